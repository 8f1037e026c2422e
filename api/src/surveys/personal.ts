import { nothing, personal } from '../platform/index.js'

personal({
  survey_text: { text: ['surveys', 'words', 'anonymous'] },
  survey_box: { sheets: ['surveys', 'words', 'anonymous'] },
  // says that a link was used, and not by whom
  survey_token: { token_hash: ['surveys', 'technical', 'anonymous'] },
  survey: nothing(),
  survey_question: nothing(),
  survey_option: nothing(),
})
