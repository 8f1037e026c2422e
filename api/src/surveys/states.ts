import type { SurveyState } from '../contract/surveys.lists.js'
import { machine } from '../platform/index.js'
import { Survey } from './Survey.js'

/** A survey is prepared, opened and closed once; its result is published, and can be taken back. */
export const surveyMachine = machine<Survey, SurveyState, SurveyVerb>({
  name: 'surveys.survey',
  entity: Survey,
  states: {
    DRAFT: { editable: true },
    OPEN: { public: true },
    CLOSED: { public: true },
    PUBLISHED: { public: true },
  },
  initial: ['DRAFT'],
  moves: {
    openSurvey: { from: ['DRAFT'], to: 'OPEN' },
    closeSurvey: { from: ['OPEN'], to: 'CLOSED' },
    publishSurvey: { from: ['CLOSED'], to: 'PUBLISHED' },
    withdrawSurvey: { from: ['PUBLISHED'], to: 'CLOSED', reason: true },
  },
})
/** The moves of a survey. */
export type SurveyVerb = 'openSurvey' | 'closeSurvey' | 'publishSurvey' | 'withdrawSurvey'
