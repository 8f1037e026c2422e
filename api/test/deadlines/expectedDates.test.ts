import { afterAll, beforeAll, expect, it } from 'vitest'
import { markBudgetSession } from '../../src/deadlines/markBudgetSession.js'
import { planMeeting } from '../../src/meetings/planMeeting.js'
import { addDays } from '../../src/platform/index.js'
import { idOf, worldInstallation, type World } from '../world/index.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterAll(() => w?.t.close())

/** Meetings of a committee on days counted from today. */
const plan = async (committeeId: string, days: number[]) => {
  for (const day of days)
    await w.t.as(w.cast.clerk, (ctx) =>
      planMeeting(ctx, {
        committeeIds: [committeeId],
        startsAt: new Date(`${addDays(w.j.today, day)}T16:20:00Z`),
        place: 'Rathaus',
      }),
    )
}

interface Expected {
  decidedOn: string | null
  handInBy: string | null
  budget: { day: string; handInBy: string | null; committee: string | null }[]
  stations: { committeeId: string }[]
}
const expected = async (paperId: string): Promise<Expected> => {
  const { data, errors } = await w.t.query(
    `query ($id: ID!) { expectedDates(paperId: $id) { decidedOn handInBy budget { day handInBy committee } stations { committeeId } } }`,
    { id: paperId },
  )
  expect(errors).toBeUndefined()
  return (data as unknown as { expectedDates: Expected }).expectedDates
}

it('a paper under way says to the public by when the next committee needs it to reach the budget session', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION')
  const { stations } = await expected(paperId)
  const [next, ...later] = stations.map(({ committeeId }) => committeeId)
  const council = later.at(-1) ?? ''
  await plan(next ?? '', [301, 330])
  for (const [at, committeeId] of later.entries()) await plan(committeeId, [360 + 30 * at])
  const last = addDays(w.j.today, 360 + 30 * (later.length - 1))
  const meeting = await idOf(
    w.t,
    `select m.id from meeting m join meeting_committee c on c.meeting_id = m.id
      where c.committee_id = $1 and (m.starts_at at time zone 'Europe/Berlin')::date = $2::date`,
    [council, last],
  )
  // the demo marks sessions of its own
  await w.t.db.query('delete from budget_session')
  expect((await expected(paperId)).budget).toEqual([])
  const mark = (isBudgetSession: boolean) =>
    w.t.as(w.cast.clerk, (ctx) => markBudgetSession(ctx, { id: meeting, isBudgetSession }))
  await mark(true)
  const { budget, handInBy } = await expected(paperId)
  expect(handInBy).toBeNull()
  expect(budget).toMatchObject([{ day: last }])
  expect(budget[0]?.committee).toBeTruthy()
  // that is the cut-off of a meeting of the next committee
  const meets = await w.t.db.query<unknown[]>(
    `select from meeting m join meeting_committee c on c.meeting_id = m.id
      where c.committee_id = $1 and (m.starts_at at time zone 'Europe/Berlin')::date = $2::date`,
    [next, addDays(budget[0]?.handInBy ?? '', 14)],
  )
  expect(meets).toHaveLength(1)
  await mark(false)
  expect((await expected(paperId)).budget).toEqual([])
})
