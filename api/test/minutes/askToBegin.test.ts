import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ProcedureRules } from '../../src/committees/index.js'
import { defaultRules } from '../../src/contract/procedure.lists.js'
import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { addDays, clock, dayOf } from '../../src/platform/index.js'
import { escalate } from '../../src/tasks/index.js'
import { closeMeeting } from '../../src/voting/steerMeeting.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { stageMinutes, type MinutesStage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

interface Asked {
  assignees: string[]
  due: string
  closed: boolean
}
const asked = (s: MinutesStage) =>
  t.db.query<Asked[]>(
    `select assignees, due::text as due, closed_at is not null as closed from task where subject_id = $1 and kind = 'minutes.begin'`,
    [s.meeting.id],
  )
const told = (s: MinutesStage) =>
  t.db.query<{ person_id: string }[]>(
    `select person_id from message where about_id = $1 and template = 'minutes.toBegin' order by 1`,
    [s.meeting.id],
  )
const close = (s: MinutesStage) => t.as(s.clerk, (ctx) => closeMeeting(ctx, s.meeting.id))

test('who keeps the minutes is asked to begin them when the meeting ends, until they are begun', async () => {
  const s = await stageMinutes(t)
  await t.db.insert(ProcedureRules, {
    ...{
      ...defaultRules,
      voteForms: [...defaultRules.voteForms],
      meetingForms: [...defaultRules.meetingForms],
    },
    ...{ committeeId: s.committee.id, validFrom: '2020-01-01', minutesDays: 12 },
  })
  expect(await asked(s)).toEqual([])
  await close(s)
  const due = addDays(dayOf(clock.now()), 12)
  expect(await asked(s)).toEqual([{ assignees: [`PERSON@${s.keeper.personId ?? ''}`], due, closed: false }])
  expect(await told(s)).toEqual([{ person_id: s.keeper.personId }])
  await t.as(s.keeper, (ctx) => beginMinutes(ctx, s.meeting.id))
  expect(await asked(s)).toMatchObject([{ closed: true }])
})

test('where nobody keeps them the clerk is asked; each step is reminded of once', async () => {
  const s = await stageMinutes(t)
  await t.db.query('delete from minutes_keeper where committee_id = $1', [s.committee.id])
  await close(s)
  const [one] = await asked(s)
  expect(one?.assignees).toContain(`CLERK@${s.committee.id}`)
  expect((await told(s)).map(({ person_id }) => person_id)).toContain(s.clerk.personId)
  const reminded = async () => {
    const [row] = await t.db.query<{ n: number }[]>(
      `select count(*)::int as n from task_reminder r join task k on k.id = r.task_id where k.subject_id = $1 and r.person_id = $2`,
      [s.meeting.id, s.clerk.personId],
    )
    return row?.n
  }
  clock.stopAt(new Date(`${addDays(one?.due ?? '', -1)}T08:00:00Z`))
  await escalate(t.source)
  await escalate(t.source)
  expect(await reminded()).toBe(1)
  clock.stopAt(new Date(`${addDays(one?.due ?? '', 1)}T08:00:00Z`))
  await escalate(t.source)
  expect(await reminded()).toBe(2)
  await t.as(s.clerk, (ctx) => beginMinutes(ctx, s.meeting.id))
  clock.stopAt(new Date(`${addDays(one?.due ?? '', 8)}T08:00:00Z`))
  await escalate(t.source)
  expect(await reminded()).toBe(2)
})

test('who began them during the meeting is asked for nothing', async () => {
  const s = await stageMinutes(t)
  await t.as(s.keeper, (ctx) => beginMinutes(ctx, s.meeting.id))
  await close(s)
  expect(await asked(s)).toEqual([])
  expect(await told(s)).toEqual([])
})
