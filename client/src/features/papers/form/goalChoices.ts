import type { ResultOf } from 'gql.tada'
import type { FormGoalsQuery } from './documents.js'
import type { ServedGoal } from './draft.js'

type Goals = ResultOf<typeof FormGoalsQuery>

const columns = {
  field: 'fieldId',
  guidingGoal: 'guidingGoalId',
  annualGoal: 'annualGoalId',
  measure: 'measureId',
} as const
/** A level of the strategy a proposal may serve. */
export type GoalLevel = keyof typeof columns

/** One thing of the strategy to choose. */
export interface GoalChoice {
  value: string
  label: string
  level: GoalLevel
}

/** A field of action with all that hangs on it. */
export interface GoalBranch {
  id: string
  name: string
  choices: readonly GoalChoice[]
}

/** The strategy as branches to choose from. */
export function branchesOf(goals: Goals): GoalBranch[] {
  const under = (level: GoalLevel, entries: Goals['measures'], fieldId: string): GoalChoice[] =>
    entries
      .filter(({ field }) => field.id === fieldId)
      .map(({ id, wording }) => ({ value: `${level}:${id}`, label: wording.text, level }))
  return goals.fieldsOfAction.map(({ id, wording }) => ({
    id,
    name: wording.text,
    choices: [
      { value: `field:${id}`, label: wording.text, level: 'field' },
      ...under('guidingGoal', goals.guidingGoals, id),
      ...under('annualGoal', goals.annualGoals, id),
      ...under('measure', goals.measures, id),
    ],
  }))
}

/** Leaves what contains all the words that were typed; a branch whose name does is left whole. */
export function narrowed(branches: readonly GoalBranch[], typed: string): readonly GoalBranch[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  return branches
    .map((branch) =>
      fits(branch.name) ? branch : { ...branch, choices: branch.choices.filter(({ label }) => fits(label)) },
    )
    .filter(({ choices }) => choices.length > 0)
}

/** What is served as one word a choice can carry. */
export function keyOfGoal(goal: ServedGoal): string {
  const level = (Object.keys(columns) as GoalLevel[]).find((name) => goal[columns[name]] !== null) ?? 'field'
  return `${level}:${goal[columns[level]] ?? ''}`
}

/** The other way round. */
export function goalOfKey(key: string): ServedGoal {
  const [level = '', id = ''] = key.split(':')
  const none: ServedGoal = { fieldId: null, guidingGoalId: null, annualGoalId: null, measureId: null }
  return Object.hasOwn(columns, level) ? { ...none, [columns[level as GoalLevel]]: id } : none
}
