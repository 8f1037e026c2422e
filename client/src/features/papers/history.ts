import type { ResultOf } from 'gql.tada'
import type { PaperQuery } from './documents.js'
import type { Translate } from './waiting.js'

type Step = NonNullable<ResultOf<typeof PaperQuery>['paper']>['timeline'][number] & { paperId?: string }

/** The history of a paper for reading, newest first; a step without a text of its own is left out. */
export function historyOf(
  steps: readonly Step[],
  t: Translate,
  knows: (key: string) => boolean,
  date: (day: string) => string,
  placeOf: (paperId: string) => string | null = () => null,
) {
  return steps
    .filter((step) => knows(`consultations.steps.${step.verb}`))
    .map((step) => ({
      key: step.id,
      when: date(step.at),
      dateTime: step.at,
      what: [
        step.outcome ? t(`consultations.outcomes.${step.outcome}`) : t(`consultations.steps.${step.verb}`),
        step.committee ?? (step.paperId ? placeOf(step.paperId) : null),
      ]
        .filter(Boolean)
        .join(' · '),
      detail: step.reason,
    }))
    .reverse()
}
