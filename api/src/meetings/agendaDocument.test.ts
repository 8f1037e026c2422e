import { afterAll, beforeAll, expect, test } from 'vitest'
import { worldInstallation, type World } from '../../test/world/index.js'
import { makeDocument, type Sheet } from '../documents/index.js'
import { addDays, publicViewer, readAsViewer, rowOf, sql, tableOf, visibleSql } from '../platform/index.js'
import { Attachment } from '../files/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import { addToAgenda } from './addToAgenda.js'
import { inviteToMeeting } from './inviteToMeeting.js'
import { moveMeeting } from './moveMeeting.js'
import { orderAgenda } from './orderAgenda.js'
import { planMeeting } from './planMeeting.js'
import { pullAgenda } from './pullAgenda.js'
import { remakeAgenda } from './remakeAgenda.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterAll(() => w?.t.close())

type Verb = (ctx: never, input: unknown) => Promise<string>
const clerk = (verb: Verb, input: unknown) => w.t.as(w.cast.clerk, (ctx) => verb(ctx as never, input))
const at = (days: number) => new Date(`${addDays(w.j.today, days)}T15:00:00Z`)

/** Makes what was asked for of a meeting, and gives what the template was given. */
async function sheetsOf(meetingId: string): Promise<Sheet[]> {
  const wanted = await w.t.db.query<{ id: string }[]>(
    `select d.id from document d join job j on j.ids ->> 'documentId' = d.id::text where d.subject_id = $1 and d.state = 'REQUESTED' order by d.created_at`,
    [meetingId],
  )
  const sheets: Sheet[] = []
  for (const { id } of wanted)
    await makeDocument(w.t.source, id, {
      publicUrl: 'https://mitsprache.example',
      signal: new AbortController().signal,
      typeset(_, sheet) {
        sheets.push(sheet)
        return Promise.resolve(Buffer.from(`%PDF-1.7 ${JSON.stringify(sheet)}`))
      },
    })
  return sheets
}

interface Made {
  state: string
  files: { id: string; url: string }[]
}
const query = `query ($id: ID!) { meeting(id: $id) { versions { number
  publicDocument { state files { id url } } wholeDocument { state files { id url } } } } }`
interface Version {
  number: number
  publicDocument: Made | null
  wholeDocument: Made | null
}
const read = async (id: string, who: typeof w.cast.clerk) =>
  ((await w.t.query(query, { id }, who)) as unknown as { data: { meeting: { versions: Version[] } } }).data
    .meeting.versions

test("everybody's edition of an agenda holds no word of the non-public part, the other only members and clerks have", async () => {
  const id = await clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: at(30),
    place: 'Rathaus',
  })
  await clerk(pullAgenda, { id, consultationIds: [] })
  await clerk(addAgendaItem, { id, title: 'Mispelgarten', isPublic: true })
  await clerk(addAgendaItem, { id, title: 'Quittenbaum', isPublic: false })
  await clerk(inviteToMeeting, { id })
  expect(await read(id, publicViewer('de'))).toEqual([
    { number: 1, publicDocument: { state: 'REQUESTED', files: [] }, wholeDocument: null },
  ])
  const waiting = async () =>
    (
      await w.t.db.query<{ n: number; of: number }[]>(
        `select (count(*) filter (where not_before > now()))::int as n, count(d.id)::int as of from message m
         left join document d on d.id = m.document_id and d.options ->> 'edition' = 'PUBLIC' where m.about_id = $1`,
        [id],
      )
    )[0]
  const invited = await waiting()
  expect(invited?.n).toBeGreaterThan(0)
  expect(invited).toEqual({ n: invited?.of, of: invited?.of })
  const sheets = (await sheetsOf(id)).map((sheet) => JSON.stringify(sheet))
  expect(sheets.map((sheet) => sheet.includes('Quittenbaum')).sort()).toEqual([false, true])
  for (const sheet of sheets)
    for (const word of ['Ö 4', 'Mispelgarten', 'Rathaus']) expect(sheet).toContain(word)

  // the mails waited for the agenda that goes along, everybody's edition, and go out now
  expect(await waiting()).toEqual({ n: 0, of: invited?.of })
  const [open] = await read(id, publicViewer('de'))
  expect(open).toMatchObject({ publicDocument: { state: 'READY', files: [{}] }, wholeDocument: null })
  for (const who of [w.cast.integrationMember, w.cast.clerk])
    expect(await read(id, who)).toMatchObject([
      { publicDocument: { files: [{}] }, wholeDocument: { state: 'READY', files: [{}] } },
    ])
  // whoever is told the name of the other edition's file reads nothing by it
  const files = (one: Made | null | undefined) => one?.files.map(({ id }) => id) ?? []
  const [whole] = await read(id, w.cast.clerk)
  const seen = async (ids: string[], who: typeof w.cast.clerk) => {
    const f = rowOf(Attachment, 'f')
    const where = sql`${f.id} = any(${ids}::uuid[]) and ${visibleSql(Attachment, f)}`
    return (await readAsViewer(w.t.source, who, sql`select 1 from ${tableOf(Attachment)} f where ${where}`))
      .length
  }
  expect(await seen(files(open?.publicDocument), publicViewer('de'))).toBe(1)
  expect(await seen(files(whole?.wholeDocument), publicViewer('de'))).toBe(0)
  expect(await seen(files(whole?.wholeDocument), w.cast.lead)).toBe(0)
  expect(await seen(files(whole?.wholeDocument), w.cast.integrationMember)).toBe(1)
})

test('an addition makes new editions, and an agenda that is a draft again is no longer public', async () => {
  const id = await clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: at(40),
    place: 'Rathaus',
  })
  await clerk(pullAgenda, { id, consultationIds: [] })
  await clerk(inviteToMeeting, { id })
  expect(await sheetsOf(id)).toHaveLength(1)
  await clerk(addToAgenda, { id, title: 'Nachgereicht', isPublic: true })
  const [added] = await sheetsOf(id)
  expect(JSON.stringify(added)).toContain('Nachgereicht')
  expect(await read(id, publicViewer('de'))).toMatchObject([
    { number: 2, publicDocument: { state: 'READY' } },
    { number: 1, publicDocument: { state: 'READY' } },
  ])
  await clerk(moveMeeting, { id, startsAt: at(50), place: 'Rathaus' })
  expect(await read(id, publicViewer('de'))).toMatchObject([
    { publicDocument: null },
    { publicDocument: null },
  ])
  expect(await read(id, w.cast.integrationMember)).toMatchObject([{ publicDocument: { state: 'READY' } }, {}])
})

test('what became non-public before the agenda was sent anew is read in no older version of it', async () => {
  const id = await clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: at(42),
    place: 'Rathaus',
  })
  await clerk(pullAgenda, { id, consultationIds: [] })
  await clerk(addAgendaItem, { id, title: 'Mispelgarten', isPublic: true })
  await clerk(addAgendaItem, { id, title: 'Quittenbaum', isPublic: true })
  await clerk(inviteToMeeting, { id })
  await sheetsOf(id)
  const [before] = await read(id, publicViewer('de'))
  const old = before?.publicDocument?.files[0]?.id ?? ''
  await clerk(moveMeeting, { id, startsAt: at(43), place: 'Rathaus' })
  const items = await w.t.db.query<{ id: string; isPublic: boolean }[]>(
    `select id, title is distinct from 'Quittenbaum' as "isPublic" from agenda_item where meeting_id = $1`,
    [id],
  )
  const [{ revision } = { revision: 0 }] = await w.t.db.query<{ revision: number }[]>(
    'select agenda_revision as revision from meeting where id = $1',
    [id],
  )
  await clerk(orderAgenda, { id, revision, items })
  await clerk(inviteToMeeting, { id })
  const made = (await sheetsOf(id)).map((sheet) => JSON.stringify(sheet))
  // the old one anew, and both editions of the new one: one of three may name it
  expect(made.map((sheet) => sheet.includes('Quittenbaum')).sort()).toEqual([false, false, true])
  const titles = async (who: typeof w.cast.clerk) =>
    JSON.stringify(
      (await w.t.query(`query ($id: ID!) { meeting(id: $id) { versions { items { title } } } }`, { id }, who))
        .data,
    )
  expect(await titles(publicViewer('de'))).toContain('Mispelgarten')
  expect(await titles(publicViewer('de'))).not.toContain('Quittenbaum')
  expect(await titles(w.cast.integrationMember)).toContain('Quittenbaum')
  const shown = await read(id, publicViewer('de'))
  expect(shown).toMatchObject([{ publicDocument: { files: [{}] } }, { publicDocument: { files: [{}] } }])
  expect(JSON.stringify(shown)).not.toContain(old)
  const f = rowOf(Attachment, 'f')
  const where = sql`${f.id} = ${old}::uuid and ${visibleSql(Attachment, f)}`
  const open = (who: typeof w.cast.clerk) =>
    readAsViewer(w.t.source, who, sql`select 1 from ${tableOf(Attachment)} f where ${where}`)
  expect(await open(publicViewer('de'))).toHaveLength(0)
  expect(await open(w.cast.integrationMember)).toHaveLength(1)
})

test('what could not be made of an agenda is made anew, and only that', async () => {
  const id = await clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: at(44),
    place: 'Rathaus',
  })
  await clerk(pullAgenda, { id, consultationIds: [] })
  await clerk(addAgendaItem, { id, title: 'Quittenbaum', isPublic: false })
  await clerk(inviteToMeeting, { id })
  const [version] = await w.t.db.query<{ id: string }[]>(
    'select id from agenda_version where meeting_id = $1',
    [id],
  )
  const again = () => clerk(remakeAgenda, { id, versionId: version?.id })
  await expect(again()).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(clerk(remakeAgenda, { id, versionId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await w.t.db.query(
    `update document set state = 'FAILED' where subject_id = $1 and options ->> 'edition' = 'PUBLIC'`,
    [id],
  )
  await again()
  await expect(again()).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await sheetsOf(id)).toHaveLength(2)
  expect(await read(id, w.cast.clerk)).toMatchObject([
    { publicDocument: { state: 'READY', files: [{}] }, wholeDocument: { state: 'READY', files: [{}] } },
  ])
  expect(
    await w.t.db.query(
      `select options ->> 'edition' as edition, count(*)::int as n from document where subject_id = $1 group by 1 order by 1`,
      [id],
    ),
  ).toEqual([
    { edition: 'PUBLIC', n: 2 },
    { edition: 'WHOLE', n: 1 },
  ])
})
