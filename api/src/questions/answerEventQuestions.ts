import { In } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { readAnswers, type AnswerProblem, type Answers } from '../contract/questions.js'
import { answerEventQuestionsSchema } from '../contract/registrationForm.js'
import { liveRegistrationStates } from '../contract/summits.lists.js'
import { consentGiven } from '../needs/index.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { demandsAnswers, lockPlacesOf, Registration } from '../summits/index.js'
import { asAsked, askedQuestions } from './askedQuestions.js'
import { AnswersConsent, EventAnswer } from './EventAnswer.js'
import type { EventQuestion } from './EventQuestion.js'

/** What is answered, and whether special answers are kept as they are. */
export interface Given {
  registrationId: string
  answers: Answers
  /** They agree to special answers being kept. */
  consent: boolean
  /** Special answers stay as they were told: whoever holds a link does not see them and can only replace them. */
  keepSpecial: boolean
  /** What is demanded and was not told yet may be answered later. */
  later?: boolean
}

/** Answers the questions of an event, in place of what was answered before. Errors: those of `keepAnswers`. */
export async function answerEventQuestions(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(answerEventQuestionsSchema, input)
  await keepAnswers(ctx, given)
  return given.registrationId
}

/**
 * Keeps answers that fit: those to questions that are not asked of them are dropped, special ones are kept with consent only.
 * The audit entry says which questions, not what was answered.
 * Errors: REGISTRATION_CLOSED for one that ended; INVALID_INPUT on `answers.<question>` or `consent` (CONSENT_NEEDED).
 */
export async function keepAnswers(ctx: Ctx, { registrationId, ...given }: Given): Promise<void> {
  await lockPlacesOf(ctx, registrationId)
  await may(ctx, 'answerEventQuestions', Registration, registrationId)
  const { summitId, state, groupId } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  if (!(liveRegistrationStates as readonly string[]).includes(state))
    throw new DomainError('REGISTRATION_CLOSED')
  const questions = await askedQuestions(ctx, summitId)
  const isSpecial = (id: string) => questions.some((one) => one.id === id && one.special)
  const before = given.keepSpecial ? await toldBefore(ctx, registrationId, true) : {}
  // what is told on the telephone is told on top of what was answered already
  const earlier = given.later ? await toldBefore(ctx, registrationId, false) : {}
  const { answers, problems } = readAnswers(
    questions.map((one) => ({ ...asAsked(one), ...(given.later && { required: false }) })),
    { ...earlier, ...given.answers, ...before },
    await actorGroupOf(ctx, groupId),
  )
  refuseProblems(problems)
  const special = Object.keys(answers).some((id) => isSpecial(id) && !(id in before))
  if (special && !given.consent) throw invalid('consent', 'CONSENT_NEEDED')
  await replace(ctx, registrationId, questions, answers, given.keepSpecial)
  await record(ctx, {
    action: 'questions.answer',
    entity: 'Registration',
    entityId: registrationId,
    fields: ['answers'],
  })
  await changed(ctx, 'Summit', summitId)
}

/** What has to be answered by who registers, asked of somebody who answered nothing. */
demandsAnswers(async (ctx, { summitId, groupId }) => {
  const questions = await askedQuestions(ctx, summitId)
  refuseProblems(readAnswers(questions.map(asAsked), {}, await actorGroupOf(ctx, groupId)).problems)
})

function refuseProblems(problems: readonly AnswerProblem[]): void {
  if (problems.length === 0) return
  const fields = problems.map(({ questionId, ...problem }) => ({
    field: `answers.${questionId}`,
    ...problem,
  }))
  throw new DomainError('INVALID_INPUT', {}, fields)
}

async function replace(
  ctx: Ctx,
  registrationId: string,
  questions: readonly EventQuestion[],
  answers: Answers,
  keepSpecial: boolean,
): Promise<void> {
  const specials = questions.filter(({ special }) => special).map(({ id }) => id)
  const consents =
    keepSpecial && (await ctx.db.existsBy(AnswersConsent, { registrationId }))
      ? 'kept'
      : specials.some((id) => answers[id])
        ? 'given'
        : 'none'
  // special answers go with the consent they hang on; those to questions that are not asked any more stay
  if (consents !== 'kept') await ctx.db.delete(AnswersConsent, { registrationId })
  await ctx.db.delete(EventAnswer, { registrationId, questionId: In(questions.map(({ id }) => id)) })
  if (consents === 'given')
    await ctx.db.insert(AnswersConsent, { registrationId, ...(await consentGiven(ctx)) })
  const rows = Object.entries(answers).map(([questionId, values]) => ({
    ...{ registrationId, questionId, values: [...values] },
    consentId: specials.includes(questionId) ? registrationId : null,
  }))
  if (rows.length > 0) await ctx.db.insert(EventAnswer, rows)
}

async function toldBefore(ctx: Ctx, registrationId: string, special: boolean): Promise<Answers> {
  const told = await ctx.db.query<{ id: string; values: string[] }[]>(
    'select question_id as id, "values" from event_answer where registration_id = $1 and (consent_id is not null) = $2',
    [registrationId, special],
  )
  return Object.fromEntries(told.map(({ id, values }) => [id, values]))
}

async function actorGroupOf(ctx: Ctx, groupId: string | null): Promise<string | null> {
  if (!groupId) return null
  const [group] = await ctx.db.query<{ id: string }[]>(
    'select actor_group_id as id from summit_group where id = $1',
    [groupId],
  )
  return group?.id ?? null
}
