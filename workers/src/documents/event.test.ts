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

/** Makes a document of these things and reads it. */
async function made(kind: string, locale: string, items: readonly string[]): Promise<ReadPdf> {
  const [document] = await t.db.query<{ id: string }[]>(
    `insert into document (kind, subject_entity, subject_id, locale, items, options, total, expires_at)
     values ($1, 'Summit', $2, $3, $4, '{"by": "GROUP"}', $5, now() + interval '1 day') returning id`,
    [kind, summitId, locale, items, items.length],
  )
  await handlers['documents.make'](
    {
      source: t.source,
      signal: new AbortController().signal,
      log: { info: () => undefined },
      publicUrl: 'https://mitsprache.example',
    },
    { documentId: document?.id ?? '' },
  )
  const [file] = await t.db.query<{ bytes: Buffer }[]>(
    `select c.bytes from attachment_chunk c join attachment a on a.id = c.attachment_id where a.subject_id = $1 order by c.position`,
    [document?.id],
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
