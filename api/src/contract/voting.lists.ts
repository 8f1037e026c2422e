/** Whether a seat is taken at a moment of a meeting: by its holder, by a deputy, or by nobody. */
export const presences = ['PRESENT', 'DEPUTY', 'EXCUSED', 'ABSENT'] as const
/** How a seat is taken. */
export type Presence = (typeof presences)[number]

/** Who said that somebody may not take part in an item. */
export const recusalSources = ['SELF', 'CLERK'] as const
/** Origin of a recusal. */
export type RecusalSource = (typeof recusalSources)[number]

/** What is voted on: how the meeting goes on, a change of the text, the text. */
export const ballotSubjects = ['PROCEDURAL', 'AMENDMENT', 'MAIN_MOTION'] as const
/** Subject of a vote. */
export type BallotSubject = (typeof ballotSubjects)[number]

/** Procedural motions, the further-reaching first. */
export const proceduralMotions = ['REMOVAL', 'ADJOURNMENT', 'REFERRAL', 'END_OF_DEBATE'] as const
/** A motion on how the meeting goes on. */
export type ProceduralMotion = (typeof proceduralMotions)[number]

/** Which majority is needed. */
export const majorities = [
  'SIMPLE',
  'ABSOLUTE',
  'TWO_THIRDS',
  'TWO_THIRDS_PRESENT',
  'TWO_THIRDS_STATUTORY',
] as const
/** A majority. */
export type Majority = (typeof majorities)[number]

/** States of a vote. */
export const ballotStates = ['MOVED', 'OPEN', 'CLOSED', 'DISCARDED'] as const
/** State of a vote. */
export type BallotState = (typeof ballotStates)[number]

/** What one can say in a vote. */
export const voteChoices = ['FOR', 'AGAINST', 'ABSTAINED'] as const
/** A vote. */
export type VoteChoice = (typeof voteChoices)[number]

/** Why somebody cannot vote, the reason that goes deepest first. */
export const noVoteReasons = [
  'NOT_A_MEMBER',
  'ADVISORY_SEAT',
  'RECUSED',
  'DEPUTY_ACTS',
  'MEMBER_PRESENT',
  'ABSENT',
  'NOT_OPENED',
  'NO_QUORUM',
  'CLOSED',
  'ALREADY_VOTED',
  'NOT_ENTITLED',
  'SECRET_ON_PAPER',
  'TABLETS_OFF',
] as const
/** Reason why somebody cannot vote. */
export type NoVoteReason = (typeof noVoteReasons)[number]
