import type { IndicatorKind } from './goals.lists.js'

/** What the light of an indicator says. It is computed, never typed. */
export const lights = ['REACHED', 'UNDER_WAY', 'MISSED', 'NO_DATA', 'TARGET_UNKNOWN'] as const
/** What a light says. */
export type Light = (typeof lights)[number]

/** What a value is: a whole number of things, any number from 0, yes or no as 1 or 0, or a rate in percent. */
export type ValueForm = 'COUNT' | 'NUMBER' | 'YES_NO' | 'RATE'

/** What the values and the target of an indicator's kind look like. */
export interface ValueShape {
  value: ValueForm
  /** What a value is measured against: the size of the set or group it is a part of, or the average of all. */
  reference: 'TOTAL' | 'AVERAGE' | null
  /** Whether each value belongs to a group. */
  group: boolean
  /** The number a target names. */
  target: 'PERCENT' | 'COUNT' | null
  /** Whether the kind compares with an earlier value, without which a target says nothing. */
  baseline: boolean
}
const plain = { reference: null, group: false, target: null, baseline: false } as const
const yesNo = { ...plain, value: 'YES_NO' } as const

/** The shape of each kind. */
export const valueShapes: Readonly<Record<IndicatorKind, ValueShape>> = {
  COVERAGE: { ...plain, value: 'COUNT', reference: 'TOTAL', target: 'PERCENT' },
  PERCENT_CHANGE: { ...plain, value: 'NUMBER', target: 'PERCENT', baseline: true },
  MILESTONE: yesNo,
  YES_NO: yesNo,
  DATA_EXISTS: yesNo,
  COUNT_IN_REGION: { ...plain, value: 'COUNT', target: 'COUNT' },
  TREND: { ...plain, value: 'NUMBER', baseline: true },
  QUOTA_PER_GROUP: { ...plain, value: 'COUNT', reference: 'TOTAL', group: true, target: 'PERCENT' },
  PARITY: { ...plain, value: 'RATE', reference: 'AVERAGE' },
}

/** Columns of a file with values. */
export const valueColumns = [
  'indicator',
  'place',
  'day',
  'group',
  'value',
  'reference',
  'source',
  'note',
] as const
/** A column of a file with values. */
export type ValueColumn = (typeof valueColumns)[number]

/** How the columns are called in the sample and in what is exported. */
export const valueHeadings: Readonly<Record<ValueColumn, string>> = {
  indicator: 'Indikator',
  place: 'Ort',
  day: 'Stichtag',
  group: 'Gruppe',
  value: 'Wert',
  reference: 'Bezugswert',
  source: 'Quelle',
  note: 'Anmerkung',
}

/** What taking a row over would do. */
export const valueRowStates = ['REFUSED', 'NEW', 'UNCHANGED'] as const
/** What becomes of a row. */
export type ValueRowState = (typeof valueRowStates)[number]

/** What is wrong with a row of a file with values. */
export const valueRowProblems = [
  'INDICATOR_UNKNOWN',
  'INDICATOR_AMBIGUOUS',
  'PLACE_UNKNOWN',
  'PLACE_NOT_YOURS',
  'PLACE_OUTSIDE_REGION',
  'DAY_UNREADABLE',
  'DATE_IN_FUTURE',
  'VALUE_MISSING',
  'NOT_A_NUMBER',
  'WHOLE_NUMBER_NEEDED',
  'YES_OR_NO_NEEDED',
  'RATE_ABOVE_100',
  'REFERENCE_MISSING',
  'REFERENCE_NOT_NEEDED',
  'REFERENCE_TOO_SMALL',
  'VALUE_ABOVE_TOTAL',
  'GROUP_MISSING',
  'GROUP_NOT_NEEDED',
  'SOURCE_UNKNOWN',
  'TEXT_TOO_LONG',
  'TWICE',
  'KNOWN_OTHERWISE',
] as const
/** Something that is wrong with a row. */
export type ValueRowProblem = (typeof valueRowProblems)[number]
