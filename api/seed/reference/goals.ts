import * as education from './goals-education.js'
import * as opening from './goals-intercultural-opening.js'
import * as language from './goals-language.js'
import type { AnnualGoalDatum, FieldDatum, GuidingGoalDatum, IndicatorDatum, MeasureDatum } from './types.js'
import * as work from './goals-work.js'

/** The four fields of action, in the order of the source. */
export const FIELDS: readonly FieldDatum[] = [
  education.EDUCATION_FIELD,
  work.WORK_FIELD,
  language.LANGUAGE_FIELD,
  opening.OPENING_FIELD,
]

/** The twelve guiding goals, three for each field. */
export const GUIDING_GOALS: readonly GuidingGoalDatum[] = [
  ...education.EDUCATION_GUIDING_GOALS,
  ...work.WORK_GUIDING_GOALS,
  ...language.LANGUAGE_GUIDING_GOALS,
  ...opening.OPENING_GUIDING_GOALS,
]

/** The eighteen annual goals. */
export const ANNUAL_GOALS: readonly AnnualGoalDatum[] = [
  ...education.EDUCATION_ANNUAL_GOALS,
  ...work.WORK_ANNUAL_GOALS,
  ...language.LANGUAGE_ANNUAL_GOALS,
  ...opening.OPENING_ANNUAL_GOALS,
]

/** The twelve indicators; the parity clause is not one of them. */
export const INDICATORS: readonly IndicatorDatum[] = [
  ...education.EDUCATION_INDICATORS,
  ...work.WORK_INDICATORS,
  ...language.LANGUAGE_INDICATORS,
  ...opening.OPENING_INDICATORS,
]

/** The one parity clause. */
export const PARITY_CLAUSES: readonly IndicatorDatum[] = [work.WORK_PARITY_CLAUSE]

/** The twenty-one measures. */
export const MEASURES: readonly MeasureDatum[] = [
  ...education.EDUCATION_MEASURES,
  ...work.WORK_MEASURES,
  ...language.LANGUAGE_MEASURES,
  ...opening.OPENING_MEASURES,
]
