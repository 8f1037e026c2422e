import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import { stageOf, type Stage } from './stage.js'

let t: TestInstallation
let s: Stage
const on = (day: string) => clock.stopAt(new Date(`${day}T10:00:00Z`))
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  on('2030-06-30')
  s = await stageOf(t)
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await t?.close()
})
afterEach(() => on('2030-06-30'))

const says = async (indicator: string, place?: string) => (await s.light(indicator, place)).light

test('all of a set: reached by the last value up to the due day; the due day itself is not over', async () => {
  const all = await s.indicator('COVERAGE', { due_on: '2030-06-30' })
  expect(await says(all)).toBe('NO_DATA')
  await s.record(all, { value: 11, reference: 12, day: '2030-03-31' })
  expect(await s.light(all)).toMatchObject({ light: 'UNDER_WAY', measured: 91.666667 })
  on('2030-07-01')
  expect(await says(all)).toBe('MISSED')
  // what came after the due day comes too late, what was measured on it counts
  await s.record(all, { value: 12, reference: 12, day: '2030-07-01' })
  expect(await says(all)).toBe('MISSED')
  const last = await s.record(all, { value: 12, reference: 12, day: '2030-06-30' })
  expect(await says(all)).toBe('REACHED')
  await s.correct(last, { value: 11, reference: 12 })
  expect(await says(all)).toBe('MISSED')
  await s.target(all, { target: 90 })
  expect(await says(all)).toBe('REACHED')
})

test('a change in percent: unknown until somebody says how much, and from which value', async () => {
  const change = await s.indicator('PERCENT_CHANGE', { direction: 'UP' })
  const base = await s.record(change, { value: 40, day: '2029-12-31' })
  expect(await says(change)).toBe('TARGET_UNKNOWN')
  await s.target(change, { baselineOn: '2029-12-31' })
  expect(await says(change)).toBe('TARGET_UNKNOWN')
  await s.target(change, { baselineOn: '2029-12-31', target: 10, dueOn: '2030-06-30' })
  // the baseline itself is no change
  expect(await says(change)).toBe('NO_DATA')
  await s.record(change, { value: 43, day: '2030-03-31' })
  expect(await s.light(change)).toMatchObject({ light: 'UNDER_WAY', measured: 7.5 })
  await s.record(change, { value: 44, day: '2030-06-30' })
  expect(await s.light(change)).toMatchObject({ light: 'REACHED', measured: 10 })
  // the corrected baseline corrects the light
  await s.correct(base, { value: 41 })
  expect(await says(change)).toBe('UNDER_WAY')
  on('2030-07-01')
  expect(await says(change)).toBe('MISSED')
  const less = await s.indicator('PERCENT_CHANGE', { direction: 'DOWN', percent: 10 })
  await s.record(less, { value: 50, day: '2029-12-31' })
  await s.record(less, { value: 45, day: '2030-03-31' })
  expect(await says(less)).toBe('TARGET_UNKNOWN')
  await s.target(less, { baselineOn: '2029-12-31', target: 10 })
  expect(await says(less)).toBe('REACHED')
})

test('a milestone, yes or no, data that exist: the last word up to the due day', async () => {
  for (const kind of ['MILESTONE', 'YES_NO', 'DATA_EXISTS']) {
    const done = await s.indicator(kind, { due_on: '2030-06-30' })
    await s.record(done, { value: 0, day: '2030-03-31' })
    expect(await says(done)).toBe('UNDER_WAY')
    const yes = await s.record(done, { value: 1, day: '2030-06-30' })
    expect(await says(done)).toBe('REACHED')
    await s.correct(yes, { value: null })
    expect(await says(done)).toBe('UNDER_WAY')
    on('2030-07-01')
    expect(await says(done)).toBe('MISSED')
    on('2030-06-30')
  }
  const never = await s.indicator('YES_NO', { due_on: '2030-01-31' })
  expect(await says(never)).toBe('NO_DATA')
})

test('a number in a region: what its places say is added up, and events count by themselves', async () => {
  const ten = await s.indicator('COUNT_IN_REGION', {
    at_least: 6,
    region_id: s.places.kreis,
    due_on: '2030-06-30',
  })
  await s.record(ten, { value: 1, placeId: s.places.neuss, day: '2030-01-31' })
  // of each place the last value counts, not the sum of its values
  await s.record(ten, { value: 2, placeId: s.places.neuss, day: '2030-03-31' })
  await s.record(ten, { value: 2, placeId: s.places.dormagen, day: '2030-02-28' })
  expect(await s.light(ten)).toMatchObject({ light: 'UNDER_WAY', measured: 4, counted: 2 })
  const held = (day: string, state = 'HELD') =>
    t.db.query(
      `insert into summit (body_id, kind, state, title, about, place, starts_at, ends_at, with_registration, municipality_id, indicator_id)
       values ($1, 'INFORMATION_EVENT', $2, 'Infoabend', '', 'Verein', $3, $3::timestamptz + interval '2 hours', false, $4, $5)`,
      [s.places.kreis, state, `${day}T18:00:00Z`, s.places.juechen, ten],
    )
  await held('2030-05-01')
  await held('2030-05-02', 'ANNOUNCED')
  expect(await s.light(ten)).toMatchObject({ light: 'UNDER_WAY', measured: 5 })
  expect(await s.light(ten, s.places.juechen)).toMatchObject({ light: 'UNDER_WAY', measured: 1, counted: 0 })
  await held('2030-06-30')
  expect(await s.light(ten)).toMatchObject({ light: 'REACHED', measured: 6 })
  expect(await says(ten, s.places.neuss)).toBe('UNDER_WAY')
})

test('a trend without a number: better than its baseline, the same is not better', async () => {
  const more = await s.indicator('TREND', { direction: 'UP' })
  await s.record(more, { value: 20, day: '2029-12-31' })
  expect(await says(more)).toBe('TARGET_UNKNOWN')
  await s.target(more, { baselineOn: '2029-12-31', dueOn: '2030-06-30' })
  const same = await s.record(more, { value: 20, day: '2030-03-31' })
  expect(await says(more)).toBe('UNDER_WAY')
  await s.correct(same, { value: 21 })
  expect(await says(more)).toBe('REACHED')
  await s.record(more, { value: 19, day: '2030-06-30' })
  on('2030-07-01')
  expect(await says(more)).toBe('MISSED')
})

test('a quota per group: every group, each by its last value', async () => {
  const each = await s.indicator('QUOTA_PER_GROUP', { percent: 10 })
  await s.record(each, { group: 'Bürgerbüro', value: 2, reference: 20 })
  expect(await says(each)).toBe('REACHED')
  await s.record(each, { group: 'Jugendamt', value: 1, reference: 11 })
  expect(await s.light(each)).toMatchObject({ light: 'UNDER_WAY', met: 1, counted: 2, measured: 9.090909 })
  await s.record(each, { group: 'Jugendamt', value: 2, reference: 11, day: '2030-02-28' })
  expect(await s.light(each)).toMatchObject({ light: 'REACHED', met: 2 })
})

test('parity: at least as good as the average of all', async () => {
  const rate = await s.indicator('PARITY')
  const first = await s.record(rate, { value: 9.4, reference: 6.1 })
  expect(await s.light(rate)).toMatchObject({ light: 'UNDER_WAY', measured: 9.4, compared: 6.1 })
  await s.correct(first, { value: 6.1, reference: 6.1 })
  expect(await says(rate)).toBe('REACHED')
})

test('the effect of one measure counts into no light', async () => {
  const all = await s.indicator('COVERAGE')
  const [measure] = await t.db.query<{ id: string }[]>('select id from measure limit 1')
  await s.record(all, { value: 5, reference: 5, measureId: measure?.id })
  expect(await says(all)).toBe('NO_DATA')
  await s.record(all, { value: 1, reference: 5 })
  expect(await says(all)).toBe('UNDER_WAY')
})

test('the lights of all indicators at all places are computed in one statement', async () => {
  const texts: string[] = []
  const real = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [{ statements?: { text: string }[] }]
    texts.push(...(first?.statements ?? []).map(({ text }) => text))
    return (real as (...all: unknown[]) => unknown).apply(this, args) as never
  } as never
  try {
    const lights = await call<{ placeId: string }[]>(
      t,
      s.office,
      '{ indicatorLights { placeId light measured } }',
    )
    const [{ n } = { n: 0 }] = await t.db.query<{ n: number }[]>(
      `select sum(case when region_id is null or region_id = $1 then 9 else 1 end)::int as n from indicator where removed_at is null`,
      [s.places.kreis],
    )
    expect(lights).toHaveLength(n)
  } finally {
    pg.Client.prototype.query = real
  }
  expect(texts.filter((text) => text.includes('indicator_lights'))).toHaveLength(1)
})
