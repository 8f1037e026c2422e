import type { MinutesState } from '../contract/minutes.lists.js'
import { machine } from '../platform/index.js'
import { Minutes } from './Minutes.js'

/** Chair and keeper sign, in whichever order; before the second signature they can be opened again. */
export const minutesMachine = machine<Minutes, MinutesState, MinutesVerb>({
  name: 'minutes.minutes',
  entity: Minutes,
  states: { DRAFT: {}, SIGNED: {}, EFFECTIVE: { terminal: true, public: true } },
  initial: ['DRAFT'],
  moves: {
    signMinutes: { from: ['DRAFT'], to: 'SIGNED' },
    completeMinutes: { from: ['SIGNED'], to: 'EFFECTIVE' },
    reopenMinutes: { from: ['SIGNED'], to: 'DRAFT', reason: true },
  },
})
/** Moves of minutes. */
export type MinutesVerb = 'signMinutes' | 'completeMinutes' | 'reopenMinutes'
