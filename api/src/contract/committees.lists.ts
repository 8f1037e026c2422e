/** What sort of legal person a Body is. */
export const bodyKinds = ['DISTRICT', 'TOWN', 'MUNICIPALITY'] as const
/** A sort of Body. */
export type BodyKind = (typeof bodyKinds)[number]

/** Kinds of committees: route templates name these, never a committee. */
export const committeeKinds = [
  'INTEGRATION_BODY',
  'SOCIAL_COMMITTEE',
  'COUNCIL',
  'DISTRICT_COMMITTEE',
  'DISTRICT_COUNCIL',
  'STEERING_GROUP',
  'OTHER',
] as const
/** A kind of committee. */
export type CommitteeKind = (typeof committeeKinds)[number]

/** Standing of a composition: proposed, or in force by a resolution. */
export const compositionStates = ['DRAFT', 'RESOLVED'] as const
/** Standing of a composition. */
export type CompositionState = (typeof compositionStates)[number]

/** Whether a seat votes. */
export const seatKinds = ['VOTING', 'ADVISORY'] as const
/** Right of a seat. */
export type SeatKind = (typeof seatKinds)[number]

/** What a seat is bound to: expert citizens vote in committees, expert residents only advise. */
export const mandates = ['COUNCILLOR', 'ELECTED', 'EXPERT_CITIZEN', 'EXPERT_RESIDENT', 'FUNCTION'] as const
/** What a seat is bound to. */
export type Mandate = (typeof mandates)[number]

/** How a person belongs to a seat. */
export const membershipRoles = ['HOLDER', 'DEPUTY'] as const
/** Holder or deputy. */
export type MembershipRole = (typeof membershipRoles)[number]

/** What a member does in the committee. */
export const committeeDuties = ['CHAIR', 'VICE_CHAIR', 'MEMBER'] as const
/** A member's duty. */
export type CommitteeDuty = (typeof committeeDuties)[number]

/** What a Body can still lack before proposals can travel through it. */
export const bodyLacks = [
  'CURRENT_TERM',
  'COUNCIL',
  'SOCIAL_COMMITTEE',
  'INTEGRATION_BODY',
  'OFFICE',
  'CLERK',
  'CONTACT',
  'CHAIRS',
  'CONFIRMED_NAMES',
] as const
/** Something a Body lacks. */
export type BodyLack = (typeof bodyLacks)[number]
