/** States a goal itself keeps; whether it is resolved is derived from its paper. */
export const goalStates = ['DRAFT', 'CARRIED', 'CLOSED'] as const
/** State of a goal. */
export type GoalState = (typeof goalStates)[number]

/** By whom a goal was carried. */
export const carriers = ['WORKSHOP', 'SUMMIT'] as const
/** A plenum that carries goals. */
export type Carrier = (typeof carriers)[number]

/** What an indicator measures: eight kinds, and the parity clause that is a lower bound beside them. */
export const indicatorKinds = [
  'COVERAGE',
  'PERCENT_CHANGE',
  'MILESTONE',
  'YES_NO',
  'DATA_EXISTS',
  'COUNT_IN_REGION',
  'TREND',
  'QUOTA_PER_GROUP',
  'PARITY',
] as const
/** A kind of indicator. */
export type IndicatorKind = (typeof indicatorKinds)[number]

/** Which way a value is meant to move. */
export const directions = ['UP', 'DOWN'] as const
/** A direction. */
export type Direction = (typeof directions)[number]

/** How exactly a date is known. */
export const datePrecisions = ['DAY', 'MONTH', 'YEAR'] as const
/** Precision of a date. */
export type DatePrecision = (typeof datePrecisions)[number]

/** What a measure needs. */
export const resourceKinds = ['TIME', 'MONEY', 'STAFF'] as const
/** Something a measure needs. */
export type ResourceKind = (typeof resourceKinds)[number]

/** What a budget is counted for. */
export const budgetUnits = ['PARTICIPANT'] as const
/** Unit of a budget. */
export type BudgetUnit = (typeof budgetUnits)[number]

/** What of the tree has words that can change. */
export const treeKinds = ['GUIDING_GOAL', 'ANNUAL_GOAL', 'MEASURE'] as const
/** A kind of the tree. */
export type TreeKind = (typeof treeKinds)[number]

/** What can serve a guiding goal besides the one it hangs on. */
export const linkedKinds = ['GUIDING_GOAL', 'MEASURE'] as const
/** A kind of what serves. */
export type LinkedKind = (typeof linkedKinds)[number]

/** What an indicator can hang on. */
export const indicatorParents = ['FIELD', 'GUIDING_GOAL', 'ANNUAL_GOAL'] as const
/** Something an indicator hangs on. */
export type IndicatorParent = (typeof indicatorParents)[number]

/** What the kind of an indicator decides about it. */
export const indicatorParameters = [
  'subject',
  'comparison',
  'direction',
  'percent',
  'atLeast',
  'regionId',
  'dueOn',
] as const
/** Something the kind of an indicator decides. */
export type IndicatorParameter = (typeof indicatorParameters)[number]

const anywhereAnytime = { regionId: 'may', dueOn: 'may' } as const
/** Which parameters each kind needs and may have; it has no others (the eight kinds of the workshop's indicators, and parity). */
export const indicatorNeeds: Readonly<
  Record<IndicatorKind, Readonly<Partial<Record<IndicatorParameter, 'must' | 'may'>>>>
> = {
  COVERAGE: { subject: 'must', percent: 'may', ...anywhereAnytime },
  PERCENT_CHANGE: { direction: 'must', percent: 'may', subject: 'may', ...anywhereAnytime },
  MILESTONE: anywhereAnytime,
  YES_NO: anywhereAnytime,
  DATA_EXISTS: { subject: 'may', ...anywhereAnytime },
  COUNT_IN_REGION: { atLeast: 'must', ...anywhereAnytime },
  TREND: { direction: 'must', subject: 'may', ...anywhereAnytime },
  QUOTA_PER_GROUP: { percent: 'must', subject: 'must', ...anywhereAnytime },
  PARITY: { subject: 'must', comparison: 'must' },
}
