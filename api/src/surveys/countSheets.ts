import { changed } from '../audit/index.js'
import { shuffled, type Ctx } from '../platform/index.js'
import { SurveyBox, type SurveySheet } from './SurveyToken.js'

/**
 * Takes sheets out of the box, all but so many: choices are added up, words become rows of their own in random order. What
 * somebody answered to several questions is together nowhere any more. Whoever calls holds the survey's lock. Written by hand:
 * no time of a row tells when somebody answered.
 */
export async function countSheets(ctx: Ctx, surveyId: string, leave: number): Promise<void> {
  const box = await ctx.db.findOneBy(SurveyBox, { surveyId })
  const sheets = shuffled(box?.sheets ?? [])
  const counted = sheets.splice(leave)
  if (counted.length === 0) return
  const answered: Record<string, number> = {}
  const chosen: Record<string, number> = {}
  const words: { questionId: string; text: string }[] = []
  for (const [questionId, { options, text }] of counted.flatMap((sheet) => Object.entries(sheet))) {
    answered[questionId] = (answered[questionId] ?? 0) + 1
    for (const option of options) chosen[option] = (chosen[option] ?? 0) + 1
    if (text) words.push({ questionId, text })
  }
  await ctx.db.query(
    `update survey_question q set answered = q.answered + n.value::int from jsonb_each_text($2::jsonb) n
      where q.id = n.key::uuid and q.survey_id = $1`,
    [surveyId, JSON.stringify(answered)],
  )
  await ctx.db.query(
    `update survey_option o set count = o.count + n.value::int from jsonb_each_text($2::jsonb) n, survey_question q
      where o.id = n.key::uuid and q.id = o.question_id and q.survey_id = $1`,
    [surveyId, JSON.stringify(chosen)],
  )
  await ctx.db.query(
    `insert into survey_text (question_id, text) select w.question_id, w.text
      from jsonb_to_recordset($1::jsonb) as w(question_id uuid, text text)`,
    [JSON.stringify(shuffled(words).map(({ questionId, text }) => ({ question_id: questionId, text })))],
  )
  await ctx.db.query('update survey set answers = answers + $2 where id = $1', [surveyId, counted.length])
  await keepBox(ctx, surveyId, sheets)
  await changed(ctx, 'Survey', surveyId)
}

/** Writes what is in the box, in a new order. */
export async function keepBox(ctx: Ctx, surveyId: string, sheets: readonly SurveySheet[]): Promise<void> {
  await ctx.db.query(
    `insert into survey_box (survey_id, sheets) values ($1, $2::jsonb)
      on conflict (survey_id) do update set sheets = excluded.sheets`,
    [surveyId, JSON.stringify(shuffled(sheets))],
  )
}
