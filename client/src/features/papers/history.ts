import type { ResultOf } from 'gql.tada'
import type { PaperQuery } from './documents.js'
import type { Translate } from './waiting.js'

type Step = NonNullable<ResultOf<typeof PaperQuery>['paper']>['timeline'][number]

/** The history of a paper for reading, newest first; a step without a text of its own is left out. */
export function historyOf(
  steps: readonly Step[],
  t: Translate,
  knows: (key: string) => boolean,
  date: (day: string) => string,
) {
  return steps
    .filter((step) => knows(`consultations.steps.${step.verb}`))
    .map((step) => ({
      key: step.id,
      when: date(step.at),
      dateTime: step.at,
      what: [
        step.outcome ? t(`consultations.outcomes.${step.outcome}`) : t(`consultations.steps.${step.verb}`),
        step.committee,
      ]
        .filter(Boolean)
        .join(' · '),
      detail: step.reason,
    }))
    .reverse()
}
