import { roundStates } from '../contract/priorities.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the states of a round of points. */
export const RoundStateEnum = enumOf(roundStates, 'RoundState', 'States of a round of points.')
