import { surveyBatch } from '../contract/surveys.lists.js'
import { policy, sql } from '../platform/index.js'
import { Survey } from './Survey.js'

policy<Survey>(Survey, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: [
      'changeSurvey',
      'discardSurvey',
      'openSurvey',
      'closeSurvey',
      'withdrawSurvey',
      'printSurveyCodes',
    ],
    scope: (s) => [s.bodyId],
  },
  // what fewer people said is shown to nobody
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['publishSurvey'],
    scope: (s) => [s.bodyId],
    when: (s) => sql`${s.answers} >= ${surveyBatch}`,
  },
])
