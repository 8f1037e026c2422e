import { advance, advanceAll } from '../audit/index.js'
import { callBackAll, callBackMailing, endHold, openMails } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { Sending } from './Sending.js'
import { invitationMachine, sendingMachine } from './states.js'

const batch = 500

/**
 * Calls back what waits of a sending that was stopped, some hundreds at a time: an invitation that has not left goes back on the
 * list, a reminder was none. Its mails are held, so what waits stays. True when nothing is left and the sending has ended.
 */
export async function windUp(ctx: Ctx, sending: Sending): Promise<boolean> {
  const ids = await callBackMailing(ctx, sending.id, batch)
  if (ids.length > 0) {
    if (sending.kind === 'INVITATION') await draftThem(ctx, ids)
    else await notReminded(ctx, ids)
    await ctx.db.decrement(Sending, { id: sending.id }, 'written', ids.length)
  }
  const { open } = await openMails(ctx, sending.id)
  if (open > 0) return false
  await endHold(ctx, sending.id)
  await advance(ctx, sendingMachine, sending.id, 'endSending', { consequence: true })
  return true
}

/** Who has answered meanwhile, signed in, keeps the answer. News of an invitation nobody got are none. */
async function draftThem(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const drafted = await advanceAll(ctx, invitationMachine, ids, 'recallInvitation', { issuedAt: null })
  await callBackAll(ctx, 'Invitation', drafted)
}

/** They were last reminded by a mail that left, or never. */
const notReminded = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.query(
    `update invitation i set reminded_at = (select max(m.created_at) from message m where m.about_entity = 'Invitation'
       and m.about_id = i.id and m.template = 'invitations.reminder' and m.state not in ('cancelled', 'expired', 'failed'))
     where i.id = any($1)`,
    [ids],
  )
