import * as v from 'valibot'
import { budgetLimits, costOf, type Interval } from './budget.js'
import { countField, dayField, filledField, idField, optionalField } from './fields.js'
import { otherStrategies, type YearFigure } from './measures.lists.js'

/** The most a measure's details may hold. */
export const measureLimits = {
  text: 2000,
  short: 500,
  considerations: 20,
  years: 10,
  actual: 100_000_000,
} as const

const once: Interval = { from: 1, to: 1 }

/** What a year of a measure costs as planned: (course + travel + material) × people + fixed, which is paid however few come. */
export function plannedCost({ heads, ...rates }: Record<YearFigure, Interval>): Interval {
  return costOf(rates, heads, once)
}

const range = (limit: number) =>
  v.pipe(
    v.object({ from: countField(limit), to: countField(limit) }),
    v.forward(
      v.check(({ from, to }) => to >= from, 'RANGE_REVERSED'),
      ['to'],
    ),
  )
const euro = range(budgetLimits.euro)

const yearSchema = v.pipe(
  v.object({
    year: v.pipe(
      v.number('REQUIRED'),
      v.integer('INVALID_VALUE'),
      v.minValue(2000, 'NUMBER_TOO_SMALL'),
      v.maxValue(2100, 'NUMBER_TOO_LARGE'),
    ),
    course: euro,
    travel: euro,
    material: euro,
    heads: range(budgetLimits.heads),
    fixed: range(budgetLimits.fixed),
    actualEuro: v.nullish(countField(measureLimits.actual), null),
  }),
  v.forward(
    v.check((year) => plannedCost(year).to > 0 || year.actualEuro !== null, 'YEAR_WITHOUT_FIGURES'),
    ['year'],
  ),
)

/** What the Integrationsbuero writes down about carrying out a measure. */
export const describeMeasureSchema = v.object({
  measureId: idField,
  /** Of what is changed: who changed it meanwhile is not written over. */
  revision: countField(1_000_000),
  intendedEffect: optionalField(measureLimits.text),
  strategies: v.pipe(
    v.array(v.picklist(otherStrategies, 'UNKNOWN_CHOICE')),
    v.transform((chosen) => otherStrategies.filter((one) => chosen.includes(one))),
  ),
  responsible: optionalField(measureLimits.short),
  actorGroupIds: v.pipe(
    v.array(idField),
    v.transform((ids) => [...new Set(ids)]),
    v.maxLength(50, 'TOO_MANY'),
  ),
  considerations: v.pipe(
    v.array(filledField(measureLimits.short)),
    v.maxLength(measureLimits.considerations, 'TOO_MANY'),
  ),
  dueOn: v.nullish(dayField, null),
  timeNeeded: optionalField(measureLimits.short),
  moneyNeeded: optionalField(measureLimits.short),
  staffNeeded: optionalField(measureLimits.short),
  years: v.pipe(v.array(yearSchema), v.maxLength(measureLimits.years, 'TOO_MANY')),
})
