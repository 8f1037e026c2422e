import type { Machine } from '../platform/index.js'
import { machine } from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { GuidingGoal } from './GuidingGoal.js'
import type { GoalState } from './kinds.js'

/** The moves of a goal: the Steuerungsgruppe has none of them. */
export type GoalVerb = 'carryGoal' | 'closeGoal'

const states = {
  DRAFT: { editable: true, public: true },
  CARRIED: { public: true },
  CLOSED: { public: true, terminal: true },
}
const moves: Machine<object, GoalState, GoalVerb>['moves'] = {
  carryGoal: { from: ['DRAFT'], to: 'CARRIED' },
  closeGoal: { from: ['CARRIED'], to: 'CLOSED', reason: true },
}

/** States of a guiding goal. */
export const guidingGoalMachine = machine<GuidingGoal, GoalState, GoalVerb>({
  name: 'goals.guidingGoal',
  entity: GuidingGoal,
  states,
  initial: ['DRAFT', 'CARRIED'],
  moves,
})

/** States of an annual goal. */
export const annualGoalMachine = machine<AnnualGoal, GoalState, GoalVerb>({
  name: 'goals.annualGoal',
  entity: AnnualGoal,
  states,
  initial: ['DRAFT', 'CARRIED'],
  moves,
})
