import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sendDueReminders } from '../../src/invitations/index.js'
import { clock, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer, refusal } from '../stories/people.js'
import { stageOf, type Stage } from '../summits/stage.js'
import { postOf } from './post.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

interface Planned {
  id: string
  dueAt: string
  state: string
  written: number | null
}
/** Moves an event, and the end of its registration, to other moments. */
const hold = (s: Stage, startsAt: string, closesAt: string | null = null) =>
  t.db.query(
    `update summit set starts_at = $2, ends_at = $2::timestamptz + interval '3 hours', registration_closes_at = $3 where id = $1`,
    [s.summitId, startsAt, closesAt],
  )
const plan = (s: Stage, input: object, as = planner) =>
  call<Planned>(
    t,
    as,
    'mutation ($input: PlanReminderInput!) { planReminder(input: $input) { id dueAt state written } }',
    { input: { summitId: s.summitId, ...input } },
  )
const planned = async (s: Stage) =>
  (
    await post.ask<{ data: { summit: { reminders: Planned[] } } }>(
      'query ($id: ID!) { summit(id: $id) { reminders { id dueAt state written } } }',
      { id: s.summitId },
      planner,
    )
  ).data.summit.reminders
/** What the workers do at a moment: begin what is due, and write what was begun. */
async function workAt(moment: string): Promise<void> {
  clock.stopAt(new Date(moment))
  await sendDueReminders(t.source)
  const running = await post.rows<{ id: string }>(`select id from sending where state = 'RUNNING'`)
  for (const one of running) await post.run(one)
  await post.leave()
}
const reminders = async (s: Stage) => (await post.links(s, 'invitations.reminder')).length

test('a moment is one of the clock in Germany: before and after the clocks change, skipped and shown twice', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 0 })
  clock.stopAt(new Date('2027-01-04T12:00:00Z'))
  // summer time begins on 28 March 2027 at 2:00, ends on 31 October 2027 at 3:00
  await hold(s, '2027-03-30T08:00:00Z', '2027-03-29T22:00:00Z')
  const due = async (input: object) => (await plan(s, input)).dueAt
  expect(await due({ anchor: 'START', daysBefore: 1, time: '09:00' })).toBe('2027-03-29T07:00:00.000Z')
  expect(await due({ anchor: 'START', daysBefore: 3, time: '09:00' })).toBe('2027-03-27T08:00:00.000Z')
  // registration ends on 30 March at midnight: a day of its own before
  expect(await due({ anchor: 'CLOSING', daysBefore: 1, time: '18:00' })).toBe('2027-03-29T16:00:00.000Z')
  expect(await due({ anchor: 'DAY', day: '2027-03-28', time: '02:30' })).toBe('2027-03-28T01:30:00.000Z')
  expect((await planned(s)).map((one) => one.dueAt)).toEqual([
    '2027-03-27T08:00:00.000Z',
    '2027-03-28T01:30:00.000Z',
    '2027-03-29T07:00:00.000Z',
    '2027-03-29T16:00:00.000Z',
  ])
  await hold(s, '2027-11-02T08:00:00Z')
  expect(await due({ anchor: 'DAY', day: '2027-10-31', time: '02:30' })).toBe('2027-10-31T01:30:00.000Z')
  // those that count days have moved with the event
  expect((await planned(s)).map((one) => one.dueAt)).toContain('2027-11-01T08:00:00.000Z')
})

test('each goes out once, to those who have not answered by then; nine o’clock on three days round a change of the clocks', async () => {
  const s = await stageOf(t, { capacity: 20, guests: 0 })
  await hold(s, '2027-04-02T08:00:00Z')
  clock.stopAt(new Date('2027-03-20T12:00:00Z'))
  const [first = '', second = ''] = await post.invited(s, 4)
  await post.leave(s)
  await t.db.query(`update invitation set issued_at = $2 where summit_id = $1`, [s.summitId, clock.now()])
  for (const day of ['2027-03-27', '2027-03-28', '2027-03-29'])
    await plan(s, { anchor: 'DAY', day, time: '09:00' })
  await workAt('2027-03-27T07:59:00Z')
  expect(await reminders(s)).toBe(0)
  await post.answer(first, true)
  await Promise.all([workAt('2027-03-27T08:00:30Z'), workAt('2027-03-27T08:00:30Z')])
  await workAt('2027-03-27T09:00:00Z')
  expect(await reminders(s)).toBe(3)
  await post.answer(second, false)
  await workAt('2027-03-28T07:00:10Z')
  await workAt('2027-03-28T08:00:10Z')
  expect(await reminders(s)).toBe(5)
  await workAt('2027-03-29T07:00:10Z')
  expect(await reminders(s)).toBe(7)
  expect((await planned(s)).map(({ state, written }) => [state, written])).toEqual([
    ['BEGUN', 3],
    ['BEGUN', 2],
    ['BEGUN', 2],
  ])
})

test('who was invited only just is left in peace; a sending that runs is waited for', async () => {
  const s = await stageOf(t, { capacity: 20, guests: 0 })
  await hold(s, '2027-05-20T08:00:00Z')
  clock.stopAt(new Date('2027-05-03T06:00:00Z'))
  await post.invited(s, 2)
  await post.leave(s)
  await plan(s, { anchor: 'DAY', day: '2027-05-03', time: '09:00' })
  await plan(s, { anchor: 'DAY', day: '2027-05-04', time: '09:00' })
  await workAt('2027-05-03T07:00:00Z')
  expect(await reminders(s)).toBe(0)
  // the office sends invitations to others, slowly
  await post.invite(s, 4, 2)
  const slow = await post.start(s, 'INVITATION', 1)
  await workAt('2027-05-04T07:00:00Z')
  expect((await planned(s)).map(({ state }) => state)).toEqual(['BEGUN', 'PLANNED'])
  await call(t, planner, 'mutation ($id: ID!) { stopSending(id: $id) { id } }', { id: slow.id })
  await workAt('2027-05-04T07:05:00Z')
  expect((await planned(s)).map(({ state }) => state)).toEqual(['BEGUN', 'BEGUN'])
  expect(await reminders(s)).toBe(2)
})

test('goes out as slowly as the organisers last asked for', async () => {
  const s = await stageOf(t, { capacity: 20, guests: 0 })
  await hold(s, '2027-05-20T08:00:00Z')
  clock.stopAt(new Date('2027-05-03T06:00:00Z'))
  await post.invite(s, 6)
  await post.run(await post.start(s, 'INVITATION', 4))
  await post.leave(s)
  await post.leave(s)
  await plan(s, { anchor: 'DAY', day: '2027-05-05', time: '09:00' })
  clock.stopAt(new Date('2027-05-05T07:00:00Z'))
  await sendDueReminders(t.source)
  const [sending] = await post.rows<{ id: string; per_minute: number }>(
    `select id, per_minute from sending where summit_id = $1 and kind = 'REMINDER'`,
    [s.summitId],
  )
  expect(sending?.per_minute).toBe(4)
  await post.run({ id: sending?.id ?? '' })
  const due = await post.rows<{ at: Date }>(
    'select not_before as at from message where mailing_id = $1 order by 1',
    [sending?.id],
  )
  expect(due.map(({ at }) => (at.getTime() - (due[0]?.at.getTime() ?? 0)) / 1_000)).toEqual([0, 15, 30, 45])
})

test('nobody is reminded of what they cannot answer: closed, called off, a day too late, removed', async () => {
  const s = await stageOf(t, { capacity: 20, guests: 0 })
  await hold(s, '2027-06-20T08:00:00Z', '2027-06-18T08:00:00Z')
  clock.stopAt(new Date('2027-06-01T06:00:00Z'))
  await post.invited(s, 2)
  const removed = await plan(s, { anchor: 'DAY', day: '2027-06-05', time: '9:00'.padStart(5, '0') })
  await plan(s, { anchor: 'DAY', day: '2027-06-06', time: '09:00' })
  await plan(s, { anchor: 'DAY', day: '2027-06-17', time: '09:00' })
  await call(t, planner, 'mutation ($id: ID!) { removeReminder(id: $id) { state } }', { id: removed.id })
  await workAt('2027-06-08T06:00:00Z')
  // the end of registration was brought forward, the reminder stayed behind it
  await hold(s, '2027-06-20T08:00:00Z', '2027-06-16T08:00:00Z')
  await workAt('2027-06-17T07:00:00Z')
  expect((await planned(s)).map(({ state }) => state)).toEqual(['MISSED', 'MISSED'])
  expect(await reminders(s)).toBe(0)
})

test('who answers or passes on while a reminder waits for them does not get it', async () => {
  const s = await stageOf(t, { capacity: 20, guests: 0 })
  const [yes = '', no = ''] = await post.invited(s, 4)
  await post.leave(s)
  const sending = await post.start(s, 'REMINDER', 10)
  await post.run(sending)
  await post.answer(yes, true)
  await post.answer(no, false)
  const [passing] = await post.rows<{ id: string }>(
    'select id from invitation where summit_id = $1 order by created_at, id offset 2 limit 1',
    [s.summitId],
  )
  const deputy = { givenName: 'Vera', familyName: 'Tretung', email: `vera.${s.summitId}@demo.example` }
  await call(t, planner, 'mutation ($input: NoteAnswerInput!) { noteAnswer(input: $input) { state } }', {
    input: { id: passing?.id, toldBy: 'PHONE', accept: false, deputy: { ...deputy, locale: 'de' } },
  })
  expect(
    await post.rows('select address, state from message where mailing_id = $1 order by address', [
      sending.id,
    ]),
  ).toEqual(
    ['cancelled', 'cancelled', 'cancelled', 'queued'].map((state, n) => ({
      address: `gast${n}.${s.summitId}@demo.example`,
      state,
    })),
  )
})

test('nobody is reminded by hand either once registration is closed, and a sending under way ends there', async () => {
  const s = await stageOf(t, { capacity: 20, guests: 0 })
  await hold(s, '2027-06-20T08:00:00Z', '2027-06-18T08:00:00Z')
  clock.stopAt(new Date('2027-06-15T06:00:00Z'))
  await post.invited(s, 4)
  await post.leave()
  const remindable = async () =>
    (
      await call<{ invitationFigures: { remindable: number } }>(
        t,
        planner,
        'query ($id: ID!) { summit(id: $id) { invitationFigures { remindable } } }',
        { id: s.summitId },
      )
    ).invitationFigures.remindable
  expect(await remindable()).toBe(4)
  const slow = await post.start(s, 'REMINDER', 2)
  await post.run(slow)
  expect(await reminders(s)).toBe(2)
  // what waits is of use until then as well
  expect(
    await post.rows('select distinct expires_at as until from message where mailing_id = $1', [slow.id]),
  ).toEqual([{ until: new Date('2027-06-18T08:00:00Z') }])
  clock.stopAt(new Date('2027-06-18T08:00:00Z'))
  await post.leave()
  expect(await reminders(s)).toBe(2)
  expect(await post.rows('select state from sending where id = $1', [slow.id])).toEqual([{ state: 'DONE' }])
  expect(await remindable()).toBe(0)
  expect(await refusal(post.start(s, 'REMINDER'))).toBe('REGISTRATION_CLOSED')
  // somebody may still be invited: the office enters what they answer
  await post.invite(s, 1, 4)
  expect(await refusal(post.start(s, 'INVITATION'))).toBe('not refused')
})

test('a moment that makes no sense is refused, with the field where there is one', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 0 })
  clock.stopAt(new Date('2027-07-01T06:00:00Z'))
  await hold(s, '2027-07-20T08:00:00Z', '2027-07-18T08:00:00Z')
  const refused = (input: object) => refusal(plan(s, input))
  expect(await refused({ anchor: 'DAY', day: '2027-06-30', time: '09:00' })).toBe('REMINDER_IN_PAST')
  expect(await refused({ anchor: 'START', daysBefore: 1, time: '09:00' })).toBe('REMINDER_TOO_LATE')
  await plan(s, { anchor: 'START', daysBefore: 10, time: '09:00' })
  expect(await refused({ anchor: 'DAY', day: '2027-07-10', time: '09:00' })).toBe('REMINDER_PLANNED')
  expect(await refused({ anchor: 'DAY', time: '09:00' })).toBe('INVALID_INPUT')
  expect(await refused({ anchor: 'START', daysBefore: 4, time: '25:00' })).toBe('INVALID_INPUT')
  expect((await planned(s)).length).toBe(1)
})
