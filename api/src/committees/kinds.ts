import * as lists from '../contract/committees.lists.js'
import { enumOf } from '../platform/index.js'

/** What sort of legal person a Body is. */
export const BodyKind = enumOf(lists.bodyKinds, 'BodyKind', 'What sort of legal person a Body is.')
/** What sort of legal person a Body is. */
export type BodyKind = lists.BodyKind

/** Kinds of committees. */
export const CommitteeKind = enumOf(
  lists.committeeKinds,
  'CommitteeKind',
  'Kinds of committees: route templates name these and find the committee valid on the day.',
)
/** Kinds of committees. */
export type CommitteeKind = lists.CommitteeKind

/** Standing of a composition. */
export const CompositionState = enumOf(
  lists.compositionStates,
  'CompositionState',
  'A composition is a draft kept as history, or in force by a resolution.',
)
/** Standing of a composition. */
export type CompositionState = lists.CompositionState

/** Whether a seat votes. */
export const SeatKind = enumOf(lists.seatKinds, 'SeatKind', 'Whether a seat votes or only advises.')
/** Whether a seat votes. */
export type SeatKind = lists.SeatKind

/** What a seat is bound to. */
export const Mandate = enumOf(
  lists.mandates,
  'Mandate',
  'What a seat is bound to: a mandate in the council, a direct election, an expert’s appointment, or a function.',
)
/** What a seat is bound to. */
export type Mandate = lists.Mandate

/** How a person belongs to a seat. */
export const MembershipRole = enumOf(
  lists.membershipRoles,
  'MembershipRole',
  'Whether a person holds the seat or is its named deputy.',
)
/** How a person belongs to a seat. */
export type MembershipRole = lists.MembershipRole

/** What a member does in the committee. */
export const CommitteeDuty = enumOf(
  lists.committeeDuties,
  'CommitteeDuty',
  'What a member does in the committee.',
)
/** What a member does in the committee. */
export type CommitteeDuty = lists.CommitteeDuty

/** What a Body can still lack. */
export const BodyLack = enumOf(
  lists.bodyLacks,
  'BodyLack',
  'What a Body still lacks before proposals can travel through it.',
)
/** What a Body can still lack. */
export type BodyLack = lists.BodyLack
