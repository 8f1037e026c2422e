import {
  invitationSources,
  invitationStates,
  reminderAnchors,
  reminderStates,
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
/** GraphQL enum of what the day of a reminder is counted from. */
export const ReminderAnchorEnum = enumOf(
  reminderAnchors,
  'ReminderAnchor',
  'What the day of a reminder is counted from.',
)
/** GraphQL enum of the states of a planned reminder. */
export const ReminderStateEnum = enumOf(reminderStates, 'ReminderState', 'States of a planned reminder.')
