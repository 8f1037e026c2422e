import { lights, valueRowStates } from '../contract/monitoring.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of what a light says. */
export const LightEnum = enumOf(
  lights,
  'Light',
  'What the light of an indicator says; computed by the rules of ADR 0017, never typed.',
)
/** GraphQL enum of what becomes of a row of a file with values. */
export const ValueRowStateEnum = enumOf(
  valueRowStates,
  'ValueRowState',
  'What taking over a row of a file with values would do.',
)
