import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { longestDays } from '../../src/contract/followup.lists.js'
import { eraseNeeds } from '../../src/needs/eraseNeeds.js'
import { addOrder, cancelOrder, changeOrder, moveOrder } from '../../src/needs/orders.js'
import { changeParty } from '../../src/summits/changeParty.js'
import { tellNeeds } from '../../src/needs/tellNeeds.js'
import { clock, publicViewer, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'
import { codeOf, stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const diet = (count: number, detail = 'HALAL') => ({ kind: 'DIET', detail, count })
const tells = (s: Stage, guest: number, registrationId: string, needs: unknown[], consent = true) =>
  t.as(s.guests[guest], (ctx) => tellNeeds(ctx, { registrationId, consent, needs }))
const stored = async (registrationId: string) =>
  (
    await t.db.query<{ n: number }[]>(
      `select (select count(*) from need where registration_id = $1)::int + (select count(*) from needs_consent where registration_id = $1)::int as n`,
      [registrationId],
    )
  )[0]?.n
interface Totals {
  needTotals: { kind: string; detail: string | null; count: number }[]
}
const totals = async (s: Stage, as: Viewer) => {
  const { data } = await t.query(
    'query ($id: ID!) { summit(id: $id) { needTotals { kind detail count } } }',
    { id: s.summitId },
    as,
  )
  return (data?.summit as Totals | undefined)?.needTotals
}

test('nothing is kept without consent, and taking it back leaves nothing', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const id = await s.comes(0, 2)
  expect(await codeOf(tells(s, 0, id, [diet(2)], false))).toBe('CONSENT_NEEDED')
  expect(await codeOf(tells(s, 0, id, [diet(3)]))).toBe('NUMBER_TOO_LARGE')
  expect(await codeOf(tells(s, 0, id, [diet(1, 'CHEESE')]))).not.toBe('done')
  expect(await codeOf(tells(s, 0, id, [diet(1), diet(1)]))).toBe('INVALID_VALUE')
  expect(await stored(id)).toBe(0)
  await tells(s, 0, id, [diet(2), { kind: 'CHILDCARE', count: 4 }])
  expect(await stored(id)).toBe(3)
  await expect(
    t.db.query(
      `insert into need (registration_id, kind, detail, count) values (gen_random_uuid(), 'DIET', 'HALAL', 1)`,
    ),
  ).rejects.toThrow(/fk_need/)
  await tells(s, 0, id, [], false)
  expect(await stored(id)).toBe(0)
  const audit = await t.db.query<{ action: string; all: string }[]>(
    `select action, a::text as all from audit_entry a where entity_id = $1 and action like 'needs.%' order by at`,
    [id],
  )
  expect(audit.map(({ action }) => action)).toEqual(['needs.tell', 'needs.takeBack'])
  expect(audit.map(({ all }) => all).join()).not.toMatch(/HALAL|DIET/)
})

test('who planned it sees numbers; others of the organisation, other guests and the public see nothing', async () => {
  const s = await stageOf(t, { capacity: null, guests: 3 })
  const ids = [await s.comes(0, 2), await s.comes(1, 1), await s.comes(2, 1)]
  await tells(s, 0, ids[0] ?? '', [diet(2), { kind: 'INTERPRETER', detail: 'ar', count: 1 }])
  await tells(s, 1, ids[1] ?? '', [diet(1)])
  await tells(s, 2, ids[2] ?? '', [diet(1)])
  await s.cancels(2, ids[2] ?? '')
  expect(await totals(s, s.planner)).toEqual([
    { kind: 'DIET', detail: 'HALAL', count: 3 },
    { kind: 'INTERPRETER', detail: 'ar', count: 1 },
  ])
  for (const who of [publicViewer('de'), s.guests[0], await demoViewer(t, 'elif.yildirim@demo.example')])
    expect(await totals(s, who as Viewer)).toEqual([])
  const own = await t.query(
    'query ($id: ID!) { summit(id: $id) { registrations(first: 5) { nodes { needs { detail } } } } }',
    { id: s.summitId },
    s.guests[1],
  )
  expect(JSON.stringify(own.data)).toBe(
    '{"summit":{"registrations":{"nodes":[{"needs":[{"detail":"HALAL"}]}]}}}',
  )
})

test('fewer people need no more than come; children are not counted among them', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const id = await s.comes(0, 4)
  await tells(s, 0, id, [diet(4), diet(1, 'VEGAN'), { kind: 'CHILDCARE', count: 5 }])
  await t.as(s.guests[0], (ctx) => changeParty(ctx, id, [{ givenName: 'Gast', familyName: 'Neu' }]))
  expect(await totals(s, s.planner)).toEqual([
    { kind: 'CHILDCARE', detail: null, count: 5 },
    { kind: 'DIET', detail: 'HALAL', count: 2 },
    { kind: 'DIET', detail: 'VEGAN', count: 1 },
  ])
})

test('after the event what people needed is erased and the numbers stay; of who cancelled nothing is left', async () => {
  const s = await stageOf(t, { capacity: null, guests: 2 })
  const [first, second] = [await s.comes(0, 6), await s.comes(1, 1)]
  await tells(s, 0, first, [diet(6), diet(2, 'VEGAN')])
  await tells(s, 1, second, [diet(1)])
  await s.cancels(1, second)
  await eraseNeeds(t.source)
  expect([await stored(first), await stored(second)]).toEqual([3, 0])
  clock.stopAt(new Date(Date.now() + (31 + longestDays.needs) * 86_400_000))
  await eraseNeeds(t.source)
  await eraseNeeds(t.source)
  expect(await stored(first)).toBe(0)
  // of what only a few needed not how few
  expect(await totals(s, s.planner)).toEqual([
    { kind: 'DIET', detail: 'HALAL', count: 6 },
    { kind: 'DIET', detail: 'VEGAN', count: null },
  ])
})

test('an order is changed before it is placed, confirmed by its supplier, and cancelled with a reason', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  const as = <T>(work: Parameters<typeof t.as<T>>[1]) => t.as(s.planner, work)
  const facts = { kind: 'CATERING', what: 'Suppe für 40' }
  const id = await as((ctx) => addOrder(ctx, { summitId: s.summitId, ...facts }))
  await as((ctx) => changeOrder(ctx, { id, ...facts, supplier: 'Küche Beispiel' }))
  expect(await codeOf(as((ctx) => moveOrder(ctx, 'confirmOrder', id)))).toBe('CONFLICT')
  await as((ctx) => moveOrder(ctx, 'placeOrder', id))
  expect(await codeOf(as((ctx) => changeOrder(ctx, { id, ...facts })))).toBe('ORDER_PLACED')
  await as((ctx) => moveOrder(ctx, 'confirmOrder', id))
  expect(await codeOf(as((ctx) => cancelOrder(ctx, { id, reason: ' ' })))).not.toBe('done')
  await as((ctx) => cancelOrder(ctx, { id, reason: 'Fällt aus.' }))
  const [order] = await t.db.query<{ state: string }[]>('select state from event_order where id = $1', [id])
  expect(order?.state).toBe('CANCELLED')
})

test('an order knows how many needed it when it was placed, and shows that more do; once erased neither says how few', async () => {
  const s = await stageOf(t, { capacity: null, guests: 2 })
  const ids = [await s.comes(0, 3), await s.comes(1, 2)]
  await tells(s, 0, ids[0] ?? '', [diet(3)])
  const facts = { summitId: s.summitId, kind: 'CATERING', what: 'Suppe', number: 3 }
  const id = await t.as(s.planner, (ctx) => addOrder(ctx, facts))
  const flowers = await t.as(s.planner, (ctx) =>
    addOrder(ctx, { summitId: s.summitId, kind: 'OTHER', what: 'Blumen' }),
  )
  const orders = async () => {
    const { data } = await t.query(
      'query ($id: ID!) { summit(id: $id) { orders { id number neededThen neededNow } } }',
      { id: s.summitId },
      s.planner,
    )
    return (data?.summit as { orders: object[] } | undefined)?.orders ?? []
  }
  expect(await orders()).toEqual([
    { id, number: 3, neededThen: 3, neededNow: 3 },
    { id: flowers, number: null, neededThen: null, neededNow: null },
  ])
  await tells(s, 1, ids[1] ?? '', [diet(1, 'VEGAN')])
  expect((await orders())[0]).toMatchObject({ neededThen: 3, neededNow: 4 })
  await t.as(s.planner, (ctx) => moveOrder(ctx, 'placeOrder', id))
  expect((await orders())[0]).toMatchObject({ neededThen: 4, neededNow: 4 })
  clock.stopAt(new Date(Date.now() + (31 + longestDays.needs) * 86_400_000))
  await eraseNeeds(t.source)
  expect((await orders())[0]).toEqual({ id, number: null, neededThen: null, neededNow: null })
})
