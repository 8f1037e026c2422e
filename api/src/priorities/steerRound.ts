import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { reopenRoundSchema } from '../contract/priorities.js'
import { check, clock, dayOf, DomainError, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { countBallots } from './countBallots.js'
import { PriorityRound } from './PriorityRound.js'
import { roundMachine } from './states.js'

/** From now on points can be put. Errors: SUMMIT_NOT_ANNOUNCED while the event is not known to anybody, or is called off. */
export async function openRound(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, roundMachine, id, 'openRound')
  const { summitId } = await ctx.db.findOneByOrFail(PriorityRound, { id })
  const event = await ctx.db.findOneByOrFail(Summit, { id: summitId ?? '' })
  if (event.state !== 'ANNOUNCED' && event.state !== 'HELD') throw new DomainError('SUMMIT_NOT_ANNOUNCED')
  return id
}

/** Nobody puts points any more: what waits is counted, and the result is published. */
export async function closeRound(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, roundMachine, id, 'closeRound', { set: { closedOn: dayOf(clock.now()) } })
  await countBallots(ctx, id, 0)
  return id
}

/** Something was wrong with the result: points can be put and stickers corrected again. The reason is kept. */
export async function reopenRound(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(reopenRoundSchema, input)
  await advance(ctx, roundMachine, id, 'reopenRound', { reason, set: { closedOn: null } })
  return id
}
