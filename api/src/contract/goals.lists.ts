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
