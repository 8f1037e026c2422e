import { forgetTranslations, stillMeant, writeTranslations, type Words } from '../goals/index.js'
import type { CheckedQuestions } from '../contract/surveys.js'
import { scaleSteps } from '../contract/surveys.lists.js'
import type { Ctx } from '../platform/index.js'
import { SurveyOption, SurveyQuestion } from './SurveyQuestion.js'

/**
 * Writes the questions of a survey anew; nobody has been asked yet. Where the German words have changed and a translation has
 * not, the translation goes: it would ask something else.
 */
export async function writeQuestions(ctx: Ctx, surveyId: string, told: CheckedQuestions): Promise<void> {
  const current = await stillMeant(ctx, await worded(ctx, surveyId))
  const questions = told.map((one) => ({ ...current(one), options: one.options.map(current) }))
  await forgetQuestions(ctx, surveyId)
  for (const [at, { kind, options, ...words }] of questions.entries()) {
    const made = await ctx.db.insert(SurveyQuestion, { surveyId, kind, text: words.text, position: at + 1 })
    const questionId = String(made.identifiers[0]?.id)
    await writeTranslations(ctx, [[questionId, words]])
    const chosen: readonly Words[] =
      kind === 'SCALE' ? scaleSteps.map((step) => ({ text: step, translations: [] })) : options
    if (chosen.length === 0) continue
    const { identifiers } = await ctx.db.insert(
      SurveyOption,
      chosen.map(({ text }, n) => ({ questionId, text, position: n + 1 })),
    )
    await writeTranslations(
      ctx,
      chosen.map((option, n) => [String(identifiers[n]?.id), option]),
    )
  }
}

/** The German words of a survey: its questions and what can be chosen. */
const worded = (ctx: Ctx, surveyId: string): Promise<{ id: string; text: string }[]> =>
  ctx.db.query(
    `select q.id, q.text from survey_question q where q.survey_id = $1
     union all select o.id, o.text from survey_option o join survey_question q on q.id = o.question_id where q.survey_id = $1`,
    [surveyId],
  )

/** Takes the questions of a survey away with everything said about them. */
export async function forgetQuestions(ctx: Ctx, surveyId: string): Promise<void> {
  await forgetTranslations(
    ctx,
    (await worded(ctx, surveyId)).map(({ id }) => id),
  )
  await ctx.db.delete(SurveyQuestion, { surveyId })
}
