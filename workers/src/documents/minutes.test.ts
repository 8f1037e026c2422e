import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '@mitsprache/api/testing'
import { handlers } from '../handlers.js'
import { readPdf, type ReadPdf } from '../test/readPdf.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

/** Makes an edition of the demo's effective minutes, as their second signature asked for it, and reads it. */
async function made(edition: string): Promise<ReadPdf> {
  const [row] = await t.db.query<{ id: string }[]>(
    `select id from document where kind = 'MINUTES' and options ->> 'edition' = $1`,
    [edition],
  )
  const documentId = row?.id ?? ''
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

test('minutes can be read aloud; the edition for everybody holds no word of the other part', async () => {
  const open = await made('PUBLIC')
  expect(open).toMatchObject({ lang: 'de', marked: true, accessible: true })
  expect([...open.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD']))
  const text = open.texts.join(' ')
  for (const word of [
    'Niederschrift der Sitzung',
    'Ein Fest der Kulturen',
    'Beschlossen',
    'Öffnungszeiten',
    'Kwame Mensah',
  ])
    expect(text).toContain(word)
  expect(JSON.stringify(open)).not.toMatch(/Vereinsraum|verhandelt/)
  const whole = (await made('WHOLE')).texts.join(' ')
  for (const word of ['Nichtöffentlicher Teil', 'Vereinsraum', 'verhandelt', 'Nur für Mitglieder'])
    expect(whole).toContain(word)
})
