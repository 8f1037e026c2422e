import type { Draft, DraftField } from './draft.js'

/** A page of the form, as the address names it. */
export type StepName =
  | 'titel'
  | 'was'
  | 'warum'
  | 'fuer-wen'
  | 'wo'
  | 'ziele'
  | 'kosten'
  | 'anlagen'
  | 'gemeinsam'
  | 'weg'
  | 'pruefen'

const words: readonly StepName[] = ['titel', 'was', 'warum', 'fuer-wen']

/** The pages of a draft in their order; a text that may change again has its words only. */
export function stepsOf(draft: Draft): readonly StepName[] {
  if (!draft.availableActions.includes('submitProposal')) return words
  const fixedWay = draft.group !== null || draft.office !== null
  const questions: readonly StepName[] = [...words, 'wo', 'ziele', 'kosten', 'anlagen']
  return fixedWay ? [...questions, 'pruefen'] : [...questions, 'gemeinsam', 'weg', 'pruefen']
}

const steps: Record<DraftField, StepName> = {
  title: 'titel',
  language: 'titel',
  what: 'was',
  why: 'warum',
  forWhom: 'fuer-wen',
  bodyIds: 'wo',
  goals: 'ziele',
  headcountMin: 'kosten',
  headcountMax: 'kosten',
  budgetFrom: 'kosten',
  budgetTo: 'kosten',
  costs: 'kosten',
  way: 'weg',
  inhabitantName: 'weg',
  inhabitantAddress: 'weg',
  inhabitantConsent: 'weg',
}

/** The page a field stands on; the API names it with or without `fields.` before it. */
export function stepOfField(field: string): StepName | null {
  const name = field.replace(/^fields\./, '').split('.')[0] ?? ''
  return Object.hasOwn(steps, name) ? steps[name as DraftField] : null
}
