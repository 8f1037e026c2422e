import * as lists from '../contract/steering.lists.js'
import { enumOf } from '../platform/index.js'

/** Parts of the workshop's documentation. */
export const DocumentationKind = enumOf(
  lists.documentationKinds,
  'DocumentationKind',
  'Parts of the workshop’s documentation.',
)
/** Parts of the workshop's documentation. */
export type DocumentationKind = lists.DocumentationKind

/** What a dated event was. */
export const EventKind = enumOf(lists.eventKinds, 'EventKind', 'What a dated event of the documentation was.')
/** What a dated event was. */
export type EventKind = lists.EventKind

/** The gatherings whose purposes are compared. */
export const GatheringKind = enumOf(
  lists.gatheringKinds,
  'GatheringKind',
  'The gatherings whose purposes the documentation compares.',
)
/** The gatherings whose purposes are compared. */
export type GatheringKind = lists.GatheringKind

/** What the plausibility check found. */
export const PlausibilityFinding = enumOf(
  lists.plausibilityFindings,
  'PlausibilityFinding',
  'What the plausibility check found: the text stays as written, the finding stands beside it.',
)
/** What the plausibility check found. */
export type PlausibilityFinding = lists.PlausibilityFinding
