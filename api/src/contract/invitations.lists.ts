/** States of an invitation. */
export const invitationStates = ['DRAFT', 'ISSUED', 'ACCEPTED', 'DECLINED', 'PASSED_ON', 'WITHDRAWN'] as const
/** A state of an invitation. */
export type InvitationState = (typeof invitationStates)[number]

/** Where the name of somebody invited comes from. */
export const invitationSources = [
  'COMMITTEE',
  'ORGANISATION',
  'EARLIER_EVENT',
  'FILE',
  'DEPUTY',
  'HAND',
] as const
/** A source of names. */
export type InvitationSource = (typeof invitationSources)[number]

/** What is sent: the invitation, or a reminder to those who have not answered. */
export const sendingKinds = ['INVITATION', 'REMINDER'] as const
/** A kind of sending. */
export type SendingKind = (typeof sendingKinds)[number]

/** States of a sending. It is done when its last mail has left, and stopped when none is under way any more. */
export const sendingStates = ['RUNNING', 'PAUSED', 'STOPPING', 'STOPPED', 'DONE'] as const
/** A state of a sending. */
export type SendingState = (typeof sendingStates)[number]

/** Columns a file of people may have. */
export const fileColumns = [
  'name',
  'givenName',
  'familyName',
  'email',
  'organisation',
  'language',
  'group',
  'street',
  'postcode',
  'town',
] as const
/** A column of such a file. */
export type FileColumn = (typeof fileColumns)[number]

/** What is wrong with a row of such a file. */
export const fileProblems = [
  'NAME_MISSING',
  'NAME_TOO_LONG',
  'TEXT_TOO_LONG',
  'EMAIL_INVALID',
  'CONTACT_MISSING',
  'LANGUAGE_UNKNOWN',
  'GROUP_UNKNOWN',
  'TWICE',
] as const
/** Something that is wrong with a row. */
export type FileProblem = (typeof fileProblems)[number]

/** What becomes of a row: somebody new for the list, somebody who is on it, who may be somebody that is there already, or nobody. */
export const fileLineStates = ['FRESH', 'KNOWN', 'SAME_NAME', 'REFUSED'] as const
/** What becomes of a row. */
export type FileLineState = (typeof fileLineStates)[number]

/** What an organiser says of a row whose name is there already: nothing new, nothing but the address, or somebody else. */
export const fileDecisions = ['SAME', 'SAME_NEW_ADDRESS', 'OTHER'] as const
/** What an organiser says of a row whose name is there already. */
export type FileDecision = (typeof fileDecisions)[number]

/** Where a name stands already: on the list of invited, among those who registered, in somebody's party, further up in the file. */
export const namesakePlaces = ['INVITED', 'COMES', 'IN_PARTY', 'IN_FILE'] as const
/** Where a name stands already. */
export type NamesakePlace = (typeof namesakePlaces)[number]

/** What the day of a reminder is counted from: a day of its own, the end of registration, the event's beginning. */
export const reminderAnchors = ['DAY', 'CLOSING', 'START'] as const
/** What the day of a reminder is counted from. */
export type ReminderAnchor = (typeof reminderAnchors)[number]

/** States of a planned reminder. */
export const reminderStates = ['PLANNED', 'BEGUN', 'MISSED', 'REMOVED'] as const
/** A state of a planned reminder. */
export type ReminderState = (typeof reminderStates)[number]
