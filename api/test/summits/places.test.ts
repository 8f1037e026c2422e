import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { changePlaces } from '../../src/summits/changePlaces.js'
import { giveBack } from '../../src/summits/giveBack.js'
import { lapsePlaces } from '../../src/summits/lapsePlaces.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, broken, stageOf } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 20 })
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await t?.close()
})

const mailsAbout = async (id: string) =>
  (
    await t.db.query<{ template: string }[]>(
      `select template from message where about_entity = 'Registration' and about_id = $1 order by created_at, id`,
      [id],
    )
  ).map(({ template }) => template)

test('who comes first has a place; a group is seated whole or waits whole; who fits passes by, the rank stays', async () => {
  const s = await stageOf(t, { capacity: 3, guests: 4 })
  const two = await s.comes(0, 2)
  const pair = await s.comes(1, 2)
  const single = await s.comes(2)
  expect(await Promise.all([two, pair, single].map(s.state))).toEqual([
    'CONFIRMED',
    'WAITLISTED',
    'CONFIRMED',
  ])
  expect(await mailsAbout(two)).toEqual(['summits.confirmed'])
  expect(await mailsAbout(pair)).toEqual(['summits.waitlisted'])

  // one place is not enough for the pair; it keeps its rank, and who comes later and fits gets it
  await s.cancels(2, single)
  expect(await s.state(pair)).toBe('WAITLISTED')
  const later = await s.comes(3)
  expect(await s.state(later)).toBe('CONFIRMED')

  await s.cancels(0, two)
  expect(await s.state(pair)).toBe('OFFERED')
  await s.accepts(1, pair)
  expect(await s.state(pair)).toBe('CONFIRMED')
  expect(await mailsAbout(pair)).toEqual(['summits.waitlisted', 'summits.placeOffered', 'summits.confirmed'])
  expect(await broken(t, s.summitId)).toEqual([])
})

test('asked a second time it answers with the registration there is; after taking it back one may come again', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 1 })
  const first = await s.comes(0, 2)
  expect(await s.comes(0, 1)).toBe(first)
  await s.cancels(0, first)
  const again = await s.comes(0, 1)
  expect(again).not.toBe(first)
  expect(await broken(t, s.summitId)).toEqual([])
})

test('what can never be seated is refused and says so; a wrong or missing group names its field', async () => {
  const s = await stageOf(t, { capacity: 10, groups: [2, null], guests: 1 })
  expect(await codeOf(s.comes(0, 3, 0))).toBe('PARTY_TOO_LARGE')
  expect(await codeOf(s.comes(0, 11, 1))).toBe('PARTY_TOO_LARGE')
  expect(await codeOf(s.comes(0))).toBe('REQUIRED')
  const other = await stageOf(t, { capacity: 1, groups: [1], guests: 0 })
  expect(await codeOf(stageComes(s, other.groupIds[0] ?? ''))).toBe('UNKNOWN_CHOICE')
})
const stageComes = async (s: Awaited<ReturnType<typeof stageOf>>, groupId: string) => {
  s.groupIds[5] = groupId
  return s.comes(0, 1, 5)
}

test('the ceilings of groups and of the whole are independent', async () => {
  const s = await stageOf(t, { capacity: 3, groups: [1, 5], guests: 5 })
  const ids = [await s.comes(0, 1, 0), await s.comes(1, 1, 0), await s.comes(2, 2, 1), await s.comes(3, 1, 1)]
  expect(await Promise.all(ids.map(s.state))).toEqual(['CONFIRMED', 'WAITLISTED', 'CONFIRMED', 'WAITLISTED'])
  // a place of the second group becomes free: the first of those who fit is of the second group, though later in rank
  await s.cancels(2, ids[2] ?? '')
  expect(await Promise.all(ids.map(s.state))).toEqual(['CONFIRMED', 'WAITLISTED', 'CANCELLED', 'OFFERED'])
  expect(await broken(t, s.summitId)).toEqual([])
})

test('an offer nobody answers lapses and goes on to the next; too late is too late', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 3 })
  const [first, second, third] = [await s.comes(0), await s.comes(1), await s.comes(2)]
  await s.cancels(0, first)
  expect(await s.state(second)).toBe('OFFERED')
  expect(await lapsePlaces(t.source)).toBe(0)
  clock.stopAt(new Date(Date.now() + 48 * 3_600_000 + 1000))
  expect(await codeOf(s.accepts(1, second))).toBe('OFFER_OVER')
  await lapsePlaces(t.source)
  expect(await lapsePlaces(t.source)).toBe(0)
  expect([await s.state(second), await s.state(third)]).toEqual(['LAPSED', 'OFFERED'])
  expect(await mailsAbout(second)).toEqual([
    'summits.waitlisted',
    'summits.placeOffered',
    'summits.placeLapsed',
  ])
  expect(await codeOf(s.accepts(1, second))).toBe('CONFLICT')
  clock.stopAt(undefined)
  expect(await broken(t, s.summitId)).toEqual([])
})

test('an offer that cannot be ended holds up no other', async () => {
  const offered: string[] = []
  for (let n = 0; n < 2; n++) {
    const s = await stageOf(t, { capacity: 1, guests: 2 })
    const [first, second] = [await s.comes(0), await s.comes(1)]
    await s.cancels(0, first)
    offered.push(second)
  }
  const [stuck = ''] = offered
  const states = () =>
    t.db
      .query<{ state: string }[]>(
        'select state from registration where id = any($1::uuid[]) order by array_position($1::uuid[], id)',
        [offered],
      )
      .then((rows) => rows.map(({ state }) => state))
  await t.db.query(
    `create function refuse_end() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
     create trigger stuck before update on registration for each row when (old.id = '${stuck}') execute function refuse_end()`,
  )
  clock.stopAt(new Date(Date.now() + 49 * 3_600_000))
  try {
    await expect(lapsePlaces(t.source)).rejects.toThrow(`Failed: ${stuck}`)
    expect(await states()).toEqual(['OFFERED', 'LAPSED'])
  } finally {
    await t.db.query('drop trigger stuck on registration; drop function refuse_end()')
  }
  await lapsePlaces(t.source)
  expect(await states()).toEqual(['LAPSED', 'LAPSED'])
  clock.stopAt(undefined)
})

test('expiry and acceptance at the same moment have one outcome', async () => {
  const s = await stageOf(t, { capacity: 12, guests: 24 })
  const ids = []
  for (let i = 0; i < 24; i++) ids.push(await s.comes(i))
  for (let i = 0; i < 12; i++) await s.cancels(i, ids[i] ?? '')
  const ends = await Promise.all(
    ids.slice(12).map(async (id, i) => ({
      accepted: codeOf(s.accepts(12 + i, id)),
      lapsed: codeOf(t.as(undefined, (ctx) => giveBack(ctx, id, 'lapsePlace'))),
    })),
  )
  for (const { accepted, lapsed } of ends)
    expect([await accepted, await lapsed].toSorted()).toEqual(['CONFLICT', 'done'])
  expect(await broken(t, s.summitId)).toEqual([])
})

test('more places are offered at once; fewer take nobody’s place, and sink with what is given back', async () => {
  const s = await stageOf(t, { capacity: 2, guests: 5 })
  const ids = []
  for (let i = 0; i < 5; i++) ids.push(await s.comes(i))
  const change = (capacity: number) =>
    t.as(s.planner, (ctx) => changePlaces(ctx, { id: s.summitId, capacity, groups: [] }))
  await change(4)
  expect(await Promise.all(ids.map(s.state))).toEqual([
    'CONFIRMED',
    'CONFIRMED',
    'OFFERED',
    'OFFERED',
    'WAITLISTED',
  ])
  await change(2)
  expect(await Promise.all(ids.map(s.state))).toEqual([
    'CONFIRMED',
    'CONFIRMED',
    'OFFERED',
    'OFFERED',
    'WAITLISTED',
  ])
  await s.cancels(0, ids[0] ?? '')
  await s.cancels(1, ids[1] ?? '')
  expect(await s.state(ids[4] ?? '')).toBe('WAITLISTED')
  await s.cancels(2, ids[2] ?? '')
  expect(await s.state(ids[4] ?? '')).toBe('OFFERED')
  expect(await broken(t, s.summitId)).toEqual([])
})

/** Many register at once, some take it back at the same moment. Says what is wrong afterwards. */
async function rush(guests: number, takeBack: (guest: number) => boolean): Promise<string[]> {
  const groups = [10, 10, 10, null, 3, 3, 20, 4]
  const s = await stageOf(t, { capacity: 40, groups, guests })
  const ends = await Promise.all(
    Array.from({ length: guests }, async (_, i) => {
      const id = await s.comes(i, 1 + (i % 3), i % groups.length)
      return takeBack(i) ? codeOf(s.cancels(i, id)) : id
    }),
  )
  return [...(await broken(t, s.summitId)), ...ends.filter((end) => /deadlock|Error/.test(end))]
}

test('a rush for the places: none is sold twice, nobody waits while a fitting one is free, no deadlock', async () => {
  expect(await rush(240, (guest) => guest % 4 === 0)).toEqual([])
  expect(await rush(240, () => false)).toEqual([])
}, 120_000)

test('the same rush without the lock sells places twice', async () => {
  await t.db.query(
    `create or replace function lock_places(wanted uuid) returns void language sql as 'select null::void'`,
  )
  await t.db.query('alter table summit_places drop constraint ck_summit_places__taken')
  await t.db.query('alter table summit_group drop constraint ck_summit_group__taken')
  await t.db.query('alter table registration drop constraint uq_registration__summit_id_rank')
  expect(await rush(240, () => false)).toContain('more places are taken than there are')
}, 120_000)
