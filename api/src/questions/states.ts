import type { QuestionState } from '../contract/questions.lists.js'
import { machine } from '../platform/index.js'
import { EventQuestion } from './EventQuestion.js'

/** A question is asked until it is retired; what was answered stays, and it may be asked again. */
export const questionMachine = machine<EventQuestion, QuestionState, QuestionVerb>({
  name: 'questions.question',
  entity: EventQuestion,
  states: { ASKED: { editable: true }, RETIRED: {} },
  initial: ['ASKED'],
  moves: {
    retireEventQuestion: { from: ['ASKED'], to: 'RETIRED' },
    askEventQuestionAgain: { from: ['RETIRED'], to: 'ASKED' },
  },
})
/** The moves of a question. */
export type QuestionVerb = 'retireEventQuestion' | 'askEventQuestionAgain'
