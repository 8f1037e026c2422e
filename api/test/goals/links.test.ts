import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkGoals } from '../../src/goals/linkGoals.js'
import { DomainError, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { without } from '../races/unlocked.js'
import { demoViewer } from '../stories/people.js'

/* Goals and measures serve further goals, across fields; never in a circle. */
let t: TestInstallation
let leyla: Viewer
let ids: string[]
let measureId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  ids = (
    await t.db.query<{ id: string }[]>(
      `select id from guiding_goal where state <> 'CLOSED' and key not in ('language-1', 'work-1', 'education-1', 'education-2') order by key limit 4`,
    )
  ).map(({ id }) => id)
  measureId =
    (
      await t.db.query<{ id: string }[]>(
        'select id from measure where guiding_goal_id <> $1 order by key limit 1',
        [ids[0]],
      )
    )[0]?.id ?? ''
}, 240_000)
afterAll(() => t?.close())

const link = (from: number, to: number, linked = true, as: Viewer = leyla) =>
  t.as(as, (ctx) => linkGoals(ctx, { kind: 'GUIDING_GOAL', fromId: ids[from], toId: ids[to], linked }))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) =>
      error instanceof DomainError ? (error.fields?.[0]?.code ?? error.code) : Promise.reject(error),
  )
const see = async (at: number) => {
  const { data } = await t.query(
    '{ guidingGoals { id serves { id } servedBy { id } servedByMeasures { id } mayLink } }',
    {},
    leyla,
  )
  const all = (
    data as unknown as {
      guidingGoals: { id: string; serves: object[]; servedBy: object[]; servedByMeasures: object[] }[]
    }
  ).guidingGoals
  return all.find(({ id }) => id === ids[at])
}

test('a goal serves several and is served by several, and both ends say so', async () => {
  await link(0, 1)
  await link(0, 1)
  await link(0, 2)
  await link(1, 3)
  await t.as(leyla, (ctx) =>
    linkGoals(ctx, { kind: 'MEASURE', fromId: measureId, toId: ids[0], linked: true }),
  )
  expect(await see(0)).toMatchObject({ servedByMeasures: [{ id: measureId }], mayLink: true })
  expect((await see(0))?.serves).toHaveLength(2)
  expect(await see(1)).toMatchObject({ servedBy: [{ id: ids[0] }] })
})

test('a circle is refused, of one, of two and of more; without the link in between it is none', async () => {
  expect(await refusal(link(0, 0))).toBe('GOAL_LINK_CIRCULAR')
  expect(await refusal(link(1, 0))).toBe('GOAL_LINK_CIRCULAR')
  expect(await refusal(link(3, 0))).toBe('GOAL_LINK_CIRCULAR')
  await link(1, 3, false)
  await link(3, 0)
  expect(await refusal(link(0, 3))).toBe('GOAL_LINK_CIRCULAR')
  await link(3, 0, false)
})

test('two that would close a circle together do not; with the lock off they do', async () => {
  const both = () => Promise.all([refusal(link(2, 3)), refusal(link(3, 2))])
  const clear = () => t.db.query('delete from goal_link where from_goal_id = any($1)', [[ids[2], ids[3]]])
  expect((await both()).filter((code) => code === null)).toHaveLength(1)
  await clear()
  let circles = 0
  await without({ rows: true }, async () => {
    for (let round = 0; round < 20; round += 1) {
      circles += (await both()).filter((code) => code === null).length === 2 ? 1 : 0
      await clear()
    }
  })
  expect(circles).toBeGreaterThan(0)
})
