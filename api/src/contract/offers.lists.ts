/** What sort of offer it is. */
export const offerKinds = ['COURSE', 'COUNSELLING', 'FIRST_LANGUAGE'] as const
/** A sort of offer. */
export type OfferKind = (typeof offerKinds)[number]

/** For whom an offer is made. */
export const offerGroups = [
  'EVERYBODY',
  'CHILDREN',
  'YOUTH',
  'WOMEN',
  'PARENTS',
  'PARENTS_OF_SMALL_CHILDREN',
  'REFUGEES',
  'WORKERS',
  'OLDER_PEOPLE',
] as const
/** A group an offer is made for. */
export type OfferGroup = (typeof offerGroups)[number]

/** Whether an offer stands in the register. */
export const offerStates = ['PUBLISHED', 'EXPIRED', 'WITHDRAWN'] as const
/** A state of an offer. */
export type OfferState = (typeof offerStates)[number]

/** Days an entry counts after its provider last said that it still holds. */
export const offerHoldsDays = 180
/** Days before that end on which it comes onto its provider’s desk; the reminders begin 30 days before. */
export const offerAskedDays = 35
