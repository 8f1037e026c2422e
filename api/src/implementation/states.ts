import type { ImplementationState } from '../contract/implementation.lists.js'
import { machine } from '../platform/index.js'
import { Implementation } from './Implementation.js'

/** What becomes of a resolution in the administration. What has ended goes on again for a reason only. */
export const implementationMachine = machine<Implementation, ImplementationState, ImplementationVerb>({
  name: 'implementation.implementation',
  entity: Implementation,
  states: {
    OPEN: { public: true },
    IN_PROGRESS: { public: true },
    DONE: { public: true },
    NOT_POSSIBLE: { public: true },
  },
  initial: ['OPEN'],
  moves: {
    beginImplementation: { from: ['OPEN'], to: 'IN_PROGRESS' },
    completeImplementation: { from: ['OPEN', 'IN_PROGRESS'], to: 'DONE' },
    giveUpImplementation: { from: ['OPEN', 'IN_PROGRESS'], to: 'NOT_POSSIBLE', reason: true },
    resumeImplementation: { from: ['DONE', 'NOT_POSSIBLE'], to: 'IN_PROGRESS', reason: true },
  },
})
/** Its moves. */
export type ImplementationVerb =
  'beginImplementation' | 'completeImplementation' | 'giveUpImplementation' | 'resumeImplementation'
