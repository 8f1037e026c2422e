import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { changeSurveySchema, type CheckedQuestions } from '../contract/surveys.js'
import type { Words } from '../mail/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { standardQuestions } from './standard.js'
import { Survey } from './Survey.js'
import { forgetQuestions, writeQuestions } from './writeQuestions.js'

/** What a survey asks about, and whose it is. */
export interface SurveySubject {
  entity: string
  id: string
  bodyId: string
  /** What it is called: in German, or in several languages. */
  title: string | { words: Words }
  /** What it asks; the standard questions unless told. */
  questions?: CheckedQuestions
  /** One of several whose answers are told together. */
  isPart?: boolean
}

/**
 * Plans a survey about something with the standard questions; whoever calls has checked that the viewer may.
 * Errors: SURVEY_EXISTS.
 */
export async function planSurvey(ctx: Ctx, subject: SurveySubject): Promise<string> {
  const { entity, id, bodyId, title, questions = standardQuestions(), isPart = false } = subject
  const about = { subjectEntity: entity, subjectId: id }
  if (await ctx.db.existsBy(Survey, about)) throw new DomainError('SURVEY_EXISTS')
  const { de, ...titles } = typeof title === 'string' ? { de: title } : title.words
  const made = await ctx.db.insert(Survey, { ...about, bodyId, title: de, titles, isPart })
  const surveyId = String(made.identifiers[0]?.id)
  await writeQuestions(ctx, surveyId, questions)
  await record(ctx, { action: 'surveys.survey.plan', entity: 'Survey', entityId: surveyId })
  await changed(ctx, entity, id)
  return surveyId
}

/** Changes what is asked. Errors: SURVEY_OPENED. */
export async function changeSurvey(ctx: Ctx, input: unknown): Promise<string> {
  const { id, questions } = check(changeSurveySchema, input)
  await draftOf(ctx, 'changeSurvey', id)
  await writeQuestions(ctx, id, questions)
  await record(ctx, {
    action: 'surveys.survey.change',
    entity: 'Survey',
    entityId: id,
    fields: ['questions'],
  })
  await changed(ctx, 'Survey', id)
  return id
}

/** Takes a survey away with all it counted; whoever calls keeps what is to be kept of it. */
export async function forgetSurvey(ctx: Ctx, id: string): Promise<void> {
  await forgetQuestions(ctx, id)
  await ctx.db.delete(Survey, { id })
}

/** Gives up a survey nobody was asked in. Returns its id. Errors: SURVEY_OPENED. */
export async function discardSurvey(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const { subjectEntity, subjectId } = await draftOf(ctx, 'discardSurvey', id)
  await forgetSurvey(ctx, id)
  await record(ctx, { action: 'surveys.survey.discard', entity: 'Survey', entityId: id })
  await changed(ctx, subjectEntity, subjectId)
  return id
}

async function draftOf(ctx: Ctx, verb: string, id: string): Promise<Survey> {
  await may(ctx, verb, Survey, id)
  const survey = await ctx.db.findOneByOrFail(Survey, { id })
  if (survey.state !== 'DRAFT') throw new DomainError('SURVEY_OPENED')
  return survey
}
