import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { forecastProgramme } from '../../src/summits/forecastProgramme.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import { changePartyOf } from '../../src/workshops/changePartyOf.js'
import { chooseWorkshop } from '../../src/workshops/chooseWorkshop.js'
import { wishWorkshops } from '../../src/workshops/wishWorkshops.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, stageOf, type Stage } from '../summits/stage.js'
import { later, workshopsOf } from './workshopsOf.js'

let t: TestInstallation
let w: ReturnType<typeof workshopsOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 12 })
  w = workshopsOf(t)
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

test('the draw can be done again by anybody: seed, line and places follow from what is published', async () => {
  const sizes = [1, 3, 1, 2, 1, 4, 1, 2]
  const s = await stageOf(t, { capacity: null, guests: sizes.length })
  const items = await w.withWorkshops(s, [3, 4, null])
  await w.plan(s, later(1))
  const registered = new Map<string, { size: number; itemIds: string[] }>()
  for (const [guest, size] of sizes.entries()) {
    const id = await s.comes(guest, size)
    const itemIds =
      guest === 7 ? [items[0] ?? ''] : guest % 2 ? items.slice(0, 2) : [...items].reverse().slice(1)
    await w.wishes(s, guest, id, itemIds)
    registered.set(id, { size, itemIds })
  }
  const promised = await w.published(s)
  expect(promised?.publishedSeed).toBeNull()
  await w.draw()
  await w.draw()
  const drawn = await w.published(s)
  const seed = drawn?.publishedSeed ?? ''
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(hash(seed)).toBe(promised?.seedHash)
  expect(drawn?.entrants).toBe(sizes.length)

  const line = [...registered.keys()].sort((a, b) => (hash(`${seed}:${a}`) < hash(`${seed}:${b}`) ? -1 : 1))
  const room = new Map(items.map((id, at) => [id, [3, 4, Infinity][at] ?? 0]))
  const expected = line.map((registration, at) => {
    const { size, itemIds } = registered.get(registration) ?? { size: 0, itemIds: [] }
    const item = itemIds.find((id) => (room.get(id) ?? 0) >= size) ?? null
    if (item) room.set(item, (room.get(item) ?? 0) - size)
    return { registration, item, number: at + 1 }
  })
  expect(await w.seats(s)).toEqual(expected)
  expect(await w.miscounted(s)).toEqual([])
  const mails = await t.db.query<{ n: number }[]>(
    `select count(*)::int as n from message where template in ('workshops.given', 'workshops.none') and about_id = any($1)`,
    [[...registered.keys()]],
  )
  expect(mails[0]?.n).toBe(sizes.length)
})

test('wishes until the draw, free places after it; who has no place at the event has none in a workshop', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 3 })
  const [small = '', large = ''] = await w.withWorkshops(s, [1, 5])
  expect(await codeOf(w.plan(s, later(-1)))).toBe('DRAW_TOO_LATE')
  expect(await codeOf(w.plan(s, later(31)))).toBe('DRAW_TOO_LATE')
  await w.plan(s, later(1))
  const [first, second] = [await s.comes(0, 2), await s.comes(1, 2)]
  const waiting = await s.comes(2, 1)
  expect(await codeOf(w.wishes(s, 0, first, [small, small]))).toBe('SAME_WISH')
  expect(await codeOf(w.wishes(s, 0, first, [s.summitId]))).toBe('UNKNOWN_CHOICE')
  expect(await codeOf(w.wishes(s, 1, first, [small]))).toBe('FORBIDDEN')
  expect(await codeOf(w.takes(s, 0, first, large))).toBe('DRAW_FIRST')
  await w.wishes(s, 0, first, [small])
  await w.wishes(s, 2, waiting, [large])
  await w.draw()
  expect(await w.seats(s)).toEqual([{ registration: first, item: null, number: 1 }])
  expect(await codeOf(w.wishes(s, 0, first, [large]))).toBe('WISHES_CLOSED')
  expect(await codeOf(w.plan(s, later(5)))).toBe('DRAW_OVER')
  expect(await codeOf(w.takes(s, 1, second, small))).toBe('WORKSHOP_FULL')
  expect(await codeOf(w.takes(s, 2, waiting, large))).toBe('PLACE_NEEDED')
  await w.takes(s, 0, first, large)
  await w.takes(s, 1, second, large)
  expect(await w.miscounted(s)).toEqual([])
  // who gives back the place at the event gives back the one in the workshop
  await s.cancels(0, first)
  const [left] = await t.db.query<{ taken: number }[]>('select taken from programme_item where id = $1', [
    large,
  ])
  expect(left?.taken).toBe(2)
  await w.takes(s, 1, second, null)
  expect(await w.seats(s)).toEqual([])
})

test('a workshop that is written anew keeps its places, and is no smaller than it is full', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const [item = ''] = await w.withWorkshops(s, [5])
  const id = await s.comes(0, 3)
  await w.takes(s, 0, id, item)
  const set = (items: unknown) =>
    codeOf(t.as(s.planner, (ctx) => setProgramme(ctx, { id: s.summitId, items })))
  const field = (
    await t.db.query<{ id: string }[]>('select field_id as id from programme_item where id = $1', [item])
  )[0]
  const point = { id: item, startsAt: later(30), title: 'Umbenannt', fieldId: field?.id }
  expect(await set([{ ...point, capacity: 2 }])).toBe('WORKSHOP_TOO_SMALL')
  await expect(
    t.as(s.planner, (ctx) => setProgramme(ctx, { id: s.summitId, items: [{ ...point, capacity: 2 }] })),
  ).rejects.toMatchObject({ fields: [{ field: 'items.0.capacity', params: { n: 3 } }] })
  expect(await set([{ ...point, capacity: 3 }])).toBe('done')
  expect(await set([{ ...point, id: s.summitId }])).toBe('UNKNOWN_CHOICE')
  expect(await w.seats(s)).toMatchObject([{ item }])
})

test('who brings more people keeps the workshop if all of them fit, and chooses anew if not', async () => {
  const s = await stageOf(t, { capacity: null, guests: 2 })
  const [item = ''] = await w.withWorkshops(s, [4])
  const [first, second] = [await s.comes(0, 2), await s.comes(1, 1)]
  await w.takes(s, 0, first, item)
  await w.takes(s, 1, second, item)
  const brings = (others: number) =>
    t.as(s.guests[0], (ctx) =>
      changePartyOf(
        ctx,
        first,
        Array.from({ length: others }, (_, n) => ({ givenName: 'Neu', familyName: `Muster ${n}` })),
      ),
    )
  await brings(2)
  expect(await w.miscounted(s)).toEqual([])
  expect(await w.seats(s)).toHaveLength(2)
  await brings(3)
  expect(await w.miscounted(s)).toEqual([])
  expect(await w.seats(s)).toMatchObject([{ registration: second, item }])
  const told = await t.db.query<{ whom: string }[]>(
    `select about_id as whom from message where template = 'workshops.lost' and about_id = any($1)`,
    [[first, second]],
  )
  expect(told).toEqual([{ whom: first }])
})

const toldOf = (template: string, ids: readonly string[]) =>
  t.db.query<{ whom: string; values: { workshop: string } }[]>(
    `select m.about_id as whom, m.params -> 'values' as values from message m join registration r on r.id = m.about_id
      where m.template = $1 and m.about_id = any($2) order by r.rank`,
    [template, ids],
  )

test('what the office changes about a guest’s workshop the guest is told; who chooses themselves is not', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const [one = '', two = ''] = await w.withWorkshops(s, [4, 4])
  await w.plan(s, later(1))
  const id = await s.comes(0)
  const office = (work: Parameters<typeof t.as<string>>[1]) => t.as(s.planner, work)
  await w.wishes(s, 0, id, [one])
  await office((ctx) => wishWorkshops(ctx, { registrationId: id, itemIds: [one] }))
  expect(await toldOf('workshops.wished', [id])).toEqual([])
  await office((ctx) => wishWorkshops(ctx, { registrationId: id, itemIds: [two] }))
  expect(await toldOf('workshops.wished', [id])).toHaveLength(1)
  await w.draw()
  await w.takes(s, 0, id, null)
  await w.takes(s, 0, id, one)
  expect(await toldOf('workshops.placed', [id])).toEqual([])
  await office((ctx) => chooseWorkshop(ctx, { registrationId: id, itemId: two }))
  await office((ctx) => chooseWorkshop(ctx, { registrationId: id, itemId: null }))
  expect(await toldOf('workshops.placed', [id])).toMatchObject([{ values: { workshop: 'Workshop 1' } }])
  expect(await toldOf('workshops.freed', [id])).toMatchObject([{ values: { workshop: 'Workshop 1' } }])
})

test('more places after the draw: who had none, or one less dear, is told once, and how many is said before', async () => {
  const s = await stageOf(t, { capacity: null, guests: 4 })
  const [dear = '', other = ''] = await w.withWorkshops(s, [1, 9])
  await w.plan(s, later(1))
  const ids: string[] = []
  for (let guest = 0; guest < 4; guest++) ids.push(await s.comes(guest, guest === 3 ? 3 : 1))
  for (const [guest, id] of ids.entries()) await w.wishes(s, guest, id, guest === 2 ? [dear] : [dear, other])
  await w.draw()
  const winner = (await w.seats(s)).find(({ item }) => item === dear)?.registration
  const points = await t.db.query<{ id: string; capacity: number }[]>(
    `select id, title, starts_at as "startsAt", field_id as "fieldId", capacity from programme_item where summit_id = $1 order by title`,
    [s.summitId],
  )
  const items = points.map((point) => (point.id === dear ? { ...point, capacity: 3 } : point))
  // the party of three finds no room together
  const losers = ids.filter((id, guest) => id !== winner && guest !== 3)
  expect(await t.as(s.planner, (ctx) => forecastProgramme(ctx, { id: s.summitId, items }))).toMatchObject({
    told: losers.length,
    roomAgain: losers.length,
  })
  for (let n = 0; n < 2; n++) await t.as(s.planner, (ctx) => setProgramme(ctx, { id: s.summitId, items }))
  const told = await toldOf('workshops.roomAgain', ids)
  expect(told.map(({ whom }) => whom)).toEqual(losers)
  expect(told[0]?.values.workshop).toBe('Workshop 0')
})

/** Forty at once for ten places. */
async function rush(s: Stage, item: string): Promise<number> {
  const ids: string[] = []
  for (let guest = 0; guest < 40; guest++) ids.push(await s.comes(guest))
  const ends = await Promise.all(ids.map((id, guest) => codeOf(w.takes(s, guest, id, item))))
  return ends.filter((end) => end === 'done').length
}

test('forty who choose ten places at the same moment: ten have one', async () => {
  const s = await stageOf(t, { capacity: null, guests: 40 })
  const [item = ''] = await w.withWorkshops(s, [10])
  expect(await rush(s, item)).toBe(10)
  expect(await w.miscounted(s)).toEqual([])
})

test('the same without the lock and the last wall gives more than there are', async () => {
  const s = await stageOf(t, { capacity: null, guests: 40 })
  const [item = ''] = await w.withWorkshops(s, [10])
  const [lock] = await t.db.query<{ source: string }[]>(
    `select pg_get_functiondef('lock_places(uuid)'::regprocedure) as source`,
  )
  await t.db.query('alter table programme_item drop constraint ck_programme_item__taken')
  await t.db.query(
    `create or replace function lock_places(wanted uuid) returns void language sql as 'select pg_sleep(0.01)'`,
  )
  try {
    expect(await rush(s, item)).toBeGreaterThan(10)
  } finally {
    await t.db.query(lock?.source ?? '')
  }
})
