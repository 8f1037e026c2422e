import { answerSurveySchema, type CheckedAnswers } from '../contract/surveys.js'
import { surveyBatch } from '../contract/surveys.lists.js'
import { check, clock, dayOf, DomainError, invalid, type Ctx } from '../platform/index.js'
import { countSheets, keepBox } from './countSheets.js'
import { Survey } from './Survey.js'
import { SurveyOption, SurveyQuestion } from './SurveyQuestion.js'
import { SurveyBox, SurveyToken, type SurveySheet } from './SurveyToken.js'
import { knownToken } from './tokens.js'

/**
 * Answers a survey by a link or a code from paper, once and for good; whoever holds it may. Link and answer never meet again (ADR 0010): there
 * is no audit entry, no change for live readers and no time. Returns the survey. Errors: SURVEY_LINK_UNKNOWN, SURVEY_LINK_USED,
 * SURVEY_NOT_OPEN, TOO_MANY_ATTEMPTS, INVALID_INPUT on `answers`.
 */
export async function answerSurvey(ctx: Ctx, input: unknown): Promise<string> {
  const { token, answers } = check(answerSurveySchema, input)
  // the token's row first, then the survey's: closing waits for who is answering, and who comes later finds it closed
  const link = await knownToken(ctx, token, (hash) =>
    ctx.db.findOne(SurveyToken, { where: { tokenHash: hash }, lock: { mode: 'pessimistic_write' } }),
  )
  if (!link) throw new DomainError('SURVEY_LINK_UNKNOWN')
  const { surveyId } = link
  const survey = await ctx.db.findOneOrFail(Survey, {
    where: { id: surveyId },
    lock: { mode: 'pessimistic_write' },
  })
  if (link.used) throw new DomainError('SURVEY_LINK_USED')
  if (survey.state !== 'OPEN' || (survey.closesOn ?? '') < dayOf(clock.now()))
    throw new DomainError('SURVEY_NOT_OPEN')
  const sheet = await sheetOf(ctx, surveyId, answers)
  await ctx.db.query('update survey_token set used = true where id = $1', [link.id])
  const box = await ctx.db.findOneBy(SurveyBox, { surveyId })
  const sheets = [...(box?.sheets ?? []), sheet]
  await keepBox(ctx, surveyId, sheets)
  if (sheets.length >= 2 * surveyBatch) await countSheets(ctx, surveyId, surveyBatch)
  return surveyId
}

/** What was answered, as the questions allow it; what was left out is left out. */
async function sheetOf(ctx: Ctx, surveyId: string, answers: CheckedAnswers): Promise<SurveySheet> {
  const questions = new Map((await ctx.db.findBy(SurveyQuestion, { surveyId })).map((q) => [q.id, q]))
  const sheet: SurveySheet = {}
  for (const [at, { questionId, optionIds, text }] of answers.entries()) {
    const question = questions.get(questionId)
    if (!question) throw invalid(`answers.${at}.questionId`, 'UNKNOWN_CHOICE')
    if (question.kind === 'TEXT') {
      if (text) sheet[questionId] = { options: [], text }
      continue
    }
    const options = [...new Set(optionIds)]
    if (options.length === 0) continue
    const known = await ctx.db.findBy(SurveyOption, { questionId })
    if (
      options.some((id) => !known.some((option) => option.id === id)) ||
      (question.kind !== 'SEVERAL' && options.length > 1)
    )
      throw invalid(`answers.${at}.optionIds`, 'UNKNOWN_CHOICE')
    sheet[questionId] = { options }
  }
  if (Object.keys(sheet).length === 0) throw invalid('answers', 'SURVEY_EMPTY')
  return sheet
}
