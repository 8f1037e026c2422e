import {
  invitationSources,
  invitationStates,
  sendingKinds,
  sendingStates,
} from '../contract/invitations.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the states of an invitation. */
export const InvitationStateEnum = enumOf(
  invitationStates,
  'SummitInvitationState',
  'States of an invitation.',
)
/** GraphQL enum of where names come from. */
export const InvitationSourceEnum = enumOf(
  invitationSources,
  'InvitationSource',
  'Where the name of somebody invited comes from.',
)
/** GraphQL enum of what is sent. */
export const SendingKindEnum = enumOf(sendingKinds, 'SendingKind', 'What is sent.')
/** GraphQL enum of the states of a sending. */
export const SendingStateEnum = enumOf(sendingStates, 'SendingState', 'States of a sending.')
