import * as lists from '../contract/goals.lists.js'
import { otherStrategies, type OtherStrategy as Strategy } from '../contract/measures.lists.js'
import { enumOf } from '../platform/index.js'

/** States a goal itself keeps. */
export const GoalState = enumOf(
  lists.goalStates,
  'GoalState',
  'DRAFT: written down; CARRIED: agreed by a plenum; CLOSED: evaluated. Whether it binds follows from its paper.',
)
/** States a goal itself keeps. */
export type GoalState = lists.GoalState

/** By whom a goal was carried. */
export const Carrier = enumOf(lists.carriers, 'Carrier', 'The plenum that carried a goal.')
/** By whom a goal was carried. */
export type Carrier = lists.Carrier

/** What an indicator measures. */
export const IndicatorKind = enumOf(
  lists.indicatorKinds,
  'IndicatorKind',
  'What an indicator measures. PARITY is a lower bound beside the indicators.',
)
/** What an indicator measures. */
export type IndicatorKind = lists.IndicatorKind

/** Which way a value is meant to move. */
export const Direction = enumOf(lists.directions, 'Direction', 'Which way a value is meant to move.')
/** Which way a value is meant to move. */
export type Direction = lists.Direction

/** How exactly a date is known. */
export const DatePrecision = enumOf(
  lists.datePrecisions,
  'DatePrecision',
  'How exactly a date is known: the date itself is the last day it can mean.',
)
/** How exactly a date is known. */
export type DatePrecision = lists.DatePrecision

/** What a measure needs. */
export const ResourceKind = enumOf(
  lists.resourceKinds,
  'ResourceKind',
  'What must be provided for a measure.',
)
/** What a measure needs. */
export type ResourceKind = lists.ResourceKind

/** What a budget is counted for. */
export const BudgetUnit = enumOf(lists.budgetUnits, 'BudgetUnit', 'What a budget is counted for.')
/** What a budget is counted for. */
export type BudgetUnit = lists.BudgetUnit

/** Another strategy of the Kreis. */
export const OtherStrategy = enumOf(
  otherStrategies,
  'OtherStrategy',
  'Another strategy of the Kreis a measure may be linked to.',
)
/** Another strategy of the Kreis. */
export type OtherStrategy = Strategy

/** What of the tree has words that can change. */
export const TreeKind = enumOf(lists.treeKinds, 'TreeKind', 'What of the tree has words that can change.')
/** What of the tree has words that can change. */
export type TreeKind = lists.TreeKind
