import { answerEventQuestions } from '../../src/questions/answerEventQuestions.js'
import { addEventQuestion } from '../../src/questions/questionVerbs.js'
import type { Stage } from '../summits/stage.js'

/** A question as it is told. */
export const question = (text: string, more: Record<string, unknown> = {}) => ({
  ...{ kind: 'YES_NO', required: false, special: false, choices: [] as string[] },
  words: [{ locale: 'de', text, help: null, choices: (more.choices as string[] | undefined) ?? [] }],
  ...more,
})
/** Adds a question to an event; gives its id. */
export const asks = (s: Stage, text: string, more: Record<string, unknown> = {}) =>
  s.t.as(s.planner, (ctx) => addEventQuestion(ctx, { summitId: s.summitId, ...question(text, more) }))
/** Answers for a guest. */
export const answers = (
  s: Stage,
  guest: number,
  registrationId: string,
  given: Record<string, string[]>,
  consent = true,
) =>
  s.t.as(s.guests[guest], (ctx) =>
    answerEventQuestions(ctx, {
      ...{ registrationId, consent },
      answers: Object.entries(given).map(([questionId, values]) => ({ questionId, values })),
    }),
  )
