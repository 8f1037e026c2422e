import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOrder, cancelOrder, followAllOrders, moveOrder } from '../../src/needs/index.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { changeSummit } from '../../src/summits/changeSummit.js'
import { Summit } from '../../src/summits/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { moveTo, stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const later = (days: number) => new Date(Date.now() + days * 86_400_000)
async function ordered(s: Stage, what: string, ...verbs: ('placeOrder' | 'confirmOrder')[]): Promise<string> {
  const id = await t.as(s.planner, (ctx) => addOrder(ctx, { summitId: s.summitId, kind: 'OTHER', what }))
  for (const verb of verbs) await t.as(s.planner, (ctx) => moveOrder(ctx, verb, id))
  return id
}
/** What is written of yesterday, in the order it was entered. */
const outdated = async (s: Stage) => {
  const { data } = await t.query(
    'query ($id: ID!) { summit(id: $id) { orders { what isOutdated } } }',
    { id: s.summitId },
    s.planner,
  )
  const { orders } = data?.summit as unknown as { orders: { what: string; isOutdated: boolean }[] }
  return orders.filter((one) => one.isOutdated).map(({ what }) => what)
}
const tasks = async (s: Stage) =>
  (
    await t.db.query<{ path: string }[]>(
      `select path from task where kind = 'needs.tellSuppliers' and subject_id = $1 and closed_at is null`,
      [s.summitId],
    )
  ).length

test('an event that is moved is one task: suppliers have to hear of it, until all was ordered anew or cancelled', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  const soup = await ordered(s, 'Suppe', 'placeOrder', 'confirmOrder')
  const chairs = await ordered(s, 'Stühle', 'placeOrder')
  await ordered(s, 'Blumen')
  expect(await outdated(s)).toEqual([])
  await moveTo(s, later(40))
  await moveTo(s, later(41))
  expect(await outdated(s)).toEqual(['Suppe', 'Stühle'])
  expect(await tasks(s)).toBe(1)
  await t.as(s.planner, (ctx) => moveOrder(ctx, 'reopenOrder', soup))
  await t.as(s.planner, (ctx) => moveOrder(ctx, 'placeOrder', soup))
  expect(await outdated(s)).toEqual(['Stühle'])
  expect(await tasks(s)).toBe(1)
  await t.as(s.planner, (ctx) => cancelOrder(ctx, { id: chairs, reason: 'Gibt es dort.' }))
  expect(await outdated(s)).toEqual([])
  expect(await tasks(s)).toBe(0)
})

test('another place is a move as well; other words are none', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  await ordered(s, 'Suppe', 'placeOrder')
  const { kind, title, about, place, startsAt, endsAt } = await t.db.findOneByOrFail(Summit, {
    id: s.summitId,
  })
  const facts = { id: s.summitId, kind, title, about, place, startsAt, endsAt }
  await t.as(s.planner, (ctx) => changeSummit(ctx, { ...facts, about: 'Neu' }))
  expect(await tasks(s)).toBe(0)
  await t.as(s.planner, (ctx) => changeSummit(ctx, { ...facts, place: 'Stadthalle' }))
  expect(await outdated(s)).toEqual(['Suppe'])
  expect(await tasks(s)).toBe(1)
})

test('of an event that was called off what was ordered is cancelled; of one that was held nothing is to be told any more', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  const soup = await ordered(s, 'Suppe', 'placeOrder')
  await t.as(s.planner, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Sturm' }))
  expect(await outdated(s)).toEqual(['Suppe'])
  expect(await tasks(s)).toBe(1)
  await t.as(s.planner, (ctx) => cancelOrder(ctx, { id: soup, reason: 'Sturm' }))
  expect(await tasks(s)).toBe(0)

  const held = await stageOf(t, { capacity: null, guests: 0 })
  await ordered(held, 'Suppe', 'placeOrder')
  await moveTo(held, later(40))
  await t.db.query(`update summit set state = 'HELD' where id = $1`, [held.summitId])
  for (let n = 0; n < 2; n++) await t.as(undefined, followAllOrders)
  expect(await tasks(held)).toBe(0)
})
