import { costKinds } from '@mitsprache/api/contract'
import type { DraftCost, DraftValues } from './draft.js'

/** A line of the cost as it is typed. */
export interface CostRow {
  key: string
  kind: DraftCost['kind']
  label: string
  amount: { from: number | null; to: number | null }
}

/** What a course usually costs for each person, in euros: the figures of the workshop. */
export const usualCourse = { from: 600, to: 1200 } as const

/** The lines to fill: one for each part of the cost, and all that is there already. */
export function rowsOf(costs: readonly DraftCost[]): CostRow[] {
  return costKinds.flatMap((kind): CostRow[] => {
    const own = costs.filter((cost) => cost.kind === kind)
    const filled = own.map((cost, index) => ({
      key: `${kind}-${index}`,
      kind,
      label: cost.label ?? '',
      amount: { from: cost.minEuro, to: cost.maxEuro },
    }))
    return filled.length > 0
      ? filled
      : [{ key: `${kind}-0`, kind, label: '', amount: { from: null, to: null } }]
  })
}

/** The lines with an amount as the API takes them; one amount alone stands for both ends. */
export function costsOf(rows: readonly CostRow[]): DraftCost[] {
  return rows.flatMap(({ kind, label, amount }) => {
    const from = amount.from ?? amount.to
    const to = amount.to ?? amount.from
    if (from === null || to === null) return []
    return [{ kind, label: label.trim() || null, minEuro: Math.round(from), maxEuro: Math.round(to) }]
  })
}

/** (Course + travel + material) × people + fixed costs, as a range; null while no cost is named. */
export function totalOf({
  costs,
  headcountMin,
  headcountMax,
}: Pick<DraftValues, 'costs' | 'headcountMin' | 'headcountMax'>): { from: number; to: number } | null {
  if (costs.length === 0) return null
  const sum = (bound: 'minEuro' | 'maxEuro', heads: number) =>
    costs.reduce((total, cost) => total + cost[bound] * (cost.kind === 'FIXED' ? 1 : heads), 0)
  return { from: sum('minEuro', headcountMin ?? 1), to: sum('maxEuro', headcountMax ?? 1) }
}
