import { afterAll, beforeAll, expect, test } from 'vitest'
import { worldInstallation, type World } from '../../test/world/index.js'
import { ProcedureRules } from '../committees/index.js'
import { defaultRulesOf } from '../contract/procedure.lists.js'
import { addDays, asSystem, clock, DomainError } from '../platform/index.js'
import { cancelMeeting } from './cancelMeeting.js'
import { inviteToMeeting } from './inviteToMeeting.js'
import { moveMeeting } from './moveMeeting.js'
import { planMeeting } from './planMeeting.js'
import { tellStation } from './tellStation.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterAll(async () => {
  await w.t.close()
})

const at = (days: number, hour = 17) => new Date(`${addDays(w.j.today, days)}T${hour}:00:00Z`)
const plan = (startsAt: Date, more: object = {}, who = w.cast.clerk) =>
  w.t.as(who, (ctx) =>
    planMeeting(ctx, { committeeIds: [w.places.integrationBody], startsAt, place: 'Rathaus', ...more }),
  )
const meeting = async (id: string) =>
  (await w.t.db.query<Record<string, unknown>[]>('select * from meeting where id = $1', [id]))[0]
/** How a verb was refused. */
async function refusal(doing: Promise<unknown>): Promise<object> {
  const error: unknown = await doing.then(
    () => undefined,
    (refused: unknown) => refused,
  )
  if (!(error instanceof DomainError)) throw error ?? new Error('it was not refused')
  return { code: error.code, fields: error.fields.map(({ field, code }) => ({ field, code })) }
}
/** Runs what was written down for the workers. */
async function tellAll(): Promise<void> {
  const jobs = await w.t.db.query<{ ids: { consultationId: string; meetingId: string } }[]>(
    `select ids from job where name = 'meetings.tellStation' order by id`,
  )
  // also those that ran before: a job may run twice
  for (const { ids } of jobs) await asSystem(w.t.source, (ctx) => tellStation(ctx, ids))
}

test('meetings are counted for the leading committee, also when they are planned at the same moment', async () => {
  const ids = await Promise.all([20, 21, 22, 23].map((day) => plan(at(day))))
  const rows = await w.t.db.query<{ number: number }[]>(
    'select number from meeting where id = any($1) order by number',
    [ids],
  )
  const first = rows[0]?.number ?? 0
  expect(rows.map((row) => row.number)).toEqual([first, first + 1, first + 2, first + 3])
})

test('what cannot be is refused with the place where it is wrong', async () => {
  await plan(at(30))
  const tries = {
    past: await refusal(plan(at(-1))),
    reversed: await refusal(plan(at(31), { endsAt: at(31, 16) })),
    twice: await refusal(plan(at(30))),
    none: await refusal(plan(at(32), { committeeIds: [] })),
    foreign: await refusal(plan(at(33), {}, w.cast.foreignClerk)),
  }
  expect(tries).toMatchObject({
    past: { fields: [{ field: 'startsAt', code: 'DATE_IN_PAST' }] },
    reversed: { fields: [{ field: 'endsAt', code: 'RANGE_REVERSED' }] },
    twice: { code: 'MEETING_AT_THAT_TIME' },
    none: { fields: [{ field: 'committeeIds', code: 'REQUIRED' }] },
    foreign: { code: 'FORBIDDEN' },
  })
})

test('a meeting is held in a form the rules of all its committees know on that day', async () => {
  const committeeId = w.places.integrationBody
  const { voteForms, meetingForms, ...rules } = defaultRulesOf('INTEGRATION_BODY')
  const from = addDays(w.j.today, 34)
  await w.t.db.query('update procedure_rules set valid_to = $2::date - 1 where committee_id = $1', [
    committeeId,
    from,
  ])
  await w.t.db.insert(ProcedureRules, {
    ...rules,
    voteForms: [...voteForms],
    meetingForms: [...meetingForms, 'HYBRID'],
    committeeId,
    validFrom: from,
  })
  const refused = { fields: [{ field: 'form', code: 'FORM_NOT_ALLOWED' }] }
  expect(await refusal(plan(at(33), { form: 'HYBRID' }))).toMatchObject(refused)
  expect(await refusal(plan(at(35), { form: 'DIGITAL' }))).toMatchObject(refused)
  const id = await plan(at(35), { form: 'HYBRID' })
  expect(await meeting(id)).toMatchObject({ form: 'HYBRID' })
  const move = (days: number, form: string) =>
    w.t.as(w.cast.clerk, (ctx) => moveMeeting(ctx, { id, startsAt: at(days), place: 'Rathaus', form }))
  expect(await refusal(move(33, 'HYBRID'))).toMatchObject(refused)
  await move(36, 'HYBRID')
})

test('who was told of a date is told of the next one, once, and of its end; the station waits again', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title: 'Verschobener Kurs' })
  const station = await w.j.openStation(paperId)
  const startsAt = at(40)
  const id = await plan(startsAt)
  await w.j.run(w.cast.clerk, 'scheduleConsultation', { id: station, startsAt, place: 'Rathaus' })
  await w.t.as(w.cast.clerk, (ctx) => inviteToMeeting(ctx, { id }))
  await tellAll()
  await w.t.as(w.cast.clerk, (ctx) => moveMeeting(ctx, { id, startsAt: at(41), place: 'Stadthalle' }))
  const moved = await refusal(
    w.t.as(w.cast.clerk, (ctx) => moveMeeting(ctx, { id, startsAt: at(-2), place: 'Stadthalle' })),
  )
  expect(moved).toMatchObject({ fields: [{ field: 'startsAt', code: 'DATE_IN_PAST' }] })
  await tellAll()
  expect(await refusal(w.t.as(w.cast.clerk, (ctx) => cancelMeeting(ctx, { id, reason: ' ' })))).toMatchObject(
    {
      fields: [{ field: 'reason', code: 'REASON_NEEDED' }],
    },
  )
  await w.t.as(w.cast.clerk, (ctx) => cancelMeeting(ctx, { id, reason: 'Der Saal ist gesperrt.' }))
  await tellAll()
  expect(await meeting(id)).toMatchObject({ state: 'CANCELLED', cancel_reason: 'Der Saal ist gesperrt.' })
  const told = await w.t.db.query<{ template: string; n: number }[]>(
    `select template, count(*)::int as n from message where about_id = $1 and person_id = $2 and template like 'meetings.%'
     group by 1 order by 1`,
    [paperId, w.cast.lead.personId],
  )
  expect(told).toEqual([
    { template: 'meetings.cancelled', n: 1 },
    { template: 'meetings.rescheduled', n: 1 },
    { template: 'meetings.scheduled', n: 1 },
  ])
  const [row] = await w.t.db.query<object[]>(
    `select c.state, exists (select 1 from task t where t.subject_id = c.id and t.kind = 'consultations.schedule' and t.closed_at is null) as waits,
       exists (select 1 from task t where t.subject_id = c.id and t.kind = 'consultations.record' and t.closed_at is null) as recorded,
       exists (select 1 from agenda_item_consultation l where l.consultation_id = c.id) as listed from consultation c where c.id = $1`,
    [station],
  )
  expect(row).toEqual({ state: 'OPEN', waits: true, recorded: false, listed: false })
})

test('a cancelled meeting is neither moved nor cancelled again', async () => {
  const id = await plan(at(50))
  await w.t.as(w.cast.clerk, (ctx) => cancelMeeting(ctx, { id, reason: 'Nichts zu beraten.' }))
  const again = await refusal(
    w.t.as(w.cast.clerk, (ctx) => moveMeeting(ctx, { id, startsAt: at(51), place: 'Rathaus' })),
  )
  expect(again).toMatchObject({ code: 'CONFLICT' })
  expect(clock.now() < at(50)).toBe(true)
})
