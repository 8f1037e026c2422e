import { closedKinds } from '../contract/calendar.js'
import * as lists from '../contract/procedure.lists.js'
import { majorities } from '../contract/voting.lists.js'
import { enumOf } from '../platform/index.js'

/** How the days of a period are counted. */
export const DayUnit = enumOf(
  lists.dayUnits,
  'DayUnit',
  'What a period is counted in; HOURS: real hours before the meeting begins.',
)
/** How the days of a period are counted. */
export type DayUnit = lists.DayUnit

/** What a quorum is measured against. */
export const QuorumBase = enumOf(
  lists.quorumBases,
  'QuorumBase',
  'What more than half has to be present of: the seats by law, or the members there are.',
)
/** What a quorum is measured against. */
export type QuorumBase = lists.QuorumBase

/** How a vote can be taken. */
export const VoteForm = enumOf(lists.voteForms, 'VoteForm', 'How a vote can be taken.')
/** How a vote can be taken. */
export type VoteForm = lists.VoteForm

/** How a committee can meet. */
export const MeetingForm = enumOf(lists.meetingForms, 'MeetingForm', 'How a committee can meet.')
/** How a committee can meet. */
export type MeetingForm = lists.MeetingForm

/** GraphQL enum of majorities. */
export const MajorityEnum = enumOf(majorities, 'Majority', 'Which majority is needed.')
/** GraphQL enum of the kinds of resolutions. */
export const ResolutionKindEnum = enumOf(
  lists.resolutionKinds,
  'ResolutionKind',
  'Kinds of resolutions that rules may ask another majority for.',
)
/** GraphQL enum of the kinds of closed days. */
export const ClosedKindEnum = enumOf(
  closedKinds,
  'ClosedKind',
  'School holidays, or days on which the offices are closed.',
)
