import { registrationStates, summitKinds, summitStates } from '../contract/summits.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the kinds of event. */
export const SummitKindEnum = enumOf(summitKinds, 'SummitKind', 'Kinds of event.')
/** GraphQL enum of the states of an event. */
export const SummitStateEnum = enumOf(summitStates, 'SummitState', 'States of an event.')
/** GraphQL enum of the states of a registration. */
export const RegistrationStateEnum = enumOf(
  registrationStates,
  'RegistrationState',
  'States of a registration.',
)
