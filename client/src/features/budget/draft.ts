import {
  costInDistrict,
  costInPlace,
  timesFixed,
  type BudgetPlan,
  type DraftFields,
  type Interval,
} from '@mitsprache/api/contract'

/** A municipality of the plan. */
export interface Place {
  id: string
  ags: string
  shortName: string
}
interface Words {
  t: (key: string, places?: Record<string, unknown>) => string
  money: (range: Interval) => string
  people: (range: Interval) => string
}

const isNothing = ({ to }: Interval) => to === 0

/** What of the plan is written into the form of a proposal; its total is that of the plan. */
export function draftOf(
  plan: BudgetPlan,
  places: readonly Place[],
  measureId: string | null,
  { t, money, people }: Words,
): DraftFields {
  const keys = places.map(({ ags }) => ags)
  const part = places.filter(({ ags }) => !isNothing(costInPlace(plan, ags).heads))
  const whole = costInDistrict(plan, keys)
  const years = [plan.firstYear, plan.firstYear + plan.years - 1] as const
  const span = years[0] === years[1] ? String(years[0]) : years.join('–')
  const lines = part.map(({ ags, shortName }) => {
    const line = costInPlace(plan, ags)
    const byYear = line.years.map((cost, at) => `${plan.firstYear + at}: ${money(cost)}`).join('; ')
    return t('budget.draft.line', { place: shortName, people: people(line.heads), years: byYear })
  })
  const total = t('budget.draft.total', { people: people(whole.heads), total: money(whole.total) })
  const times = timesFixed(plan, keys)
  const { course, travel, material, fixed } = plan.rates
  const costs = [
    { kind: 'COURSE' as const, label: null, minEuro: course.from, maxEuro: course.to },
    { kind: 'TRAVEL' as const, label: null, minEuro: travel.from, maxEuro: travel.to },
    { kind: 'MATERIAL' as const, label: null, minEuro: material.from, maxEuro: material.to },
    { kind: 'FIXED' as const, label: null, minEuro: fixed.from * times.from, maxEuro: fixed.to * times.to },
  ]
  return {
    title: t('budget.draft.title', { years: span }),
    what: [t('budget.draft.what', { years: span }), ...lines, total].join('\n\n').slice(0, 5000),
    forWhom: t('budget.draft.forWhom', {
      people: people(whole.heads),
      places: part.map(({ shortName }) => shortName).join(', '),
    }),
    bodyIds: part.map(({ id }) => id),
    ...(measureId && { goals: [{ fieldId: null, guidingGoalId: null, annualGoalId: null, measureId }] }),
    headcountMin: whole.heads.from,
    headcountMax: whole.heads.to,
    budgetFrom: years[0],
    budgetTo: years[1],
    costs: costs.filter(({ maxEuro }) => maxEuro > 0),
  }
}
