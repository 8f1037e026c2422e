import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clock, DomainError } from '../../src/platform/index.js'
import { codeOf, onlyBy } from '../harness/rights.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { recordValue } from '../../src/monitoring/recordValue.js'
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
afterEach(() => clock.stopAt(new Date('2030-06-30T10:00:00Z')))

/** Fields and codes an input is refused with. */
async function refused(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
  } catch (error) {
    if (error instanceof DomainError)
      return error.fields.length > 0
        ? error.fields.map(({ field, code }) => `${field} ${code}`)
        : [error.code]
    throw error
  }
  return []
}

test('what does not fit the kind is refused with the field and the reason', async () => {
  const try_ = async (kind: string, over: object, set: Record<string, unknown> = {}) =>
    refused(s.record(await s.indicator(kind, set), over))
  expect(await try_('COVERAGE', { value: 13, reference: 12 })).toEqual(['value VALUE_ABOVE_TOTAL'])
  expect(await try_('COVERAGE', { value: 1 })).toEqual(['reference REQUIRED'])
  expect(await try_('COVERAGE', { value: 0, reference: 0 })).toEqual(['reference NUMBER_TOO_SMALL'])
  expect(await try_('COVERAGE', { value: 1.5, reference: 3 })).toEqual(['value NOT_A_NUMBER'])
  expect(await try_('YES_NO', { value: 2 })).toEqual(['value YES_OR_NO_NEEDED'])
  expect(await try_('MILESTONE', { value: 1, reference: 2 })).toEqual(['reference NOT_FOR_THIS_KIND'])
  expect(await try_('DATA_EXISTS', { value: 0.5 })).toEqual(['value YES_OR_NO_NEEDED'])
  expect(await try_('PARITY', { value: 101, reference: 6 })).toEqual(['value RATE_ABOVE_100'])
  expect(await try_('PARITY', { value: 9 })).toEqual(['reference REQUIRED'])
  expect(await try_('QUOTA_PER_GROUP', { value: 3, reference: 9 })).toEqual(['group REQUIRED'])
  expect(await try_('TREND', { value: 3, group: 'Frauen' }, { direction: 'UP' })).toEqual([
    'group NOT_FOR_THIS_KIND',
  ])
  expect(await try_('PERCENT_CHANGE', { value: -1 }, { direction: 'UP' })).toEqual(['value NUMBER_TOO_SMALL'])
  expect(await try_('COUNT_IN_REGION', { value: 1, day: '2030-07-01' }, { at_least: 3 })).toEqual([
    'day DATE_IN_FUTURE',
  ])
  expect(await try_('YES_NO', { value: 1, sourceId: s.places.neuss })).toEqual(['sourceId UNKNOWN_CHOICE'])
  // today itself is no future
  expect(await try_('COUNT_IN_REGION', { value: 1, day: '2030-06-30' }, { at_least: 3 })).toEqual([])
})

test('a place outside the region has no value and no target', async () => {
  const ofNeuss = await s.indicator('COUNT_IN_REGION', { at_least: 3, region_id: s.places.neuss })
  expect(await refused(s.record(ofNeuss, { value: 1, placeId: s.places.dormagen }))).toEqual([
    'placeId PLACE_OUTSIDE_REGION',
  ])
  expect(await refused(s.target(ofNeuss, { target: 3 }))).toEqual(['placeId PLACE_OUTSIDE_REGION'])
  expect(await refused(s.record(ofNeuss, { value: 1, placeId: s.places.neuss }))).toEqual([])
})

test('a second value of a place, day and group is a correction that names what it replaces and why', async () => {
  const quota = await s.indicator('QUOTA_PER_GROUP', { percent: 10 })
  const first = await s.record(quota, { value: 3, reference: 20, group: 'Bürgerbüro' })
  expect(await refused(s.record(quota, { value: 4, reference: 20, group: 'Bürgerbüro' }))).toEqual([
    'day VALUE_KNOWN',
  ])
  await s.record(quota, { value: 4, reference: 20, group: 'Jugendamt' })
  expect(await refused(s.correct(first, { value: 4, reference: 20, reason: ' ' }))).toEqual([
    'reason REASON_NEEDED',
  ])
  expect(await refused(s.correct(first, { value: 40, reference: 20 }))).toEqual(['value VALUE_ABOVE_TOTAL'])
  const second = await s.correct(first, { value: 4, reference: 20 })
  expect(await codeOf(s.correct(first, { value: 5, reference: 20 }))).toBe('VALUE_REPLACED')
  await s.correct(second, { value: null })
  const read = await call<{ series: object[]; corrections: object[] }>(
    t,
    undefined,
    `query ($id: ID!) { indicator(id: $id) { series { value reference group } corrections { value isWithdrawn reason replaces { value } } } }`,
    { id: quota },
  )
  expect(read.series).toEqual([{ value: 4, reference: 20, group: 'Jugendamt' }])
  expect(read.corrections).toHaveLength(2)
  expect(read.corrections).toContainEqual({
    value: null,
    isWithdrawn: true,
    reason: 'Verzählt',
    replaces: { value: 4 },
  })
})

test('values and targets are never rewritten, not even by hand', async () => {
  const id = await s.record(await s.indicator('YES_NO'), { value: 1 })
  await expect(t.db.query('update indicator_value set amount = 0 where id = $1', [id])).rejects.toThrow(
    'never',
  )
  await expect(t.db.query('delete from indicator_value where id = $1', [id])).rejects.toThrow('never')
  const aim = await s.target(await s.indicator('YES_NO'), { dueOn: '2031-01-01' })
  await expect(t.db.query('update indicator_target set due_on = null where id = $1', [aim])).rejects.toThrow(
    'never',
  )
})

test('what compares needs its baseline, and what does not has none', async () => {
  const change = await s.indicator('PERCENT_CHANGE', { direction: 'UP' })
  expect(await refused(s.target(change, { target: 10 }))).toEqual(['baselineOn BASELINE_NEEDED'])
  expect(await refused(s.target(change, { target: 10, baselineOn: '2030-01-31' }))).toEqual([
    'baselineOn BASELINE_WITHOUT_VALUE',
  ])
  const zero = await s.record(change, { value: 0 })
  expect(await refused(s.target(change, { target: 10, baselineOn: '2030-01-31' }))).toEqual([
    'baselineOn BASELINE_ZERO',
  ])
  await s.correct(zero, { value: 40 })
  expect(
    await refused(s.target(change, { target: 10, baselineOn: '2030-01-31', dueOn: '2030-01-31' })),
  ).toEqual(['dueOn RANGE_REVERSED'])
  expect(await refused(s.target(change, { baselineOn: '2030-01-31' }))).toEqual([])
  const trend = await s.indicator('TREND', { direction: 'UP' })
  expect(await refused(s.target(trend, {}))).toEqual(['baselineOn BASELINE_NEEDED'])
  expect(await refused(s.target(await s.indicator('YES_NO'), { target: 1 }))).toEqual([
    'target NOT_FOR_THIS_KIND',
  ])
  expect(await refused(s.target(await s.indicator('COVERAGE'), { target: 101 }))).toEqual([
    'target NUMBER_TOO_LARGE',
  ])
  expect(
    await refused(s.target(await s.indicator('COVERAGE'), { target: 90, baselineOn: '2030-01-31' })),
  ).toEqual(['baselineOn NOT_FOR_THIS_KIND'])
})

test('a clerk enters and corrects for the own municipality, the organiser of the Kreis for all', async () => {
  const count = await s.indicator('COUNT_IN_REGION', { at_least: 3 })
  const mayor = await demoViewer(t, 'ruth.wiesengrund@demo.example')
  const other = await demoViewer(t, 'anke.federkiel@demo.example')
  await onlyBy(t, s.clerk, [other, mayor], (ctx) =>
    recordValue(ctx, {
      indicatorId: count,
      placeId: s.places.neuss,
      day: '2030-01-31',
      value: 1,
      sourceId: s.open,
    }),
  )
  const id = await s.record(count, { placeId: s.places.dormagen, value: 2 })
  expect(await codeOf(s.correct(id, { value: 3 }, s.clerk))).toBe('FORBIDDEN')
  expect(await codeOf(s.correct(id, { value: 3 }, other))).toBe('done')
  expect(await codeOf(s.target(count, { target: 5 }, s.clerk))).toBe('FORBIDDEN')
  const places = await call<{ placesToRecord: { shortName: string }[] }>(
    t,
    s.clerk,
    `query ($id: ID!) { indicator(id: $id) { placesToRecord { shortName } } }`,
    { id: count },
  )
  expect(places.placesToRecord).toEqual([{ shortName: 'Neuss' }])
})
