import './personal.js'
import './policy.js'
import type { ClassRef } from '../platform/index.js'
import { AnswersConsent, EventAnswer } from './EventAnswer.js'
import { EventQuestion } from './EventQuestion.js'

export { answerEventQuestions } from './answerEventQuestions.js'
export { asAsked, askedQuestions } from './askedQuestions.js'
export { copyEventQuestions } from './copyEventQuestions.js'
export { eraseAnswers } from './eraseAnswers.js'
export { eraseAnswersOf } from './keepCounts.js'
export { guards } from './guards.sql.js'
export { enterWithForm, fillForm, registerWithForm } from './fillForm.js'
export { EventAnswerInput, RegistrationFormInput } from './inputs.js'
export {
  addEventQuestion,
  changeEventQuestion,
  moveEventQuestion,
  orderEventQuestions,
  removeEventQuestion,
} from './questionVerbs.js'
export { questionMachine } from './states.js'
export { AnswersConsent, EventAnswer, EventQuestion }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [EventQuestion, AnswersConsent, EventAnswer]
