import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Readable } from 'node:stream'
import { worldInstallation, type World } from '../../test/world/index.js'
import { MinutesKeeper, PoolDeputy } from '../committees/index.js'
import { storeFile } from '../files/index.js'
import { addDays, clock, DomainError, publicViewer } from '../platform/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import { addToAgenda } from './addToAgenda.js'
import { announceMeeting } from './announceMeeting.js'
import { cancelMeeting } from './cancelMeeting.js'
import { inviteToMeeting } from './inviteToMeeting.js'
import { moveMeeting } from './moveMeeting.js'
import { planMeeting } from './planMeeting.js'
import { pullAgenda } from './pullAgenda.js'

let w: World
let today: string
let hour = 8
beforeAll(async () => {
  w = await worldInstallation()
  today = w.j.today
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(async () => {
  await w.t.close()
})

type Verb = (ctx: never, input: unknown) => Promise<string>
const clerk = (verb: Verb, input: unknown) => w.t.as(w.cast.clerk, (ctx) => verb(ctx as never, input))
const at = (days: number) =>
  new Date(`${addDays(today, days)}T${String((hour += 1)).padStart(2, '0')}:30:00Z`)
const plan = (days: number, committees = [w.places.integrationBody]) =>
  clerk(planMeeting, { committeeIds: committees, startsAt: at(days), place: 'Rathaus' })
async function refusal(doing: Promise<unknown>): Promise<string> {
  const error: unknown = await doing.then(
    () => undefined,
    (refused: unknown) => refused,
  )
  if (!(error instanceof DomainError)) throw error ?? new Error('it was not refused')
  return [error.code, ...error.fields.map(({ field, code }) => `${field} ${code}`)].join(' ')
}
const one = async (query: string, id: string) => (await w.t.db.query<object[]>(query, [id]))[0]
const told = (id: string) =>
  w.t.db.query<{ template: string; n: number }[]>(
    `select template, count(distinct person_id)::int as n from message where about_id = $1 group by 1 order by 1`,
    [id],
  )
/** Who sits in the committee, stands on its lists of deputies or keeps its minutes. */
const members = async () =>
  (
    await w.t.db.query<{ n: number }[]>(
      `select count(distinct person_id)::int as n from (
         select committee_id, person_id, valid_from, valid_to from membership
         union all select committee_id, person_id, valid_from, valid_to from pool_deputy
         union all select committee_id, person_id, valid_from, valid_to from minutes_keeper) s
       where committee_id = $1 and valid_from <= current_date and coalesce(valid_to, 'infinity') >= current_date`,
      [w.places.integrationBody],
    )
  )[0]?.n

test('the invitation freezes the agenda, makes it public and is sent to members and applicants', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title: 'Eingeladener Antrag' })
  const station = await w.j.openStation(paperId)
  const id = await plan(30)
  expect(await refusal(clerk(inviteToMeeting, { id }))).toBe('AGENDA_EMPTY')
  await clerk(pullAgenda, { id, consultationIds: [station] })
  await clerk(addAgendaItem, { id, title: 'Quittenbaum', isPublic: false })
  await clerk(inviteToMeeting, { id })
  expect(await told(id)).toEqual([{ template: 'meetings.invited', n: await members() }])
  expect(
    await one(
      `select (select count(*)::int from job where name = 'meetings.tellStation' and ids->>'consultationId' = $1) as jobs,
         (select state from consultation where id = $1::uuid) as state`,
      station,
    ),
  ).toEqual({ jobs: 1, state: 'SCHEDULED' })
  const query = `query ($id: ID!) { meeting(id: $id) { state announcement { medium } items { label title } versions { number notice items { label title } } } }`
  const read = (who: typeof w.cast.clerk) =>
    w.t.query(query, { id }, who).then(({ data }) => data?.['meeting'])
  const shown = await read(publicViewer('de'))
  expect(shown).toMatchObject({
    state: 'INVITED',
    announcement: null,
    versions: [
      { number: 1, notice: 'REGULAR', items: [{}, {}, {}, { label: 'Ö 4', title: 'Eingeladener Antrag' }] },
    ],
  })
  expect(JSON.stringify(shown)).not.toContain('Quittenbaum')
  expect(JSON.stringify(await read(w.cast.integrationMember))).toContain('Quittenbaum')
  const mails = await w.t.db.query('select params, calendar from message where about_id = $1', [id])
  expect(JSON.stringify(mails)).not.toContain('Quittenbaum')
  expect(await refusal(clerk(addAgendaItem, { id, title: 'Zu spät' }))).toBe('AGENDA_FROZEN')
  await clerk(cancelMeeting, { id, reason: 'Der Saal ist gesperrt.' })
  expect((await told(id)).map(({ template }) => template)).toEqual(['meetings.calledOff', 'meetings.invited'])
})

test('who is on a list of deputies or keeps the minutes is invited for information, each once', async () => {
  const committeeId = w.places.integrationBody
  const [deputy, keeper, both] = [w.cast.foreignClerk, w.cast.lead, w.cast.integrationMember].map(
    ({ personId }) => personId,
  )
  const validFrom = addDays(today, -1)
  for (const [at, personId] of [deputy, both].entries())
    await w.t.db.insert(PoolDeputy, { committeeId, personId: personId ?? '', position: 90 + at, validFrom })
  for (const personId of [keeper, deputy])
    await w.t.db.insert(MinutesKeeper, { committeeId, personId: personId ?? '', validFrom })
  const id = await plan(34)
  await clerk(addAgendaItem, { id, title: 'Begrüßung' })
  await clerk(inviteToMeeting, { id })
  const invited = await w.t.db.query<{ who: string; n: number; informed: boolean }[]>(
    `select person_id as who, count(distinct dedup_key)::int as n, bool_or(params::text like '%forInformation%') as informed
     from message where about_id = $1 and person_id = any($2) and channel <> 'LETTER' group by 1`,
    [id, [deputy, keeper, both]],
  )
  const of = (who: string | null | undefined) => invited.find((one) => one.who === who)
  expect(of(deputy)).toMatchObject({ informed: true })
  expect(of(keeper)).toMatchObject({ informed: true })
  expect(of(both)).toMatchObject({ informed: false, n: of(deputy)?.n })
})

test('out of time it needs urgency with a reason, and later still it is refused', async () => {
  const id = await plan(40)
  await clerk(pullAgenda, { id })
  const from = (days: number) => clock.stopAt(new Date(`${addDays(today, 40 - days)}T06:00:00Z`))
  from(1)
  expect(await refusal(clerk(inviteToMeeting, { id, urgentReason: 'Es eilt.' }))).toBe('NOTICE_TOO_LATE')
  from(6)
  expect(await refusal(clerk(inviteToMeeting, { id }))).toBe('INVALID_INPUT urgentReason NOTICE_URGENT')
  await clerk(inviteToMeeting, { id, urgentReason: 'Die Frist des Landes endet.' })
  expect(await one('select notice, reason from agenda_version where meeting_id = $1', id)).toEqual({
    notice: 'URGENT',
    reason: 'Die Frist des Landes endet.',
  })
  expect(
    await one(
      `select params->>'reason' as reason from message where about_id = $1 and template = 'meetings.invited' limit 1`,
      id,
    ),
  ).toEqual({ reason: 'Die Frist des Landes endet.' })
})

test('a meeting that is moved is announced and invited to anew', async () => {
  const id = await plan(50)
  await clerk(pullAgenda, { id })
  await clerk(inviteToMeeting, { id })
  const task = `select count(*)::int as n from task where subject_id = $1 and kind = 'meetings.announce' and closed_at is null`
  expect(await one(task, id)).toEqual({ n: 1 })
  const later = { id, announcedOn: addDays(today, 1), medium: 'Amtsblatt' }
  expect(await refusal(clerk(announceMeeting, later))).toBe('INVALID_INPUT announcedOn DATE_IN_FUTURE')
  await clerk(announceMeeting, { ...later, announcedOn: today })
  expect(await one(task, id)).toEqual({ n: 0 })
  const announced = async () =>
    (await w.t.query(`query ($id: ID!) { meeting(id: $id) { announcement { medium } } }`, { id })).data?.[
      'meeting'
    ]
  expect(await announced()).toEqual({ announcement: { medium: 'Amtsblatt' } })
  await clerk(moveMeeting, { id, startsAt: at(51), place: 'Rathaus' })
  expect(await announced()).toEqual({ announcement: null })
  await clerk(inviteToMeeting, { id })
  expect(await one('select max(number) as n from agenda_version where meeting_id = $1', id)).toEqual({ n: 2 })
  expect(await one(task, id)).toEqual({ n: 1 })
})

test('what is added after the invitation makes a new version; late it is laid on the table, with a reason', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title: 'Nachgereichter Antrag' })
  const station = await w.j.openStation(paperId)
  const id = await plan(60)
  expect(await refusal(clerk(addToAgenda, { id, consultationId: station }))).toBe('AGENDA_NOT_SENT')
  await clerk(addAgendaItem, { id, title: 'Begrüßung' })
  await clerk(inviteToMeeting, { id })
  await clerk(addToAgenda, { id, consultationId: station })
  clock.stopAt(new Date(`${addDays(today, 60)}T06:00:00Z`))
  const late = { id, title: 'Bericht zur Lage', isPublic: false }
  expect(await refusal(clerk(addToAgenda, late))).toBe('INVALID_INPUT tableReason REASON_NEEDED')
  await clerk(addToAgenda, { ...late, tableReason: 'Gestern erst eingegangen.' })
  const versions = await w.t.db.query(
    `select v.number, v.notice, array_agg(i.label order by i.position) as labels from agenda_version v
     join agenda_version_item i on i.version_id = v.id where v.meeting_id = $1 group by v.number, v.notice order by 1`,
    [id],
  )
  expect(versions).toEqual([
    { number: 1, notice: 'REGULAR', labels: ['Ö 1'] },
    { number: 2, notice: 'ADDITION', labels: ['Ö 1', 'Ö 2'] },
    { number: 3, notice: 'TABLE_PAPER', labels: ['Ö 1', 'Ö 2', 'N 1'] },
  ])
})

test('what is made known is the agenda that was sent: no draft, and what is added in public makes it due again', async () => {
  const id = await plan(64)
  const announce = () => clerk(announceMeeting, { id, announcedOn: today, medium: 'Amtsblatt' })
  const query = `query ($id: ID!) { meeting(id: $id) { announcement { medium } } }`
  const task = `select 1 from task where subject_id = $1 and kind = 'meetings.announce' and closed_at is null`
  const isMissing = async () => {
    const { data } = await w.t.query(query, { id }, publicViewer('de'))
    const announced = (data as unknown as { meeting: { announcement: object | null } }).meeting.announcement
    return { page: announced === null, task: (await w.t.db.query<object[]>(task, [id])).length === 1 }
  }
  const [due, done] = [
    { page: true, task: true },
    { page: false, task: false },
  ]
  expect(await refusal(announce())).toBe('AGENDA_IS_DRAFT')
  await clerk(addAgendaItem, { id, title: 'Begrüßung' })
  await clerk(inviteToMeeting, { id })
  expect(await isMissing()).toEqual(due)
  await announce()
  expect(await isMissing()).toEqual(done)
  await clerk(addToAgenda, { id, title: 'Quittenbaum', isPublic: false })
  expect(await isMissing()).toEqual(done)
  await clerk(addToAgenda, { id, title: 'Mispelgarten', isPublic: true })
  expect(await isMissing()).toEqual(due)
  await w.t.db.query(`update meeting set state = 'OPEN' where id = $1`, [id])
  expect(await isMissing()).toEqual(due)
  await announce()
  expect(await isMissing()).toEqual(done)
  // what comes up in the room the meeting takes onto its agenda itself
  await clerk(addToAgenda, { id, title: 'Bericht zur Lage', isPublic: true })
  expect(await isMissing()).toEqual(done)
})

test('a photo or a scan proves the announcement, and everybody sees it', async () => {
  const id = await plan(65)
  await clerk(addAgendaItem, { id, title: 'Begrüßung' })
  await clerk(inviteToMeeting, { id })
  const fileOf = (who: typeof w.cast.clerk) =>
    w.t.as(who, (ctx) =>
      storeFile(ctx, {
        ...{ name: 'aushang.pdf', mediaType: 'application/pdf', ownerId: who.personId ?? '' },
        bytes: Readable.from([Buffer.from('%PDF-1.7 Aushang')]),
      }),
    )
  const input = { id, announcedOn: today, medium: 'Aushang am Rathaus' }
  // a file of somebody else is none
  expect(await refusal(clerk(announceMeeting, { ...input, fileId: await fileOf(w.cast.foreignClerk) }))).toBe(
    'NOT_FOUND',
  )
  await clerk(announceMeeting, { ...input, fileId: await fileOf(w.cast.clerk) })
  const { data } = await w.t.query(
    `query ($id: ID!) { meeting(id: $id) { announcement { medium proof { name publicSince url } } } }`,
    { id },
    publicViewer('de'),
  )
  expect(data?.['meeting']).toMatchObject({
    announcement: { medium: 'Aushang am Rathaus', proof: { name: 'aushang.pdf' } },
  })
})

test('papers that wait can still be picked once the agenda was sent, and a page of meetings follows the other', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title: 'Später Antrag' })
  const station = await w.j.openStation(paperId)
  const id = await plan(66)
  await clerk(addAgendaItem, { id, title: 'Begrüßung' })
  await clerk(inviteToMeeting, { id })
  const waiting = async () =>
    JSON.stringify(
      (await w.t.query(`query ($id: ID!) { meeting(id: $id) { waiting { id } } }`, { id }, w.cast.clerk))
        .data,
    )
  expect(await waiting()).toContain(station)
  await clerk(addToAgenda, { id, consultationId: station })
  expect(await waiting()).not.toContain(station)

  const committeeId = w.places.integrationBody
  interface Page {
    upcomingMeetings: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const answer = await w.t.query(
      `query ($committeeId: ID, $after: String) { upcomingMeetings(committeeId: $committeeId, first: 2, after: $after) {
         nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { committeeId, after },
    )
    const { nodes, pageInfo } = (answer.data as unknown as Page).upcomingMeetings
    seen.push(...nodes.map((one) => one.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  const all = await w.t.db.query<{ id: string }[]>(
    `select m.id from meeting m join meeting_committee c on c.meeting_id = m.id
      where c.committee_id = $1 and m.starts_at > now() and m.state in ('SCHEDULED', 'INVITED') order by m.starts_at, m.id`,
    [committeeId],
  )
  expect(all.length).toBeGreaterThan(4)
  expect(seen).toEqual(all.map((one) => one.id))
})
