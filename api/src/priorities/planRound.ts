import { randomUUID } from 'node:crypto'
import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { changeRoundSchema, planRoundSchema } from '../contract/priorities.js'
import { check, dayOf, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'
import { forgetTopics, writeTopics } from './topics.js'

/** Plans a round of points for an event. Errors: SUMMIT_OVER. */
export async function planRound(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, pointsEach, topics } = check(planRoundSchema, input)
  await may(ctx, 'planRound', Summit, summitId)
  const { state, startsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  const made = await ctx.db.insert(PriorityRound, {
    key: randomUUID(),
    state: 'DRAFT',
    heldIn: dayOf(startsAt).slice(0, 4),
    ...{ summitId, pointsEach },
  })
  const id = String(made.identifiers[0]?.id)
  await writeTopics(ctx, id, topics)
  await record(ctx, { action: 'priorities.round.plan', entity: 'PriorityRound', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** Changes topics and points of a round that nobody has put points in yet. Errors: ROUND_OPENED. */
export async function changeRound(ctx: Ctx, input: unknown): Promise<string> {
  const { id, pointsEach, topics } = check(changeRoundSchema, input)
  await draftOf(ctx, 'changeRound', id)
  await ctx.db.update(PriorityRound, { id }, { pointsEach })
  await writeTopics(ctx, id, topics)
  const fields = ['pointsEach', 'topics']
  await record(ctx, { action: 'priorities.round.change', entity: 'PriorityRound', entityId: id, fields })
  await changed(ctx, 'PriorityRound', id)
  return id
}

/** Gives up a round that was never opened. Returns the event. Errors: ROUND_OPENED. */
export async function discardRound(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const { summitId } = await draftOf(ctx, 'discardRound', id)
  if (!summitId) throw new DomainError('NOT_FOUND')
  await forgetTopics(ctx, await ctx.db.findBy(PriorityTopic, { roundId: id }))
  await ctx.db.delete(PriorityRound, { id })
  await record(ctx, { action: 'priorities.round.discard', entity: 'PriorityRound', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

async function draftOf(ctx: Ctx, verb: string, id: string): Promise<PriorityRound> {
  await may(ctx, verb, PriorityRound, id)
  const round = await ctx.db.findOneByOrFail(PriorityRound, { id })
  if (round.state !== 'DRAFT') throw new DomainError('ROUND_OPENED')
  return round
}
