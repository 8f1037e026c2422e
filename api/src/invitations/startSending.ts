import { In } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { startSendingSchema } from '../contract/invitations.js'
import { enqueue } from '../jobs/index.js'
import { check, clock, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Sending } from './Sending.js'
import { answeredUntil } from './sendingReach.js'

/**
 * Begins to send invitations to everybody on the list, or reminders to those who have not answered. A job does the rest.
 * Errors: SUMMIT_NOT_ANNOUNCED; REGISTRATION_CLOSED for reminders when nobody can answer any more; SENDING_RUNS while another one has not ended.
 */
export async function startSending(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, kind, perMinute } = check(startSendingSchema, input)
  await may(ctx, 'startSending', Summit, summitId)
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (summit.state !== 'ANNOUNCED') throw new DomainError('SUMMIT_NOT_ANNOUNCED')
  if (kind === 'REMINDER' && clock.now() >= answeredUntil(summit))
    throw new DomainError('REGISTRATION_CLOSED')
  const running = await ctx.db.findOneBy(Sending, { summitId, state: In(['RUNNING', 'PAUSED', 'STOPPING']) })
  if (running) throw new DomainError('SENDING_RUNS')
  const made = await ctx.db.insert(Sending, {
    summitId,
    kind,
    perMinute,
    state: 'RUNNING',
    createdAt: clock.now(),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'invitations.sending.start', entity: 'Sending', entityId: id })
  await enqueue(ctx, 'invitations.send', { sendingId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}
