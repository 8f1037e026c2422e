/** How an applicant answered the question whether they come. */
export const replySources = ['SIGNED_IN', 'MAIL_LINK', 'CLERK'] as const
/** Way a reply reached us. */
export type ReplySource = (typeof replySources)[number]

/** States of a meeting. */
export const meetingStates = ['SCHEDULED', 'INVITED', 'OPEN', 'INTERRUPTED', 'CLOSED', 'CANCELLED'] as const
/** A state of a meeting. */
export type MeetingState = (typeof meetingStates)[number]

/** States of an agenda's item. */
export const agendaItemStates = ['ON_AGENDA', 'POSTPONED', 'REMOVED'] as const
/** A state of an agenda's item. */
export type AgendaItemState = (typeof agendaItemStates)[number]

/** What an item of an agenda is. */
export const agendaItemKinds = [
  'OPENING',
  'QUORUM',
  'MINUTES',
  'PAPER',
  'REPORT',
  'QUESTIONS',
  'ELECTION',
  'OTHER',
] as const
/** A kind of item. */
export type AgendaItemKind = (typeof agendaItemKinds)[number]

/** Within which period an agenda was sent. */
export const noticesGiven = ['REGULAR', 'URGENT', 'ADDITION', 'TABLE_PAPER', 'TAKEN_OFF'] as const
/** A period within which an agenda was sent. */
export type NoticeGiven = (typeof noticesGiven)[number]

/** How an invitation stands with the person it was written to. */
export const noticeStates = [
  'QUEUED',
  'SENT',
  'UNSURE',
  'FAILED',
  'BOUNCED',
  'LETTER',
  'TOLD',
  'CALLED_BACK',
] as const
/** A state of an invitation that was written. */
export type NoticeState = (typeof noticeStates)[number]

/** As what somebody was written to. */
export const noticeAudiences = ['MEMBER', 'APPLICANT'] as const
/** As what one was written to. */
export type NoticeAudience = (typeof noticeAudiences)[number]
