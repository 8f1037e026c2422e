import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '@mitsprache/api/testing'
import { handlers } from '../handlers.js'
import { readPdf, type ReadPdf } from '../test/readPdf.js'

let t: TestInstallation
let summitId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  const [event] = await t.db.query<{ id: string }[]>(
    `select summit_id as id from ticket where participant_id is not null group by summit_id order by count(*) desc limit 1`,
  )
  summitId = event?.id ?? ''
}, 240_000)
afterAll(() => t?.close())

/** As long as the contract lets a given or family name be. */
const longestName = 200

/** Makes a document of these things and reads it. */
async function made(kind: string, locale: string, items: readonly string[]): Promise<ReadPdf> {
  const [document] = await t.db.query<{ id: string }[]>(
    `insert into document (kind, subject_entity, subject_id, locale, items, options, total, expires_at)
     values ($1, 'Summit', $2, $3, $4, '{"by": "GROUP"}', $5, now() + interval '1 day') returning id`,
    [kind, summitId, locale, items, items.length],
  )
  return madeOf(document?.id ?? '')
}

/** Makes a document that was asked for and reads it. */
async function madeOf(documentId: string): Promise<ReadPdf> {
  await handlers['documents.make'](
    {
      source: t.source,
      signal: new AbortController().signal,
      log: { info: () => undefined },
      publicUrl: 'https://mitsprache.example',
      auditKeyFile: '',
    },
    { documentId },
  )
  const [file] = await t.db.query<{ bytes: Buffer }[]>(
    `select c.bytes from attachment_chunk c join attachment a on a.id = c.attachment_id where a.subject_id = $1 order by c.position`,
    [documentId],
  )
  return readPdf(file?.bytes ?? Buffer.alloc(0))
}

test('the list for the door is a table with headings, in the language of who asked for it', async () => {
  const people = await t.db.query<{ id: string; name: string }[]>(
    `select p.id, p.family_name as name from participant p join registration r on r.id = p.registration_id
      where r.summit_id = $1 and r.state = 'CONFIRMED' order by p.family_name`,
    [summitId],
  )
  const pdf = await made(
    'ATTENDANCE',
    'tr',
    people.map(({ id }) => id),
  )
  expect(pdf).toMatchObject({ lang: 'tr', marked: true, accessible: true })
  expect([...pdf.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD']))
  const text = pdf.texts.join(' ')
  expect(text).toContain('Katılım listesi')
  expect(text).toContain('İmza')
  for (const { name } of people) expect(text).toContain(name)
})

test('certificates are a page each, in the language of the person', async () => {
  const tickets = await t.db.query<{ id: string; name: string; registrationId: string }[]>(
    `update ticket t set state = 'CHECKED_IN' from participant p where p.id = t.participant_id and t.summit_id = $1
     returning t.id, p.family_name as name, t.registration_id as "registrationId"`,
    [summitId],
  )
  const [rows] = tickets as unknown as [typeof tickets, number]
  await t.db.query(
    `update person set locale = 'uk' where id = (select person_id from registration where id = $1)`,
    [rows[0]?.registrationId],
  )
  const pdf = await made(
    'CERTIFICATES',
    'de',
    rows.map(({ id }) => id),
  )
  expect(pdf).toMatchObject({ pages: rows.length, lang: 'de', marked: true, accessible: true })
  expect([...pdf.tags]).toContain('H1')
  expect([...pdf.langs]).toContain('uk')
  expect(pdf.texts[0]).toContain('Підтвердження участі')
  rows.forEach(({ name }, at) => expect(pdf.texts[at]).toContain(name))
})

/** Names in scripts, and what the font that draws them is called beside Noto Sans. */
const scripts = [
  ['ሰላም', 'ተስፋይ', 'Ethiopic'],
  ['ნინო', 'ბერიძე', 'Georgian'],
  ['Անահիտ', 'Պետրոսյան', 'Armenian'],
  ['נועה', 'כהן', 'Hebrew'],
  ['கவிதா', 'குமார்', 'Tamil'],
  ['प्रिया', 'शर्मा', ''],
  ['สมชาย', 'ใจดี', 'Thai'],
] as const
/** Their signs are drawn in another order than they are written, or from the right. */
const shaped: readonly string[] = ['Hebrew', 'Tamil', '']

test('badges are ten on a sheet, in any script, and a sign no font has spoils none of the others', async () => {
  const [registration] = await t.db.query<{ id: string }[]>(
    `select registration_id as id from ticket where summit_id = $1 limit 1`,
    [summitId],
  )
  const people = [
    ['سميرة', 'الخطيب', null, ['ar', 'de']],
    ['Олена', 'Шевченко', 'Olena Schewtschenko', ['uk', 'ru', 'ti', 'ta']],
    ['伟', '王', 'Wang Wei', ['zh']],
    ...scripts.map(([given, family]) => [given, family, null, []] as const),
  ] as const
  for (const [at, [given, family, spoken, languages]] of people.entries())
    await t.db.query(
      `with made as (insert into participant (registration_id, position, given_name, family_name, spoken_name, spoken_languages)
         values ($1, $2, $3, $4, $5, $6) returning id)
       insert into ticket (id, summit_id, registration_id, participant_id, code) select gen_random_uuid(), $7, $1, id, 'CODE' from made`,
      [registration?.id, 40 + at, given, family, spoken, languages, summitId],
    )
  const tickets = await t.db.query<{ id: string }[]>(
    `select t.id from ticket t join participant p on p.id = t.participant_id where t.summit_id = $1 and t.code <> '' order by p.position`,
    [summitId],
  )
  const badges = () =>
    made(
      'BADGES',
      'de',
      tickets.map(({ id }) => id),
    )
  const pdf = await badges()
  // accessible is what has a glyph for every sign
  expect(pdf).toMatchObject({
    pages: Math.ceil(tickets.length / 10),
    ...{ lang: 'de', marked: true, accessible: true },
  })
  for (const [, , script] of scripts) expect([...pdf.fonts]).toContain(`NotoSans${script}-Bold`)
  const text = pdf.texts.join(' ')
  for (const word of ['Олена Шевченко', 'Olena Schewtschenko', 'Українська', 'Wang Wei', 'Chinesisch'])
    expect(text).toContain(word)
  for (const [given] of scripts.filter(([, , script]) => !shaped.includes(script)))
    expect(text).toContain(given)
  expect([...pdf.langs]).toEqual(expect.arrayContaining(['ar', 'uk']))
  await t.db.query(`update participant set spoken_name = null where family_name = '王'`)
  expect(await badges()).toMatchObject({ pages: pdf.pages, marked: true, accessible: false })
})

test('the longest name there can be stands whole on a badge and on a certificate of one page', async () => {
  const [given, family] = ['Maria-Anna Xaveria ', 'von und zu Oberbeispiel-Unterbeispiel '].map((words) =>
    words.repeat(20).slice(0, longestName).trim(),
  )
  const [ticket] = await t.db.query<{ id: string }[]>(
    `with who as (select id, participant_id from ticket where summit_id = $1 and participant_id is not null order by id limit 1),
       named as (update participant set given_name = $2, family_name = $3 where id = (select participant_id from who) returning id),
       came as (update ticket set state = 'CHECKED_IN' where id = (select id from who))
     select id from who`,
    [summitId, given, family],
  )
  const letters = (text: string) => text.replace(/\s+/g, '')
  for (const kind of ['BADGES', 'CERTIFICATES']) {
    const pdf = await made(kind, 'de', [ticket?.id ?? ''])
    expect([kind, pdf.pages]).toEqual([kind, 1])
    expect(letters(pdf.texts[0] ?? '')).toContain(letters(`${given} ${family}`))
  }
})

test('codes of a survey are slips or sheets with the questions, and the document forgets them', async () => {
  const [survey] = await t.db.query<{ id: string }[]>(`select id from survey order by created_at limit 1`)
  const codes = Array.from({ length: 9 }, (_, at) => `ABCDEFGH2${at + 2}`.slice(0, 10))
  const printed = async (paper: string, locale: string) => {
    const [document] = await t.db.query<{ id: string }[]>(
      `insert into document (kind, subject_entity, subject_id, locale, items, options, total, expires_at)
       values ('SURVEY_CODES', 'Survey', $1::uuid, $2, array[$1::uuid], $3, 1, now() + interval '1 day') returning id`,
      [survey?.id, locale, { paper, codes: codes.join(' ') }],
    )
    const pdf = await madeOf(document?.id ?? '')
    const [left] = await t.db.query<{ options: object }[]>('select options from document where id = $1', [
      document?.id,
    ])
    expect(left?.options).toEqual({})
    return pdf
  }
  const slips = await printed('SLIPS', 'de')
  expect(slips).toMatchObject({ pages: 2, lang: 'de', marked: true, accessible: true })
  expect(slips.texts.join(' ')).toContain('mitsprache.example/umfrage')
  for (const code of codes) expect(slips.texts.join(' ')).toContain(`${code.slice(0, 5)}-${code.slice(5)}`)
  const sheets = await printed('SHEETS', 'tr')
  expect(sheets).toMatchObject({ lang: 'tr', marked: true, accessible: true })
  expect(sheets.pages).toBeGreaterThanOrEqual(codes.length)
  expect([...sheets.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'Figure']))
  expect(sheets.texts[0]).toContain('Yeni şeyler öğrendim')
})
