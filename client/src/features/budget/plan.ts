import type { BudgetPlan, Interval } from '@mitsprache/api/contract'

/** What the address keeps of a plan: nothing that was typed gets lost, and it can be sent to others. */
export type PlanQuery = Record<string, string>

/** A range as it is typed: an empty end is the other end, and both empty are nothing. */
export interface Typed {
  from: string
  to: string
}
/** A plan as it is typed. */
export interface TypedPlan {
  rates: Record<RateName, Typed>
  firstYear: string
  years: number
  heads: Record<string, Typed[]>
}

/** The parts of the cost, and what they are called in the address. */
export const rateNames = { course: 'kurs', travel: 'fahrt', material: 'material', fixed: 'fest' } as const
/** A part of the cost. */
export type RateName = keyof typeof rateNames
const names = Object.keys(rateNames) as RateName[]

const written = ({ from, to }: Typed): string => (from || to ? `${from}~${to}` : '')
const read = (text: string): Typed => {
  const [from = '', to = ''] = text.split('~')
  return { from, to }
}

/** The plan the address tells of, or the one to begin with. */
export function planOf(
  query: Readonly<Record<string, unknown>>,
  places: readonly string[],
  usual: { course: Typed; firstYear: number },
): TypedPlan {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const rate = (name: RateName) =>
    name === 'course' && query['ab'] === undefined ? usual.course : read(text(rateNames[name]))
  const years = Number(text('jahre'))
  const count = Number.isInteger(years) && years >= 1 && years <= 4 ? years : 2
  return {
    rates: Object.fromEntries(names.map((name) => [name, rate(name)])) as TypedPlan['rates'],
    firstYear: text('ab') || String(usual.firstYear),
    years: count,
    heads: Object.fromEntries(
      places.map((place) => {
        const parts = text(`k${place}`).split('_')
        return [place, Array.from({ length: 4 }, (_, at) => read(parts[at] ?? ''))]
      }),
    ),
  }
}

/** What the address keeps. */
export function queryOf(plan: TypedPlan): PlanQuery {
  const heads = Object.entries(plan.heads).map(([place, years]) => [
    `k${place}`,
    years.map(written).join('_').replace(/_+$/, ''),
  ])
  const rates = names.map((name) => [rateNames[name], written(plan.rates[name])])
  const all = [...rates, ...heads, ['jahre', plan.years === 2 ? '' : String(plan.years)]]
  return {
    ...Object.fromEntries(all.filter(([, value]) => value !== '')),
    ab: plan.firstYear,
  }
}

/** A typed range as numbers; what is no number stays none, so that the check says so at its place. */
export function intervalOf({ from, to }: Typed, numberIn: (text: string) => number | null): Interval {
  const one = (text: string, other: string): number => {
    if (text.trim() === '') return other.trim() === '' ? 0 : (numberIn(other) ?? NaN)
    return numberIn(text) ?? NaN
  }
  return { from: one(from, to), to: one(to, from) }
}

/** The plan in numbers. */
export function numbersOf(plan: TypedPlan, numberIn: (text: string) => number | null): BudgetPlan {
  return {
    rates: Object.fromEntries(
      names.map((name) => [name, intervalOf(plan.rates[name], numberIn)]),
    ) as unknown as BudgetPlan['rates'],
    firstYear: numberIn(plan.firstYear) ?? NaN,
    years: plan.years,
    heads: Object.fromEntries(
      Object.entries(plan.heads).map(([place, years]) => [
        place,
        years.slice(0, plan.years).map((typed) => intervalOf(typed, numberIn)),
      ]),
    ),
  }
}
