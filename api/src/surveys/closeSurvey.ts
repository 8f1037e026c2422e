import type { DataSource } from 'typeorm'
import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { publishSurveySchema, withdrawSurveySchema } from '../contract/surveys.js'
import { surveyBatch } from '../contract/surveys.lists.js'
import { callBack } from '../mail/index.js'
import { asSystem, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { countSheets } from './countSheets.js'
import { surveyMachine } from './states.js'
import { Survey } from './Survey.js'
import { SurveyBox, SurveyToken } from './SurveyToken.js'

/**
 * Nobody answers any more. What waits is counted together; where fewer wait than are ever counted at once, it is thrown away,
 * and the number is told. The links are gone.
 */
export async function closeSurvey(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, surveyMachine, id, 'closeSurvey', { set: { closesOn: await lastDay(ctx, id) } })
  const box = await ctx.db.findOneBy(SurveyBox, { surveyId: id })
  if ((box?.sheets.length ?? 0) >= surveyBatch) await countSheets(ctx, id, 0)
  await ctx.db.delete(SurveyBox, { surveyId: id })
  await ctx.db.query(
    `update survey s set uncounted = greatest(0, (select count(*)::int from survey_token k where k.survey_id = s.id and k.used) - s.answers)
      where s.id = $1`,
    [id],
  )
  await ctx.db.delete(SurveyToken, { surveyId: id })
  await callBack(ctx, { entity: 'Survey', id })
  return id
}

/** The day it ended: as told, or today when it is closed earlier. */
async function lastDay(ctx: Ctx, id: string): Promise<string> {
  const today = dayOf(clock.now())
  const survey = await ctx.db.findOneBy(Survey, { id })
  return survey?.closesOn && survey.closesOn < today ? survey.closesOn : today
}

/** Everybody sees the result, and of the answers in people's own words those that were chosen. */
export async function publishSurvey(ctx: Ctx, input: unknown): Promise<string> {
  const { id, textIds } = check(publishSurveySchema, input)
  await advance(ctx, surveyMachine, id, 'publishSurvey')
  await ctx.db.query(
    `update survey_text a set is_public = a.id = any($2::uuid[]) from survey_question q
      where q.id = a.question_id and q.survey_id = $1`,
    [id, textIds],
  )
  return id
}

/** A published result is taken back; why is kept. */
export async function withdrawSurvey(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withdrawSurveySchema, input)
  await advance(ctx, surveyMachine, id, 'withdrawSurvey', { reason })
  return id
}

/** Closes surveys whose last day is over, each in a transaction of its own. Running twice is harmless. */
export async function closeDueSurveys(source: DataSource): Promise<number> {
  const due = await source.query<{ id: string }[]>(
    `select id from survey where state = 'OPEN' and closes_on < $1 order by id`,
    [dayOf(clock.now())],
  )
  for (const { id } of due)
    await asSystem(source, async (ctx) => {
      const survey = await ctx.db.findOne(Survey, { where: { id }, lock: { mode: 'pessimistic_write' } })
      if (survey?.state === 'OPEN') await closeSurvey(ctx, id)
    })
  return due.length
}
