import {
  agendaItemKinds,
  agendaItemStates,
  meetingStates,
  noticeAudiences,
  noticesGiven,
  noticeStates,
  replySources,
} from '../contract/meetings.lists.js'
import { enumOf } from '../platform/index.js'

export { MeetingForm as MeetingFormEnum } from '../committees/index.js'

/** GraphQL enum of the ways a reply reached us. */
export const ReplySourceEnum = enumOf(
  replySources,
  'ReplySource',
  'How a reply of the applicants reached us.',
)
/** GraphQL enum of the states of a meeting. */
export const MeetingStateEnum = enumOf(meetingStates, 'MeetingState', 'States of a meeting.')
/** GraphQL enum of the states of an agenda's item. */
export const AgendaItemStateEnum = enumOf(agendaItemStates, 'AgendaItemState', "States of an agenda's item.")
/** GraphQL enum of the kinds of an agenda's item. */
export const AgendaItemKindEnum = enumOf(agendaItemKinds, 'AgendaItemKind', "Kinds of an agenda's item.")
/** GraphQL enum of the periods within which an agenda was sent. */
export const NoticeGivenEnum = enumOf(noticesGiven, 'NoticeGiven', 'Periods within which an agenda was sent.')
/** GraphQL enum of the states of an invitation that was written. */
export const NoticeStateEnum = enumOf(noticeStates, 'NoticeState', 'How an invitation stands with a person.')
/** GraphQL enum of those who are written to. */
export const NoticeAudienceEnum = enumOf(noticeAudiences, 'NoticeAudience', 'As what somebody is written to.')
