import { afterAll, beforeAll, expect, test } from 'vitest'
import { DomainError, type Viewer } from '../../src/platform/index.js'
import { draftFollowUp } from '../../src/strategy/draftFollowUp.js'
import { closeCycle, evaluateMeasure } from '../../src/strategy/evaluate.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { without } from '../races/unlocked.js'
import { demoViewer } from '../stories/people.js'

let t: TestInstallation
let leyla: Viewer
let fieldId: string
let measures: { id: string; text: string }[]
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  const [field] = await t.db.query<{ id: string }[]>(
    `select id from field_of_action where key = 'intercultural-opening'`,
  )
  fieldId = field?.id ?? ''
  measures = await t.db.query('select id, text from measure where field_id = $1 order by position, id', [
    fieldId,
  ])
  await t.db.query('delete from measure_evaluation')
  await t.db.query('delete from strategy_cycle')
}, 240_000)
afterAll(() => t?.close())

const evaluate = (measureId: string | undefined, more: object = {}, as: Viewer = leyla) =>
  t.as(as, (ctx) =>
    evaluateMeasure(ctx, { measureId, verdict: 'MEND', evidence: 'Zahlen von 2026', ...more }),
  )
const close = () => t.as(leyla, (ctx) => closeCycle(ctx, fieldId))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  )
const shown = async () => {
  const { data } = await ask<{
    fieldOfAction: {
      mayEvaluate: boolean
      measures: { evaluation: { verdict: string } | null }[]
      closedCycles: {
        number: number
        measures: number
        evaluations: { verdict: string; evidence: string }[]
      }[]
    }
  }>(
    t,
    `query { fieldOfAction(key: "intercultural-opening") { mayEvaluate measures { evaluation { verdict } }
      closedCycles { number measures evaluations { verdict evidence } } } }`,
    {},
  )
  return data.fieldOfAction
}

test('a cycle closes only when each measure has a verdict with evidence; the refusal names those that are open', async () => {
  expect((await refusal(evaluate(measures[0]?.id, { evidence: ' ' })))?.fields).toMatchObject([
    { field: 'evidence' },
  ])
  expect((await refusal(evaluate(measures[0]?.id, { verdict: 'PRAISE' })))?.fields).toMatchObject([
    { field: 'verdict' },
  ])
  await evaluate(measures[0]?.id)
  // a later word takes the place of the first
  await evaluate(measures[0]?.id, { verdict: 'QUESTION', evidence: 'Doch nicht.' })
  const open = measures.slice(1).map(({ id, text }) => ({
    field: `measures.${id}`,
    code: 'EVALUATION_MISSING',
    params: { measure: text },
  }))
  expect((await refusal(close()))?.fields).toEqual(open)
  expect((await shown()).closedCycles).toEqual([])
  for (const { id } of measures.slice(1)) await evaluate(id)
  await close()
  const after = await shown()
  expect(after.closedCycles).toMatchObject([{ number: 1, measures: measures.length }])
  expect(after.closedCycles[0]?.evaluations).toHaveLength(measures.length)
  expect(after.closedCycles[0]?.evaluations).toContainEqual({ verdict: 'QUESTION', evidence: 'Doch nicht.' })
  expect(after.measures.map(({ evaluation }) => evaluation)).toEqual(measures.map(() => null))
  // the next turn begins with nothing
  expect((await refusal(close()))?.fields).toHaveLength(measures.length)
  expect(after.mayEvaluate).toBe(false)
})

test('two who close a cycle at once close it once; without the lock the second ends badly', async () => {
  for (const { id } of measures) await evaluate(id)
  const ends = await Promise.all([refusal(close()), refusal(close())])
  expect(ends.filter((end) => end === null)).toHaveLength(1)
  expect(ends.find((end) => end)?.fields).toHaveLength(measures.length)
  expect((await shown()).closedCycles.map(({ number }) => number)).toEqual([2, 1])

  for (const { id } of measures) await evaluate(id)
  const unlocked = await without({ rows: true }, () => Promise.allSettled([close(), close()]))
  const faults = unlocked.filter((end) => end.status === 'rejected' && !(end.reason instanceof DomainError))
  expect(faults).toHaveLength(1)
})

test('what is to be strengthened begins a proposal with the words of the measure; nothing else does', async () => {
  const mended = await evaluate(measures[0]?.id)
  expect((await refusal(t.as(leyla, (ctx) => draftFollowUp(ctx, mended))))?.code).toBe('NOT_STRENGTHENED')
  const strong = await evaluate(measures[1]?.id, { verdict: 'STRENGTHEN', evidence: 'Es wirkt.' })
  const proposalId = await t.as(leyla, (ctx) => draftFollowUp(ctx, strong))
  const [draft] = await t.db.query<{ what: string; why: string; state: string; measure_id: string }[]>(
    `select x.what, x.why, p.state, g.measure_id from proposal p join proposal_text x on x.proposal_id = p.id
      join goal_served g on g.proposal_id = p.id where p.id = $1`,
    [proposalId],
  )
  expect(draft).toEqual({
    what: measures[1]?.text,
    why: 'Es wirkt.',
    state: 'DRAFT',
    measure_id: measures[1]?.id,
  })
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  expect((await refusal(evaluate(measures[1]?.id, {}, elif)))?.code).toBe('FORBIDDEN')
})
