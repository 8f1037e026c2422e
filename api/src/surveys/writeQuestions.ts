import { ReferenceText } from '../goals/index.js'
import type { CheckedQuestions } from '../contract/surveys.js'
import { scaleSteps } from '../contract/surveys.lists.js'
import { TextOrigin } from '../accounts/index.js'
import type { Ctx } from '../platform/index.js'
import { SurveyOption, SurveyQuestion } from './SurveyQuestion.js'

type Words = CheckedQuestions[number]['options'][number]

/**
 * Writes the questions of a survey anew; nobody has been asked yet. Where the German words have changed and a translation has
 * not, the translation goes: it would ask something else.
 */
export async function writeQuestions(ctx: Ctx, surveyId: string, told: CheckedQuestions): Promise<void> {
  const known = await translated(ctx, surveyId)
  const current = <T extends Words>(words: T): T => ({
    ...words,
    translations: (words.translations ?? []).filter(({ language, text }) => {
      const german = known.get(`${language} ${text}`)
      return !german || german.has(words.text)
    }),
  })
  const questions = told.map((one) => ({ ...current(one), options: one.options.map(current) }))
  await forgetQuestions(ctx, surveyId)
  for (const [at, { kind, options, ...words }] of questions.entries()) {
    const made = await ctx.db.insert(SurveyQuestion, { surveyId, kind, text: words.text, position: at + 1 })
    const questionId = String(made.identifiers[0]?.id)
    await translate(ctx, [[questionId, words]])
    const chosen: readonly Words[] =
      kind === 'SCALE' ? scaleSteps.map((step) => ({ text: step, translations: [] })) : options
    if (chosen.length === 0) continue
    const { identifiers } = await ctx.db.insert(
      SurveyOption,
      chosen.map(({ text }, n) => ({ questionId, text, position: n + 1 })),
    )
    await translate(
      ctx,
      chosen.map((option, n) => [String(identifiers[n]?.id), option]),
    )
  }
}

/** The German words each translation of a survey stands for, by language and translation. */
async function translated(ctx: Ctx, surveyId: string): Promise<Map<string, Set<string>>> {
  const rows = await ctx.db.query<{ language: string; text: string; german: string }[]>(
    `with words as (
       select q.id, q.text from survey_question q where q.survey_id = $1
       union all select o.id, o.text from survey_option o join survey_question q on q.id = o.question_id where q.survey_id = $1)
     select r.language, r.text, words.text as german from reference_text r join words on words.id = r.subject_id`,
    [surveyId],
  )
  const known = new Map<string, Set<string>>()
  for (const { language, text, german } of rows) {
    const key = `${language} ${text}`
    known.set(key, (known.get(key) ?? new Set()).add(german))
  }
  return known
}

/** Takes the questions of a survey away with everything said about them. */
export async function forgetQuestions(ctx: Ctx, surveyId: string): Promise<void> {
  await ctx.db.query(
    `delete from reference_text where subject_id in (
       select q.id from survey_question q where q.survey_id = $1
       union all select o.id from survey_option o join survey_question q on q.id = o.question_id where q.survey_id = $1)`,
    [surveyId],
  )
  await ctx.db.delete(SurveyQuestion, { surveyId })
}

async function translate(ctx: Ctx, worded: readonly (readonly [string, Words])[]): Promise<void> {
  const rows = worded.flatMap(([subjectId, { translations }]) =>
    (translations ?? []).map(({ language, text }) => ({
      ...{ subjectId, part: 'text', version: 1, language, text },
      origin: TextOrigin.AUTHOR,
    })),
  )
  if (rows.length > 0) await ctx.db.insert(ReferenceText, rows)
}
