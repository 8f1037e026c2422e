import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, tell } from '@mitsprache/api/domain'
import { testInstallation, type TestInstallation } from '@mitsprache/api/testing'
import { handlers } from '../handlers.js'
import { readPdf } from '../test/readPdf.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const people = [
  { name: 'Maria #strong[Muster]', locale: 'de', post: 'Weg *1*\n41460 Neuss' },
  { name: 'Юлія Коваль', locale: 'uk', post: 'Weg 2\n41460 Neuss' },
  { name: 'ليلى النجار', locale: 'ar', post: 'Weg 3\n41460 Neuss' },
  { name: 'Ayşe Çelik', locale: 'tr', post: 'Weg 4\n41460 Neuss' },
] as const
type Addressee = { name: string; locale: (typeof people)[number]['locale']; post: string }
/** As long as the contract lets a given or family name be. */
const longestName = 200
const code = 'ABCDE23456'
/** Arabic is drawn from the left: letters of a word stand the other way round on the page. */
const drawn = (word: string) => [...word].reverse().join('')

/** Letters of the demo's summit, asked for as a PDF. */
async function lettersOf(count: number, to: readonly Addressee[] = people): Promise<string> {
  const [event] = await t.db.query<{ id: string; invitation: string }[]>(
    `select s.id, i.id as invitation from summit s join invitation i on i.summit_id = s.id
      where s.kind = 'SUMMIT' and s.state = 'ANNOUNCED' order by i.id limit 1`,
  )
  const items = await asSystem(t.source, (ctx) =>
    tell(
      ctx,
      ...Array.from({ length: count }, (_, i) => ({
        template: 'invitations.invited' as const,
        to: to[i % to.length] ?? people[0],
        about: { entity: 'Invitation', id: event?.invitation ?? '' },
        params: {
          values: { title: 'Gipfel #eval("1") <x@y>' },
          date: { starts: '2027-01-01T15:00:00Z', place: 'Zeughaus, Neuss' },
          link: '/einladung/abcdefghijklmnopqrstuvwxyz012345',
          code,
        },
      })),
    ),
  )
  const [made] = await t.db.query<{ id: string }[]>(
    `insert into document (kind, subject_entity, subject_id, locale, items, options, total, expires_at)
     values ('LETTERS', 'Summit', $1, 'de', $2, '{"sender": "Integrationsbüro, Markt 1, 41460 Neuss"}', $3, now() + interval '1 day') returning id`,
    [event?.id, items, items.length],
  )
  return made?.id ?? ''
}

const make = (documentId: string) =>
  handlers['documents.make'](
    {
      source: t.source,
      signal: new AbortController().signal,
      log: { info: () => undefined },
      publicUrl: 'https://mitsprache.example',
      auditKeyFile: '',
    },
    { documentId },
  )

async function filesOf(id: string): Promise<Buffer[]> {
  const rows = await t.db.query<{ id: string; bytes: Buffer }[]>(
    `select a.id, string_agg(c.bytes, ''::bytea order by c.position) as bytes from attachment a
       join attachment_chunk c on c.attachment_id = a.id where a.subject_id = $1 group by a.id order by a.created_at`,
    [id],
  )
  return rows.map(({ bytes }) => bytes)
}

test('letters are pages that can be read aloud, each in its language; what people typed is text', async () => {
  const id = await lettersOf(people.length)
  await make(id)
  const [bytes] = await filesOf(id)
  const pdf = readPdf(bytes ?? Buffer.alloc(0))
  expect(pdf).toMatchObject({ pages: 4, lang: 'de', marked: true, accessible: true })
  expect(pdf.title).toMatch(/^Briefe: /)
  expect([...pdf.langs]).toEqual(expect.arrayContaining(['ar', 'tr', 'uk']))
  expect([...pdf.tags]).toEqual(expect.arrayContaining(['H1', 'P', 'Figure']))
  expect(pdf.alts).toContain('QR-Code mit Ihrem persönlichen Link')
  const [german = '', ukrainian = '', arabic = '', turkish = ''] = pdf.texts
  expect(german).toContain('Integrationsbüro, Markt 1, 41460 Neuss')
  expect(german).toContain('Maria #strong[Muster] Weg *1* 41460 Neuss')
  expect(german).toContain('Einladung: Gipfel #eval("1") <x@y>')
  expect(german).toContain('mitsprache.example/einladung')
  expect(german).toContain('ABCDE-23456')
  expect(ukrainian).toContain('Юлія Коваль')
  expect(ukrainian).toContain('Запрошення')
  expect(arabic).toContain(drawn('دعوة'))
  expect(turkish).toContain('Ayşe Çelik')
})

test('the longest name there can be stands whole in a letter', async () => {
  const words = 'Maria-Anna Xaveria von und zu Oberbeispiel-Unterbeispiel '
  const name = words
    .repeat(10)
    .slice(0, 2 * longestName)
    .trim()
  const id = await lettersOf(1, [{ name, locale: 'de', post: 'Weg 1\n41460 Neuss' }])
  await make(id)
  const pdf = readPdf((await filesOf(id))[0] ?? Buffer.alloc(0))
  const letters = (text: string) => text.replace(/\s+/g, '')
  expect(letters(pdf.texts[0] ?? '')).toContain(letters(`${name} Weg 1 41460 Neuss`))
})

test('many letters lie in several files; a job that runs again goes on with the one that is missing', async () => {
  const id = await lettersOf(410)
  const job = new AbortController()
  // the worker dies after the first file
  const first = handlers['documents.make'](
    {
      source: t.source,
      signal: job.signal,
      log: { info: () => undefined },
      publicUrl: 'https://mitsprache.example',
      auditKeyFile: '',
    },
    { documentId: id },
  )
  while ((await doneOf(id)) === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  job.abort()
  await first
  const before = await doneOf(id)
  expect(before).toBeLessThan(410)
  await make(id)
  await make(id)
  expect(await doneOf(id)).toBe(410)
  const files = (await filesOf(id)).map((bytes) => readPdf(bytes).pages)
  expect(files).toEqual([200, 200, 10])
})

async function doneOf(id: string): Promise<number> {
  const [row] = await t.db.query<{ done: number }[]>('select done from document where id = $1', [id])
  return row?.done ?? 0
}
