/** States of an invitation. */
export const invitationStates = ['DRAFT', 'ISSUED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const
/** A state of an invitation. */
export type InvitationState = (typeof invitationStates)[number]

/** Where the name of somebody invited comes from. */
export const invitationSources = ['COMMITTEE', 'ORGANISATION', 'EARLIER_EVENT', 'HAND'] as const
/** A source of names. */
export type InvitationSource = (typeof invitationSources)[number]

/** What is sent: the invitation, or a reminder to those who have not answered. */
export const sendingKinds = ['INVITATION', 'REMINDER'] as const
/** A kind of sending. */
export type SendingKind = (typeof sendingKinds)[number]

/** States of a sending. */
export const sendingStates = ['RUNNING', 'PAUSED', 'STOPPED', 'DONE'] as const
/** A state of a sending. */
export type SendingState = (typeof sendingStates)[number]
