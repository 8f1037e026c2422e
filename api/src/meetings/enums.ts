import { meetingStates, replySources } from '../contract/meetings.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the ways a reply reached us. */
export const ReplySourceEnum = enumOf(
  replySources,
  'ReplySource',
  'How a reply of the applicants reached us.',
)
/** GraphQL enum of the states of a meeting. */
export const MeetingStateEnum = enumOf(meetingStates, 'MeetingState', 'States of a meeting.')
