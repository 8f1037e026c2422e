import type { RoundState } from '../contract/priorities.lists.js'
import { machine } from '../platform/index.js'
import { PriorityRound } from './PriorityRound.js'

/** A round is prepared, opened and closed; closing publishes the result. What was held elsewhere is entered as closed. */
export const roundMachine = machine<PriorityRound, RoundState, RoundVerb>({
  name: 'priorities.round',
  entity: PriorityRound,
  states: { DRAFT: { editable: true }, OPEN: { public: true }, CLOSED: { public: true } },
  initial: ['DRAFT', 'CLOSED'],
  moves: {
    openRound: { from: ['DRAFT'], to: 'OPEN' },
    closeRound: { from: ['OPEN'], to: 'CLOSED' },
    reopenRound: { from: ['CLOSED'], to: 'OPEN', reason: true },
  },
})
/** The moves of a round. */
export type RoundVerb = 'openRound' | 'closeRound' | 'reopenRound'
