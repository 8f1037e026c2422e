import * as lists from '../contract/voting.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of how a seat is taken. */
export const PresenceEnum = enumOf(
  lists.presences,
  'Presence',
  'How a seat is taken at a moment of a meeting.',
)
/** GraphQL enum of what is voted on. */
export const BallotSubjectEnum = enumOf(lists.ballotSubjects, 'BallotSubject', 'What is voted on.')
/** GraphQL enum of motions on how a meeting goes on. */
export const ProceduralMotionEnum = enumOf(
  lists.proceduralMotions,
  'ProceduralMotion',
  'Motions on how a meeting goes on.',
)
/** GraphQL enum of the states of a vote. */
export const BallotStateEnum = enumOf(lists.ballotStates, 'BallotState', 'States of a vote.')
/** GraphQL enum of what one can say in a vote. */
export const VoteChoiceEnum = enumOf(lists.voteChoices, 'VoteChoice', 'What one can say in a vote.')
