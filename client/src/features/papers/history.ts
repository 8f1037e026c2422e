import type { ResultOf } from 'gql.tada'
import type { PaperQuery } from './paperDocument.js'
import type { Translate } from './waiting.js'

type Step = NonNullable<ResultOf<typeof PaperQuery>['paper']>['timeline'][number] & { paperId?: string }

/** Moves that only carry over what the last committee decided; its result is a step of its own. */
const echoes = [
  'adoptPaper',
  'adoptPaperAmended',
  'adoptPaperPartly',
  'rejectPaper',
  'notePaper',
  'settlePaper',
]

/** The history of a paper for reading, newest first; a step without a text of its own is left out. */
export function historyOf(
  steps: readonly Step[],
  t: Translate,
  knows: (key: string) => boolean,
  date: (day: string) => string,
  placeOf: (paperId: string) => string | null = () => null,
) {
  return steps
    .filter(
      (step, at) =>
        knows(`consultations.steps.${step.verb}`) &&
        !(echoes.includes(step.verb) && steps[at - 1]?.verb === 'recordOutcome'),
    )
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
      detail:
        [
          step.reason,
          step.by && step.inPlaceOf ? t('papers.doneFor', { name: step.by, absent: step.inPlaceOf }) : null,
        ]
          .filter(Boolean)
          .join(' · ') || null,
    }))
    .reverse()
}
