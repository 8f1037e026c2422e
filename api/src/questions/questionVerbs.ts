import { advance, changed, record } from '../audit/index.js'
import { mayDecide, mostQuestions, valuesOf, type Asked } from '../contract/questions.js'
import {
  addEventQuestionSchema,
  changeEventQuestionSchema,
  orderEventQuestionsSchema,
} from '../contract/registrationForm.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit, SummitGroup } from '../summits/index.js'
import { asAsked, askedQuestions, isAnswered } from './askedQuestions.js'
import { EventQuestion } from './EventQuestion.js'
import { questionMachine, type QuestionVerb } from './states.js'

/** What stands once somebody answered: later only words change, and a question may become optional or be erased earlier. */
const fixedOnceAnswered = ['kind', 'special', 'choices', 'onlyIfId', 'onlyIfValues', 'actorGroupIds'] as const

type Facts = ReturnType<typeof rowOf>
const rowOf = ({ onlyIf, words, ...facts }: Omit<Checked, 'summitId'>) => ({
  ...facts,
  texts: words,
  onlyIfId: onlyIf?.questionId ?? null,
  onlyIfValues: onlyIf?.values ?? [],
})
type Checked = ReturnType<typeof check<typeof addEventQuestionSchema>>

/**
 * Adds a question to what an event asks, after the others. Once somebody answered, further ones are optional: who registered
 * before was not asked. Errors: SUMMIT_OVER; INVALID_INPUT on `required`, `onlyIf`, `actorGroupIds`, `kind` (TOO_MANY).
 */
export async function addEventQuestion(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, ...facts } = check(addEventQuestionSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'addEventQuestion', Summit, summitId)
  await refuseWhenOver(ctx, summitId)
  const before = await askedQuestions(ctx, summitId)
  if (before.length >= mostQuestions) throw invalid('kind', 'TOO_MANY', { limit: mostQuestions })
  if (facts.required && (await isAnswered(ctx, { summitId }))) throw invalid('required', 'QUESTION_OPTIONAL')
  const row = rowOf(facts)
  await refuseWrongTarget(ctx, summitId, row, before)
  const made = await ctx.db.insert(EventQuestion, {
    summitId,
    ...row,
    position: await lastPlace(ctx, summitId),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'questions.question.add', entity: 'EventQuestion', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}

/**
 * Changes a question: all of it before anybody answered, later its words, that it is optional, and that its answers are erased earlier.
 * Errors: SUMMIT_OVER, QUESTION_ANSWERED, QUESTION_NEEDED; INVALID_INPUT as when it is added.
 */
export async function changeEventQuestion(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...facts } = check(changeEventQuestionSchema, input)
  const { summitId } = await locked(ctx, 'changeEventQuestion', id)
  const question = await ctx.db.findOneByOrFail(EventQuestion, { id })
  const row = rowOf(facts)
  if (await isAnswered(ctx, { questionId: id })) {
    const same = (key: (typeof fixedOnceAnswered)[number]) =>
      JSON.stringify(question[key]) === JSON.stringify(row[key])
    if (!fixedOnceAnswered.every(same)) throw new DomainError('QUESTION_ANSWERED')
    // who answered was told how long that is kept: it may be shorter than that, never longer
    const limit = question.keptDays
    if (limit !== null && (row.keptDays ?? Infinity) > limit)
      throw invalid('keptDays', 'NUMBER_TOO_LARGE', { limit })
  }
  if (row.required && !question.required && (await isAnswered(ctx, { summitId })))
    throw invalid('required', 'QUESTION_OPTIONAL')
  const all = await askedQuestions(ctx, summitId)
  const at = all.findIndex((one) => one.id === id)
  await refuseWrongTarget(ctx, summitId, row, at < 0 ? all : all.slice(0, at))
  if (!(await staysDeciding(ctx, id, row))) throw new DomainError('QUESTION_NEEDED')
  const fields = (Object.keys(row) as (keyof Facts)[]).filter(
    (key) => JSON.stringify(question[key]) !== JSON.stringify(row[key]),
  )
  if (fields.length === 0) return id
  await ctx.db.update(EventQuestion, { id }, { ...row, modifiedAt: clock.now() })
  await record(ctx, { action: 'questions.question.change', entity: 'EventQuestion', entityId: id, fields })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** Puts the questions into another order; one that depends on another one stays behind it. Errors: INVALID_INPUT on `ids`. */
export async function orderEventQuestions(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, ids } = check(orderEventQuestionsSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'orderEventQuestions', Summit, summitId)
  await refuseWhenOver(ctx, summitId)
  const all = await askedQuestions(ctx, summitId)
  const ordered = ids.flatMap((id) => all.filter((one) => one.id === id))
  if (ordered.length !== all.length || new Set(ids).size !== ids.length) throw invalid('ids', 'INVALID_VALUE')
  for (const [at, { onlyIfId }] of ordered.entries())
    if (onlyIfId && ids.indexOf(onlyIfId) > at) throw invalid('ids', 'CONDITION_LATER')
  for (const [position, { id }] of ordered.entries()) await ctx.db.update(EventQuestion, { id }, { position })
  await record(ctx, {
    action: 'questions.order',
    entity: 'Summit',
    entityId: summitId,
    fields: ['questions'],
  })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

/**
 * Retires a question, or asks it again: behind the others, and optional once somebody answered.
 * Errors: SUMMIT_OVER; QUESTION_NEEDED while one that is asked depends on it, or it depends on one that is not.
 */
export async function moveEventQuestion(ctx: Ctx, verb: QuestionVerb, id: string): Promise<string> {
  const { summitId } = await locked(ctx, verb, id)
  const question = await ctx.db.findOneByOrFail(EventQuestion, { id })
  if (verb === 'retireEventQuestion') {
    if (await ctx.db.existsBy(EventQuestion, { onlyIfId: id, state: 'ASKED' }))
      throw new DomainError('QUESTION_NEEDED')
    await advance(ctx, questionMachine, id, verb)
    await changed(ctx, 'Summit', summitId)
    return id
  }
  const { onlyIfId } = question
  if (onlyIfId && !(await ctx.db.existsBy(EventQuestion, { id: onlyIfId, state: 'ASKED' })))
    throw new DomainError('QUESTION_NEEDED')
  const required = question.required && !(await isAnswered(ctx, { summitId }))
  await advance(ctx, questionMachine, id, verb, {
    set: { required, position: await lastPlace(ctx, summitId) },
  })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** Removes a question nobody answered. Errors: QUESTION_ANSWERED; QUESTION_NEEDED while another one depends on it. */
export async function removeEventQuestion(ctx: Ctx, id: string): Promise<string> {
  const { summitId } = await locked(ctx, 'removeEventQuestion', id)
  if (await isAnswered(ctx, { questionId: id })) throw new DomainError('QUESTION_ANSWERED')
  if (await ctx.db.existsBy(EventQuestion, { onlyIfId: id })) throw new DomainError('QUESTION_NEEDED')
  await ctx.db.delete(EventQuestion, { id })
  await record(ctx, { action: 'questions.question.remove', entity: 'EventQuestion', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

/** Takes the event's lock before the question's, as everybody who answers does. */
async function locked(
  ctx: Ctx,
  verb: QuestionVerb | 'changeEventQuestion' | 'removeEventQuestion',
  id: string,
): Promise<{ summitId: string }> {
  await may(ctx, verb, EventQuestion, id, { lock: false })
  const { summitId } = await ctx.db.findOneByOrFail(EventQuestion, { id })
  await lockPlaces(ctx, summitId)
  await refuseWhenOver(ctx, summitId)
  return { summitId }
}

/** Of an event that is over or called off nothing is asked any more. */
export async function refuseWhenOver(ctx: Ctx, summitId: string): Promise<void> {
  const { state } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (state !== 'DRAFT' && state !== 'ANNOUNCED') throw new DomainError('SUMMIT_OVER')
}

/** The place behind all questions of an event. */
export async function lastPlace(ctx: Ctx, summitId: string): Promise<number> {
  return 1 + ((await ctx.db.maximum(EventQuestion, 'position', { summitId })) ?? -1)
}

async function refuseWrongTarget(
  ctx: Ctx,
  summitId: string,
  { onlyIfId, onlyIfValues, actorGroupIds }: Facts,
  before: readonly EventQuestion[],
): Promise<void> {
  if (onlyIfId) {
    const decides = before.find(({ id }) => id === onlyIfId)
    if (!decides || !mayDecide(decides.kind)) throw invalid('onlyIf.questionId', 'CONDITION_LATER')
    if (!onlyIfValues.every((value) => valuesOf(decides).includes(value)))
      throw invalid('onlyIf.values', 'UNKNOWN_CHOICE')
  }
  const groups = await ctx.db.findBy(SummitGroup, { summitId })
  if (!actorGroupIds.every((id) => groups.some(({ actorGroupId }) => actorGroupId === id)))
    throw invalid('actorGroupIds', 'UNKNOWN_CHOICE')
}

/** Whether what depends on a question can still do so after it was changed. */
async function staysDeciding(ctx: Ctx, id: string, row: Pick<Asked, 'kind' | 'choices'>): Promise<boolean> {
  const others = (await ctx.db.findBy(EventQuestion, { onlyIfId: id })).map(asAsked)
  return others.every(
    ({ onlyIf }) => mayDecide(row.kind) && onlyIf?.values.every((value) => valuesOf(row).includes(value)),
  )
}
