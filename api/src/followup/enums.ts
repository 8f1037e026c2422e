import { documentationStates, figureDimensions } from '../contract/followup.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the states of a documentation. */
export const DocumentationStateEnum = enumOf(
  documentationStates,
  'DocumentationState',
  'States of the documentation of an event.',
)
/** GraphQL enum of what figures are told apart by. */
export const FigureDimensionEnum = enumOf(
  figureDimensions,
  'FigureDimension',
  'By what the figures of an event are told apart.',
)
