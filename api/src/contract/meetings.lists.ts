/** How an applicant answered the question whether they come. */
export const replySources = ['SIGNED_IN', 'MAIL_LINK', 'CLERK'] as const
/** Way a reply reached us. */
export type ReplySource = (typeof replySources)[number]

/** States of a meeting. */
export const meetingStates = ['SCHEDULED', 'CANCELLED'] as const
/** A state of a meeting. */
export type MeetingState = (typeof meetingStates)[number]
