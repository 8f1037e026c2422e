import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '@mitsprache/api/testing'
import { handlers } from '../handlers.js'
import { readPdf, type ReadPdf } from '../test/readPdf.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const idFrom = async (statement: string, values: unknown[]): Promise<string> =>
  (await t.db.query<{ id: string }[]>(statement, values))[0]?.id ?? ''

/** Makes an edition of a version and reads it. */
async function made(meetingId: string, versionId: string, edition: string): Promise<ReadPdf> {
  const documentId = await idFrom(
    `insert into document (kind, subject_entity, subject_id, locale, items, options, total, expires_at)
     values ('AGENDA', 'Meeting', $1, 'de', array[$2::uuid], jsonb_build_object('edition', $3::text), 1, now() + interval '1 day') returning id`,
    [meetingId, versionId, edition],
  )
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

test('an agenda can be read aloud, with a table for each part; the edition for everybody ends with the public one', async () => {
  const meetingId = await idFrom(
    `with held as (insert into meeting (body_id, starts_at, place, number) select body_id, now() + interval '30 days', 'Rathaus', 7 from committee
       where id = $1 returning id)
     insert into meeting_committee (meeting_id, committee_id, is_lead) select id, $1, true from held returning meeting_id as id`,
    [await idFrom(`select id from committee order by id limit 1`, [])],
  )
  const versionId = await idFrom(
    `insert into agenda_version (meeting_id, number, frozen_at, starts_at, notice) select id, 1, now(), starts_at, 'REGULAR' from meeting where id = $1 returning id`,
    [meetingId],
  )
  for (const [at, label, title, isPublic] of [
    [1, 'Ö 1', null, true],
    [2, 'Ö 2', 'Sprachtreff <*bunt*>', true],
    [3, 'N 1', 'Quittenbaum', false],
  ])
    await t.db.query(
      `with item as (insert into agenda_item (meeting_id, position, label, title, kind, is_public) values ($1, $3, $4, $5, 'OPENING', $6) returning id)
       insert into agenda_version_item (version_id, meeting_id, item_id, position, label, title, kind, is_public, is_table_paper)
       select $2, $1, id, $3, $4, $5, 'OPENING', $6, false from item`,
      [meetingId, versionId, at, label, title, isPublic],
    )
  const open = await made(meetingId, versionId, 'PUBLIC')
  expect(open).toMatchObject({ lang: 'de', marked: true, accessible: true, pages: 1 })
  expect([...open.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD']))
  const text = open.texts.join(' ')
  for (const word of ['Ö 1', 'Eröffnung', 'Sprachtreff <*bunt*>', 'Rathaus', '7. Sitzung', 'Fassung 1'])
    expect(text).toContain(word)
  expect(JSON.stringify(open)).not.toContain('Quittenbaum')
  expect(text).not.toContain('Nichtöffentlicher')
  const whole = (await made(meetingId, versionId, 'WHOLE')).texts.join(' ')
  for (const word of ['Nichtöffentlicher Teil', 'N 1', 'Quittenbaum', 'Nur für Mitglieder'])
    expect(whole).toContain(word)
})
