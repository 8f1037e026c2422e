import { enqueue } from '../jobs/index.js'
import type { Ctx } from '../platform/index.js'
import { Sending } from './Sending.js'

/** Milliseconds from one mail of a sending to the next; 0 = as fast as they are taken. */
export const paceOf = ({ perMinute }: Pick<Sending, 'perMinute'>): number =>
  perMinute ? 60_000 / perMinute : 0

/**
 * Has the job look after a sending at a moment of the database's clock, and not before, whatever jobs of it there are. Those that
 * are there from before come to the same moment, and are one from then on.
 */
export async function comeBack(ctx: Ctx, { id }: Pick<Sending, 'id'>, at: Date): Promise<void> {
  await ctx.db.update(Sending, { id }, { nextAt: at })
  await enqueue(
    ctx,
    'invitations.send',
    { sendingId: id },
    { runAt: at, key: `invitations.send:${id}:${at.getTime()}` },
  )
}
