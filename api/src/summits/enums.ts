import { registrationStates, roomLeft, summitKinds, summitStates } from '../contract/summits.lists.js'
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
/** GraphQL enum of what is told of free places. */
export const RoomLeftEnum = enumOf(roomLeft, 'RoomLeft', 'Whether places are left: free, few, or none.')
