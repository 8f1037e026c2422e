/** What a body may do at its station. */
export const consultationRoles = ['HEARING', 'PRELIMINARY', 'DECISION', 'NOTICE', 'OWN_MOTION'] as const
/** Role of a station. */
export type ConsultationRole = (typeof consultationRoles)[number]

/** States of a station. */
export const consultationStates = ['PLANNED', 'OPEN', 'SCHEDULED', 'CONCLUDED', 'DROPPED'] as const
/** A state of a station. */
export type ConsultationState = (typeof consultationStates)[number]

/** How a station can end. */
export const outcomes = [
  'RECOMMENDED',
  'RECOMMENDED_AMENDED',
  'NOT_RECOMMENDED',
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'REJECTED',
  'NOTED',
  'POSTPONED',
  'REFERRED',
  'RETURNED_TO_AUTHOR',
  'RETURNED_TO_PREVIOUS',
  'REMOVED_FROM_AGENDA',
  'WITHDRAWN',
  'SETTLED',
  'NO_VOTE',
  'NO_OPINION',
] as const
/** End of a station. */
export type Outcome = (typeof outcomes)[number]

/** Outcomes that say yes to the text. */
export const yesOutcomes: readonly Outcome[] = [
  'RECOMMENDED',
  'RECOMMENDED_AMENDED',
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
]
/** Outcomes that say no to it. */
export const noOutcomes: readonly Outcome[] = ['NOT_RECOMMENDED', 'REJECTED']

/** Whether applicants may speak at a station. */
export const mayApplicantsSpeak = ['NONE', 'ON_REQUEST', 'INVITED'] as const
/** Right of the applicants to speak. */
export type MayApplicantsSpeak = (typeof mayApplicantsSpeak)[number]

/** Why a station never had its turn. */
export const dropReasons = ['NO_COMMITTEE', 'NEVER_REACHED', 'SKIPPED', 'WITHDRAWN', 'URGENT'] as const
/** Reason of a dropped station. */
export type DropReason = (typeof dropReasons)[number]

/** How a station came into the route. */
export const stationSources = [
  'TEMPLATE',
  'REFERRAL',
  'SECOND_READING',
  'RETURN',
  'INSERTED',
  'TAKE_UP',
  'REVIEW',
  'URGENCY',
] as const
/** Origin of a station. */
export type StationSource = (typeof stationSources)[number]

/** Where a result was recorded. */
export const resolutionSources = ['MANUAL', 'MEETING', 'IMPORT', 'SCHEDULE'] as const
/** Source of a resolution. */
export type ResolutionSource = (typeof resolutionSources)[number]

/**
 * Why a resolution is suspended: a council's harms the municipality (§ 54 (1) GO NRW), it breaks the law (§ 54 (2) and (3)), or the
 * head or one fifth of its members want the council to decide instead of a committee (§ 57 (4)).
 */
export const suspensionGrounds = ['OBJECTION', 'COMPLAINT', 'APPEAL'] as const
/** Ground of a suspension. */
export type SuspensionGround = (typeof suspensionGrounds)[number]

/** States of a suspension: it waits for the body, for the council in a committee's place, or for the supervisory authority, or has ended. */
export const suspensionStates = [
  'SUSPENDED',
  'WITH_COUNCIL',
  'WITH_SUPERVISION',
  'CONFIRMED',
  'CHANGED',
  'LIFTED',
] as const
/** A state of a suspension. */
export type SuspensionState = (typeof suspensionStates)[number]

/** Who decides what cannot wait for the council: its main committee, or else its head with one member (§ 60 (1) GO, § 50 (3) KrO NRW). */
export const urgentTakers = ['COMMITTEE', 'HEAD_AND_MEMBER'] as const
/** Who took an urgent decision. */
export type UrgentTaker = (typeof urgentTakers)[number]

/** States of an urgent decision: the council still has to approve it, or has spoken. */
export const urgentStates = ['AWAITING', 'APPROVED', 'REVOKED'] as const
/** A state of an urgent decision. */
export type UrgentState = (typeof urgentStates)[number]

/** How a Fraktion voted. */
export const groupStances = ['FOR', 'AGAINST', 'ABSTAINED', 'MIXED'] as const
/** Stance of a Fraktion. */
export type GroupStance = (typeof groupStances)[number]

/** States of a request that a town's council sent to the Kreis. */
export const transferStates = ['ARRIVED', 'ADMITTED', 'DECLINED', 'ANSWERED'] as const
/** State of a transfer. */
export type TransferState = (typeof transferStates)[number]
