import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  budgetLimits,
  budgetPlanSchema,
  costInDistrict,
  costInPlace,
  costOf,
  sumOfIntervals,
  timesFixed,
  type BudgetPlan,
} from './budget.js'

const places = [
  '05162004',
  '05162008',
  '05162012',
  '05162016',
  '05162020',
  '05162022',
  '05162024',
  '05162028',
]
const none = { from: 0, to: 0 }

/** The same numbers on every run: a linear congruential generator. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}
const numbers = chance(20_270_101)
const upTo = (limit: number) => Math.floor(numbers.next().value * (limit + 1))
function interval(limit: number) {
  const [a, b] = [upTo(limit), upTo(limit)]
  return { from: Math.min(a, b), to: Math.max(a, b) }
}
/** Some years of a place; now and then nobody takes part, or perhaps nobody. */
const people = (years: number) =>
  Array.from(
    { length: upTo(years) },
    () => [none, { from: 0, to: upTo(9) }, interval(budgetLimits.heads)][upTo(2)] ?? none,
  )
function somePlan(): BudgetPlan {
  const years = 1 + upTo(budgetLimits.years - 1)
  const { euro, fixed } = budgetLimits
  return {
    rates: {
      course: interval(euro),
      travel: interval(euro),
      material: interval(euro),
      fixed: interval(fixed),
    },
    firstYear: 2000 + upTo(100),
    years,
    heads: Object.fromEntries(places.map((place) => [place, people(years)])),
  }
}
const plans = Array.from({ length: 500 }, somePlan)

test('the sums over the municipalities are what the Kreis costs, in every year and altogether', () => {
  for (const plan of plans) {
    const lines = places.map((place) => costInPlace(plan, place))
    const whole = costInDistrict(plan, places)
    expect(sumOfIntervals(lines.map(({ total }) => total))).toEqual(whole.total)
    expect(sumOfIntervals(lines.map(({ heads }) => heads))).toEqual(whole.heads)
    for (const year of whole.years.keys())
      expect(sumOfIntervals(lines.map(({ years }) => years[year] ?? none))).toEqual(whole.years[year])
  }
})

test('the proposal form reckons the same from the parts, all people and what is fixed', () => {
  for (const plan of plans) {
    const { course, travel, material, fixed } = plan.rates
    const { heads, total } = costInDistrict(plan, places)
    const times = timesFixed(plan, places)
    for (const end of ['from', 'to'] as const)
      expect((course[end] + travel[end] + material[end]) * heads[end] + fixed[end] * times[end]).toBe(
        total[end],
      )
  }
})

test('whatever comes true lies within the range, and every end is a whole number', () => {
  for (const plan of plans) {
    const part = ({ from, to }: { from: number; to: number }) => from + upTo(to - from)
    const { course, travel, material, fixed } = plan.rates
    const heads = plan.heads[places[0] ?? '']?.[0] ?? none
    const came = part(heads)
    const paid = (part(course) + part(travel) + part(material)) * came + (came > 0 ? part(fixed) : 0)
    const range = costOf(plan.rates, heads)
    expect(paid).toBeGreaterThanOrEqual(range.from)
    expect(paid).toBeLessThanOrEqual(range.to)
    expect([range.from, range.to].every(Number.isSafeInteger)).toBe(true)
  }
})

test('600 to 1,200 euros for 10 to 20 people are 6,000 to 24,000; nobody costs nothing', () => {
  const rates = {
    course: { from: 600, to: 1200 },
    travel: none,
    material: none,
    fixed: { from: 500, to: 500 },
  }
  expect(costOf(rates, { from: 10, to: 20 })).toEqual({ from: 6500, to: 24_500 })
  expect(costOf(rates, none)).toEqual(none)
  expect(costOf(rates, { from: 0, to: 1 })).toEqual({ from: 0, to: 1700 })
})

test('a range the wrong way round, too many years or half a person are refused at their place', () => {
  const good = {
    rates: { course: none, travel: none, material: none, fixed: none },
    firstYear: 2027,
    years: 2,
    heads: {},
  }
  const wrong = (change: object) =>
    v
      .safeParse(budgetPlanSchema, { ...good, ...change })
      .issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
  expect(wrong({})).toBeUndefined()
  expect(wrong({ heads: { a: [{ from: 3, to: 2 }] } })).toEqual(['heads.a.0.to: RANGE_REVERSED'])
  expect(wrong({ heads: { a: [{ from: 0, to: 1.5 }] } })).toEqual(['heads.a.0.to: INVALID_VALUE'])
  expect(wrong({ years: 5 })).toEqual(['years: NUMBER_TOO_LARGE'])
})
