import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import type { Viewer } from '../../src/platform/index.js'
import { call } from '../stories/people.js'
import { stageOf, type Stage } from './stage.js'

let t: TestInstallation
let s: Stage
let secret: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  clock.stopAt(new Date('2030-06-30T10:00:00Z'))
  s = await stageOf(t)
  secret = await s.source({ smallest: 5 })
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await t?.close()
})

interface Seen {
  value: number | null
  reference: number | null
  isSecret: boolean
}
/** The numbers of a series by the names of their places, as somebody sees them. */
async function seen(indicator: string, by?: Viewer): Promise<Record<string, Seen>> {
  const { series } = await call<{ series: (Seen & { place: { shortName: string }; day: string })[] }>(
    t,
    by,
    `query ($id: ID!) { indicator(id: $id) { series { place { shortName } day value reference isSecret } } }`,
    { id: indicator },
  )
  return Object.fromEntries(
    series.map(({ place, value, reference, isSecret }) => [place.shortName, { value, reference, isSecret }]),
  )
}

test('a number below the smallest of its source is for those alone who keep it', async () => {
  const trend = await s.indicator('TREND', { direction: 'UP' })
  await s.record(trend, { value: 4, placeId: s.places.neuss, sourceId: secret })
  await s.record(trend, { value: 5, placeId: s.places.dormagen, sourceId: secret })
  await s.record(trend, { value: 3, placeId: s.places.juechen })
  const hidden = { value: null, reference: null, isSecret: true }
  expect(await seen(trend)).toMatchObject({
    Neuss: hidden,
    Dormagen: { value: 5, isSecret: false },
    Jüchen: { value: 3, isSecret: false },
  })
  expect(await seen(trend, s.clerk)).toMatchObject({ Neuss: { value: 4, isSecret: true } })
  expect((await seen(trend, s.office)).Neuss?.value).toBe(4)
  const light = await s.light(trend, s.places.neuss)
  expect(light.measured).toBeNull()
})

test('nor can it be worked out from a total, from the sum of the Kreis or from what was corrected', async () => {
  const share = await s.indicator('QUOTA_PER_GROUP', { percent: 10 })
  const cell = { sourceId: secret, group: 'Bürgerbüro' }
  // 48 of 50: what is left is small
  await s.record(share, { ...cell, value: 48, reference: 50, placeId: s.places.neuss })
  expect((await seen(share)).Neuss).toEqual({ value: null, reference: null, isSecret: true })
  const sum = await s.indicator('TREND', { direction: 'UP' })
  const own = { sourceId: secret }
  const small = await s.record(sum, { ...own, value: 3, placeId: s.places.neuss })
  await s.record(sum, { ...own, value: 20, placeId: s.places.dormagen })
  await s.record(sum, { value: 23 })
  expect((await seen(sum)).Dormagen?.value).toBe(20)
  expect((await seen(sum))['Rhein-Kreis Neuss']?.value).toBeNull()
  // the sum was made with the small number; that it was wrong gives it away no less
  await s.correct(small, { value: 30, sourceId: secret })
  expect((await seen(sum))['Rhein-Kreis Neuss']?.value).toBeNull()
  expect((await s.light(sum)).measured).toBeNull()
})

test('an added-up number that contains a secret one is not shown', async () => {
  const count = await s.indicator('COUNT_IN_REGION', { at_least: 3 })
  await s.record(count, { value: 2, placeId: s.places.neuss, sourceId: secret })
  await s.record(count, { value: 9, placeId: s.places.dormagen, sourceId: secret })
  expect(await s.light(count)).toMatchObject({ light: 'REACHED', measured: null })
  expect(await s.light(count, undefined, s.office)).toMatchObject({ measured: 11 })
})

test('the public sees rounded numbers, and shares of rounded numbers', async () => {
  const rounded = await s.source({ roundTo: 5 })
  const all = await s.indicator('COVERAGE')
  await s.record(all, { value: 33, reference: 52, sourceId: rounded })
  expect((await seen(all))['Rhein-Kreis Neuss']).toEqual({ value: 35, reference: 50, isSecret: false })
  expect((await s.light(all)).measured).toBe(70)
  expect((await s.light(all, undefined, s.office)).measured).toBe(63.461538)
})
