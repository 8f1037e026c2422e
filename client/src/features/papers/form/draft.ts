import type { ResultOf } from 'gql.tada'
import type { DraftParts } from './documents.js'

/** A draft as the API gives it. */
export type Draft = ResultOf<typeof DraftParts>

/** What of the strategy a draft serves: exactly one of the four. */
export interface ServedGoal {
  fieldId: string | null
  guidingGoalId: string | null
  annualGoalId: string | null
  measureId: string | null
}

/** One part of the cost in whole euros. */
export interface DraftCost {
  kind: Draft['costs'][number]['kind']
  label: string | null
  minEuro: number
  maxEuro: number
}

/** What the form asks for, as the API takes it. */
export interface DraftValues {
  title: string
  what: string
  why: string
  forWhom: string
  language: string
  way: Draft['way']
  inhabitantName: string
  inhabitantAddress: string
  inhabitantConsent: boolean
  bodyIds: string[]
  goals: ServedGoal[]
  headcountMin: number | null
  headcountMax: number | null
  budgetFrom: number | null
  budgetTo: number | null
  costs: DraftCost[]
}

/** A field of the form. */
export type DraftField = keyof DraftValues

/** The fields that hold the applicants' words; they may change again when questions came back. */
export const wordFields = ['title', 'what', 'why', 'forWhom'] as const satisfies readonly DraftField[]

const words = (draft: Draft) => draft.texts.find((text) => text.language === draft.language)

/** The values of a draft; of its text the newest version in the language it is written in. */
export function valuesOf(draft: Draft): DraftValues {
  const { title = '', what = '', why = '', forWhom = '' } = words(draft) ?? {}
  return {
    title,
    what,
    why,
    forWhom,
    language: draft.language,
    way: draft.way,
    inhabitantName: draft.inhabitantName ?? '',
    inhabitantAddress: draft.inhabitantAddress ?? '',
    inhabitantConsent: draft.inhabitantConsent,
    bodyIds: draft.bodies.flatMap(({ body }) => body?.id ?? []),
    goals: draft.goals.map((goal) => ({
      fieldId: goal.field?.id ?? null,
      guidingGoalId: goal.guidingGoal?.id ?? null,
      annualGoalId: goal.annualGoal?.id ?? null,
      measureId: goal.measure?.id ?? null,
    })),
    headcountMin: draft.headcountMin,
    headcountMax: draft.headcountMax,
    budgetFrom: draft.budgetFrom,
    budgetTo: draft.budgetTo,
    costs: draft.costs.map(({ kind, label, minEuro, maxEuro }) => ({ kind, label, minEuro, maxEuro })),
  }
}

/** A value in the form in which it is compared: the API trims texts and keeps places in an order of its own. */
function compared(field: DraftField, value: DraftValues[DraftField]): string {
  if (typeof value === 'string') return JSON.stringify(value.trim())
  return JSON.stringify(field === 'bodyIds' ? [...(value as string[])].sort() : value)
}

/** Whether two values of a field say the same. */
export function same(
  field: DraftField,
  one: DraftValues[DraftField],
  other: DraftValues[DraftField],
): boolean {
  return compared(field, one) === compared(field, other)
}

/** A copy that later typing does not reach. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
