import { questionKinds, questionStates } from '../contract/questions.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the kinds of question. */
export const QuestionKindEnum = enumOf(questionKinds, 'QuestionKind', 'How a question is answered.')
/** GraphQL enum of the states of a question. */
export const QuestionStateEnum = enumOf(questionStates, 'QuestionState', 'Whether a question is asked.')
