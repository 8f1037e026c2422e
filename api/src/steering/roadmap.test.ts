import { afterAll, beforeAll, expect, test } from 'vitest'
import { Committee } from '../committees/index.js'
import { Measure } from '../goals/index.js'
import { addDays, clock, dayOf, DomainError, type Viewer } from '../platform/index.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { ask } from '../../test/priorities/round.js'
import { demoViewer } from '../../test/stories/people.js'
import { answerRecommendation } from './answerRecommendation.js'
import { concludeMilestone } from './concludeMilestone.js'
import { planMilestone } from './planMilestone.js'
import { Recommendation } from './Recommendation.js'
import { SteeringTask } from './SteeringTask.js'

let t: TestInstallation
let leyla: Viewer
let committeeId: string
let taskId: string
const today = () => dayOf(clock.now())
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  committeeId = (await t.db.findOneByOrFail(Committee, { kind: 'STEERING_GROUP' })).id
  taskId = (await t.db.find(SteeringTask, { order: { position: 'ASC' } }))[5]?.id ?? ''
}, 240_000)
afterAll(() => t?.close())

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  )
const plan = (more: object = {}, as = leyla) =>
  t.as(as, (ctx) =>
    planMilestone(ctx, {
      ...{ committeeId, taskId, text: 'Netzwerk trifft sich', responsible: 'Amt 50' },
      dueOn: addDays(today(), 20),
      ...more,
    }),
  )
const conclude = (input: object) => t.as(leyla, (ctx) => concludeMilestone(ctx, input))
const openTasks = (id: string) =>
  t.db.query<{ due: string }[]>(
    `select due::text from task where subject_id = $1 and kind = 'steering.milestone' and closed_at is null`,
    [id],
  )

test('a milestone serves a task or a recommendation, stands on the desk with its day, and leaves it once reached', async () => {
  expect((await refusal(plan({ taskId: '' })))?.fields).toMatchObject([{ field: 'taskId', code: 'REQUIRED' }])
  expect((await refusal(plan({ taskId: committeeId })))?.fields).toMatchObject([
    { field: 'taskId', code: 'UNKNOWN_CHOICE' },
  ])
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  expect((await refusal(plan({}, elif)))?.code).toBe('FORBIDDEN')

  const id = await plan()
  await plan({ id, dueOn: addDays(today(), 25) })
  expect(await openTasks(id)).toHaveLength(1)
  expect((await openTasks(id))[0]?.due).toBe(addDays(today(), 25))

  expect((await refusal(conclude({ id, doneOn: addDays(today(), 1), outcome: 'Ja' })))?.fields).toMatchObject(
    [{ field: 'doneOn', code: 'DATE_IN_FUTURE' }],
  )
  expect((await refusal(conclude({ id, doneOn: today() })))?.fields).toMatchObject([{ field: 'outcome' }])
  await conclude({ id, doneOn: today(), outcome: 'Zwölf kamen.' })
  expect(await openTasks(id)).toEqual([])
  expect((await refusal(plan({ id })))?.code).toBe('CONFLICT')
  // it was said by mistake: it is ahead again, and what came of it is gone
  await conclude({ id })
  expect(await openTasks(id)).toHaveLength(1)
  const { data } = await ask<{
    milestones: { id: string; doneOn: string | null; outcome: string | null }[]
  }>(t, '{ milestones { id doneOn outcome } }', {})
  expect(data.milestones).toContainEqual({ id, doneOn: null, outcome: null })
})

test('measures answer a recommendation, once each, until it is said that they do not', async () => {
  const { id: recommendationId } = await t.db.findOneByOrFail(Recommendation, { number: 10 })
  const { id: measureId } = await t.db.findOneByOrFail(Measure, { key: 'work-1-measure-1' })
  const say = (answers: boolean) =>
    t.as(leyla, (ctx) => answerRecommendation(ctx, { recommendationId, measureId, answers }))
  const shown = async () => {
    const { data } = await ask<{
      recommendations: { number: number; measures: { id: string }[] }[]
    }>(t, '{ recommendations { number measures { id } } }', {})
    return data.recommendations.find(({ number }) => number === 10)?.measures
  }
  expect(await shown()).toEqual([])
  await say(true)
  await say(true)
  expect(await shown()).toEqual([{ id: measureId }])
  await say(false)
  expect(await shown()).toEqual([])
})
