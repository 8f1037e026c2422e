import { ADVISORY_AREAS, DRAFT_COMPOSITION, RESOLVED_COMPOSITION } from './composition.js'
import { ANNUAL_GOALS, FIELDS, GUIDING_GOALS, INDICATORS, MEASURES, PARITY_CLAUSES } from './goals.js'
import { EVENTS, GUIDING_QUESTIONS, RESOLUTION_SENTENCES } from './history.js'
import { PRIORITY_TOPICS } from './priorities.js'
import { CLOSING_STATEMENTS, STATEMENTS } from './statements.js'
import {
  ACTOR_GROUPS,
  ACTOR_LINKS,
  CIRCLE_ARCS,
  EVALUATION_VERBS,
  PURPOSES,
  RECOMMENDATIONS,
  STEERING_FUNCTIONS,
  STEERING_TASKS,
} from './steering.js'
import type { Sourced } from './types.js'

/** What is shown in every language: all that a reader meets outside the documentation's prose. */
export function everyTranslatable(): Sourced[] {
  return [
    ...PRIORITY_TOPICS,
    ...FIELDS,
    ...GUIDING_GOALS,
    ...GUIDING_GOALS.flatMap((goal) => goal.intendedEffect ?? []),
    ...ANNUAL_GOALS,
    ...INDICATORS,
    ...PARITY_CLAUSES,
    ...MEASURES,
    ...MEASURES.flatMap((measure) => measure.considerations ?? []),
    ...STEERING_TASKS,
    ...STEERING_FUNCTIONS,
    ...ACTOR_GROUPS,
    ...RECOMMENDATIONS,
    ...RESOLVED_COMPOSITION.rows,
    ...ADVISORY_AREAS,
    ...RESOLUTION_SENTENCES,
  ]
}

/** Every text taken from the source. */
export function everySourced(): Sourced[] {
  return [
    ...everyTranslatable(),
    ...ACTOR_LINKS,
    ...PURPOSES,
    ...CIRCLE_ARCS,
    ...EVALUATION_VERBS,
    ...DRAFT_COMPOSITION.rows,
    ...EVENTS,
    ...GUIDING_QUESTIONS,
    ...STATEMENTS,
    ...CLOSING_STATEMENTS,
  ]
}
