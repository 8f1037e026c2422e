import * as v from 'valibot'
import { countField } from './fields.js'

/** A figure that is only known as a range: whole euros, or a number of people. */
export interface Interval {
  from: number
  to: number
}

/** What it costs for each person, and what it costs in each municipality and year however many there are. */
export interface BudgetRates {
  course: Interval
  travel: Interval
  material: Interval
  fixed: Interval
}

/** People by municipality and year; the years follow one another from the first. */
export interface BudgetPlan {
  rates: BudgetRates
  firstYear: number
  years: number
  heads: Readonly<Record<string, readonly Interval[]>>
}

/** The most a plan may ask for. */
export const budgetLimits = { years: 4, heads: 10_000, euro: 10_000, fixed: 1_000_000 } as const

const nothing: Interval = { from: 0, to: 0 }

/** The sum of ranges: the least is the sum of the least, the most the sum of the most. */
export function sumOfIntervals(all: readonly Interval[]): Interval {
  return all.reduce((sum, one) => ({ from: sum.from + one.from, to: sum.to + one.to }), nothing)
}

/** The product of two ranges; neither is below zero, so its ends are the products of the ends. */
export function productOfIntervals(a: Interval, b: Interval): Interval {
  return { from: a.from * b.from, to: a.to * b.to }
}

/** How often a municipality takes part in a year: surely, perhaps or not at all. */
const takesPart = (heads: Interval): Interval => ({ from: Math.sign(heads.from), to: Math.sign(heads.to) })

/** (Course + travel + material) × people + what is fixed each time. */
export function costOf(rates: BudgetRates, heads: Interval, times: Interval = takesPart(heads)): Interval {
  const each = sumOfIntervals([rates.course, rates.travel, rates.material])
  return sumOfIntervals([productOfIntervals(each, heads), productOfIntervals(rates.fixed, times)])
}

/** One line of what a plan costs. */
export interface BudgetLine {
  years: Interval[]
  heads: Interval
  total: Interval
}

const yearsOf = ({ years }: BudgetPlan) => Array.from({ length: years }, (_, at) => at)
const headsIn = (plan: BudgetPlan, place: string, year: number) => plan.heads[place]?.[year] ?? nothing

function lineOf(years: Interval[], heads: readonly Interval[]): BudgetLine {
  return { years, heads: sumOfIntervals(heads), total: sumOfIntervals(years) }
}

/** What a plan costs a municipality, year by year. */
export function costInPlace(plan: BudgetPlan, place: string): BudgetLine {
  const heads = yearsOf(plan).map((year) => headsIn(plan, place, year))
  return lineOf(
    heads.map((one) => costOf(plan.rates, one)),
    heads,
  )
}

/** What it costs the whole Kreis: reckoned from all its people, not from the lines of the municipalities. */
export function costInDistrict(plan: BudgetPlan, places: readonly string[]): BudgetLine {
  const byYear = yearsOf(plan).map((year) => places.map((place) => headsIn(plan, place, year)))
  return lineOf(
    byYear.map((heads) => costOf(plan.rates, sumOfIntervals(heads), sumOfIntervals(heads.map(takesPart)))),
    byYear.map(sumOfIntervals),
  )
}

/** How often what is fixed is paid in a plan. */
export function timesFixed(plan: BudgetPlan, places: readonly string[]): Interval {
  return sumOfIntervals(
    places.flatMap((place) => yearsOf(plan).map((year) => takesPart(headsIn(plan, place, year)))),
  )
}

const interval = (limit: number) =>
  v.pipe(
    v.object({ from: countField(limit), to: countField(limit) }),
    v.forward(
      v.check((range) => range.to >= range.from, 'RANGE_REVERSED'),
      ['to'],
    ),
  )
const euro = interval(budgetLimits.euro)

/** A plan as it is typed. */
export const budgetPlanSchema = v.object({
  rates: v.object({ course: euro, travel: euro, material: euro, fixed: interval(budgetLimits.fixed) }),
  firstYear: v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(2000, 'NUMBER_TOO_SMALL'),
    v.maxValue(2100, 'NUMBER_TOO_LARGE'),
  ),
  years: v.pipe(countField(budgetLimits.years), v.minValue(1, 'NUMBER_TOO_SMALL')),
  heads: v.record(v.string(), v.array(interval(budgetLimits.heads))),
})
