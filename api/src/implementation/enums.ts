import { implementationStates } from '../contract/implementation.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of how far something is. */
export const ImplementationStateEnum = enumOf(
  implementationStates,
  'ImplementationState',
  'How far the administration is with what was decided.',
)
