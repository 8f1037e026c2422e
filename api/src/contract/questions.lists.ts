/** Kinds of question: a line, a text, one of several, any of several, yes or no, a whole number. */
export const questionKinds = ['SHORT_TEXT', 'LONG_TEXT', 'ONE_OF', 'SEVERAL_OF', 'YES_NO', 'NUMBER'] as const
/** A kind of question. */
export type QuestionKind = (typeof questionKinds)[number]

/** Answers to a question of yes or no. */
export const yesOrNo = ['YES', 'NO'] as const

/** States of a question: asked, or not any more. */
export const questionStates = ['ASKED', 'RETIRED'] as const
/** A state of a question. */
export type QuestionState = (typeof questionStates)[number]
