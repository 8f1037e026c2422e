import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import { stageOf, type Stage } from './stage.js'

let t: TestInstallation
let s: Stage
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  clock.stopAt(new Date('2030-06-30T10:00:00Z'))
  s = await stageOf(t)
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await t?.close()
})

interface Compared {
  ags: string
  group: string | null
  day: string | null
  value: number | null
  light: string
}
const compared = (id: string, year?: number, by?: Stage['office']) =>
  call<{ comparedYears: number[]; byMunicipality: Compared[] }>(
    t,
    by,
    `query ($id: ID!, $year: Int) { indicator(id: $id) { comparedYears byMunicipality(year: $year) { ags group day value light } } }`,
    { id, ...(year === undefined ? {} : { year }) },
  )

test('each municipality is there once with its last value of the year; none is not zero', async () => {
  const id = await s.indicator('COVERAGE', { percent: 50 })
  const numbers = { reference: 10, placeId: s.places.neuss }
  await s.record(id, { ...numbers, value: 3, day: '2028-12-31' })
  await s.record(id, { ...numbers, value: 4, day: '2029-06-30' })
  const last = await s.record(id, { ...numbers, value: 9, day: '2029-12-31' })
  await s.correct(last, { value: 6, reference: 10 })
  await s.record(id, { ...numbers, value: 0, day: '2029-12-31', placeId: s.places.dormagen })
  // the Kreis is no municipality
  await s.record(id, { ...numbers, value: 8, day: '2030-01-31', placeId: s.places.kreis })
  const { comparedYears, byMunicipality } = await compared(id)
  expect(comparedYears).toEqual([2029, 2028])
  expect(byMunicipality).toHaveLength(8)
  const known = byMunicipality.filter(({ day }) => day !== null)
  expect(known).toEqual([
    { ags: '05162004', group: null, day: '2029-12-31', value: 0, light: 'UNDER_WAY' },
    { ags: '05162024', group: null, day: '2029-12-31', value: 6, light: 'REACHED' },
  ])
  const earlier = (await compared(id, 2028)).byMunicipality
  expect(earlier.filter(({ day }) => day).map(({ value, light }) => [value, light])).toEqual([
    [3, 'UNDER_WAY'],
  ])
  for (const empty of [2027, 2035, -5, 99_999])
    expect((await compared(id, empty)).byMunicipality.map(({ value }) => value)).toEqual(Array(8).fill(null))
})

test('numbers that are too small stay withheld from those who may not see them', async () => {
  const id = await s.indicator('QUOTA_PER_GROUP', { percent: 10 })
  const sourceId = await s.source({ smallest: 5 })
  const at = { placeId: s.places.neuss, day: '2029-12-31', reference: 40, sourceId }
  await s.record(id, { ...at, group: 'Jugendamt', value: 4 })
  await s.record(id, { ...at, group: 'Bürgerbüro', value: 12 })
  const seenBy = async (by?: Stage['office']) =>
    (await compared(id, 2029, by)).byMunicipality
      .filter(({ day }) => day)
      .map(({ group, value }) => [group, value])
  expect(await seenBy()).toEqual([
    ['Bürgerbüro', 12],
    ['Jugendamt', null],
  ])
  expect(await seenBy(s.office)).toEqual([
    ['Bürgerbüro', 12],
    ['Jugendamt', 4],
  ])
})

test('only indicators of which municipalities have values are offered', async () => {
  const id = await s.indicator('TREND', { direction: 'UP' })
  const offered = async () =>
    (await call<{ id: string }[]>(t, undefined, '{ comparedIndicators { id } }')).some((one) => one.id === id)
  await s.record(id, { value: 3, placeId: s.places.kreis })
  expect(await offered()).toBe(false)
  const only = await s.record(id, { value: 3, placeId: s.places.neuss })
  expect(await offered()).toBe(true)
  await s.correct(only, { value: null })
  expect(await offered()).toBe(false)
})
