import { surveyBatch } from '../contract/surveys.lists.js'
import { policy, sql } from '../platform/index.js'
import { Survey } from './Survey.js'

policy<Survey>(Survey, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['openSurvey', 'closeSurvey', 'printSurveyCodes'],
    scope: (s) => [s.bodyId],
  },
  // parts of a whole ask the same, and are told together
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['changeSurvey', 'discardSurvey', 'withdrawSurvey'],
    scope: (s) => [s.bodyId],
    when: (s) => sql`not ${s.isPart}`,
  },
  // what fewer people said is shown to nobody
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['publishSurvey'],
    scope: (s) => [s.bodyId],
    when: (s) => sql`${s.answers} >= ${surveyBatch} and not ${s.isPart}`,
  },
])
