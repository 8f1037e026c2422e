import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { enqueue } from '../jobs/index.js'
import { check, type Ctx } from '../platform/index.js'
import { Sending } from './Sending.js'
import { sendingMachine } from './states.js'

/** Lets a sending wait: the batch that is being written is the last one. */
export function pauseSending(ctx: Ctx, input: unknown): Promise<string> {
  return steer(ctx, input, 'pauseSending')
}
/** Lets a sending that waits go on where it stopped. */
export function resumeSending(ctx: Ctx, input: unknown): Promise<string> {
  return steer(ctx, input, 'resumeSending')
}
/** Ends a sending; who was not written to stays on the list. */
export function stopSending(ctx: Ctx, input: unknown): Promise<string> {
  return steer(ctx, input, 'stopSending')
}

async function steer(
  ctx: Ctx,
  input: unknown,
  verb: 'pauseSending' | 'resumeSending' | 'stopSending',
): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, sendingMachine, id, verb)
  const { summitId } = await ctx.db.findOneByOrFail(Sending, { id })
  if (verb === 'resumeSending') await enqueue(ctx, 'invitations.send', { sendingId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}
