import type { CycleStep } from '@mitsprache/api/contract'

/**
 * Where a field stands, from what is there: without goals at the vision, with goals and no measure there, with measures that nobody
 * evaluated in this turn there, and at the evaluation from the first one on.
 */
export function stepOf(field: {
  guidingGoals: readonly unknown[]
  measures: readonly { evaluation: unknown }[]
}): CycleStep {
  if (field.measures.some(({ evaluation }) => evaluation)) return 'EVALUATION'
  if (field.measures.length > 0) return 'MEASURES'
  return field.guidingGoals.length > 0 ? 'GOALS' : 'VISION'
}
