import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { enqueue } from '../jobs/index.js'
import { holdMailing, releaseMailing } from '../mail/index.js'
import { check, type Ctx } from '../platform/index.js'
import { Sending } from './Sending.js'
import { comeBack, paceOf } from './pace.js'
import { sendingMachine } from './states.js'
import { windUp } from './windUp.js'

/** Lets a sending wait: nothing more is written, and mails that wait stay. What is being handed to the mail server goes out. */
export function pauseSending(ctx: Ctx, input: unknown): Promise<string> {
  return steer(ctx, input, 'pauseSending')
}
/** Lets a sending that waits go on where it stopped, not faster than before. */
export function resumeSending(ctx: Ctx, input: unknown): Promise<string> {
  return steer(ctx, input, 'resumeSending')
}
/** Ends a sending: mails that wait are called back, and who gets none is on the list as before. */
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
  const sending = await ctx.db.findOneByOrFail(Sending, { id })
  if (verb === 'resumeSending') await goOn(ctx, sending)
  else await holdMailing(ctx, id)
  // what is under way may come back to wait: a job sees to that
  if (verb === 'stopSending' && !(await windUp(ctx, sending)))
    await enqueue(ctx, 'invitations.send', { sendingId: id })
  await changed(ctx, 'Summit', sending.summitId)
  return id
}

/** Lets go what waits, and the next batch once that is out. */
async function goOn(ctx: Ctx, sending: Sending): Promise<void> {
  const every = paceOf(sending)
  const { waiting, now } = await releaseMailing(ctx, sending.id, every)
  await comeBack(ctx, sending, new Date(now.getTime() + waiting * every))
}
