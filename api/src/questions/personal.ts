import { nothing, personal } from '../platform/index.js'

personal({
  event_answer: {
    values: ['registrations', 'words', 'answers'],
    // an answer of a special category hangs on its consent and goes with it
    consent_id: ['needs', 'special', 'needs'],
  },
  answers_consent: {
    registration_id: ['needs', 'reference', 'needs'],
    locale: ['needs', 'language', 'needs'],
  },
  event_question: nothing(),
})
