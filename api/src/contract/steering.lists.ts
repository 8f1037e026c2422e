/** Parts of the workshop's documentation. */
export const documentationKinds = [
  'EVENT',
  'STATEMENT',
  'GUIDING_QUESTION',
  'CIRCLE_ARC',
  'EVALUATION_VERB',
  'PURPOSE',
  'RESOLUTION_SENTENCE',
  'CLOSING_RULE',
] as const
/** A part of the documentation. */
export type DocumentationKind = (typeof documentationKinds)[number]

/** What a dated event of the documentation was. */
export const eventKinds = ['WORKSHOP_DAY', 'COMMITTEE_REPORT', 'COUNCIL_REPORT'] as const
/** A kind of event. */
export type EventKind = (typeof eventKinds)[number]

/** The gatherings whose purposes the documentation compares. */
export const gatheringKinds = ['CONFERENCE', 'SUMMIT', 'STEERING_GROUP'] as const
/** A kind of gathering. */
export type GatheringKind = (typeof gatheringKinds)[number]

/** What a plausibility check can find in the documentation. */
export const plausibilityFindings = ['DATED_AFTER_WHAT_FOLLOWED', 'OVERRIDDEN_BY_LATER_RULE'] as const
/** A finding of the plausibility check. */
export type PlausibilityFinding = (typeof plausibilityFindings)[number]
