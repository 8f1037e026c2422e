import type { FieldProblem } from '@/app/problems.js'
import type { Draft, DraftValues } from '../draft.js'
import type { FormPlace } from '../places.js'
import type { StepName } from '../steps.js'

/** What every page of the form is given; it writes into the kept draft. */
export interface StepProps {
  draft: Draft
  places: readonly FormPlace[]
  errors: readonly FieldProblem[]
  pathOf: (step: StepName) => string
  /** All that is missing or wrong. */
  missing: (values: DraftValues) => readonly FieldProblem[]
  step: StepName
}

/** The sentence to show at a field, if there is one. */
export function errorAt(errors: readonly FieldProblem[], field: string): string | undefined {
  return errors.find((entry) => entry.field === field)?.message
}
