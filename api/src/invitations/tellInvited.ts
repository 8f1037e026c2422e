import { callBackAll, tell } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { toldAlso, type Summit } from '../summits/index.js'
import { invitationBlocks, invitationEntry } from './invitationBlocks.js'
import { tellMovedToInvited } from './tellMovedToInvited.js'

/*
 * Who was invited and has not answered knows of the event as well: an event that is moved or called off is told to them, too.
 * What is written just now is written first, so that it is called back as all else is.
 */
toldAlso(async (ctx, summit, news) => {
  await ctx.db.query('select 1 from sending where summit_id = $1 order by id for update', [summit.id])
  if (news.kind === 'calledOff') await tellCalledOff(ctx, summit, news.reason)
  else await tellMovedToInvited(ctx, summit)
})

/** An invitation that has not gone out to somebody is called back with the event, and they need no news of it. */
async function tellCalledOff(ctx: Ctx, summit: Summit, reason: string): Promise<void> {
  const open = await ctx.db.query<{ id: string; person_id: string }[]>(
    `select i.id, i.person_id from invitation i where i.summit_id = $1 and i.state = 'ISSUED' order by i.id`,
    [summit.id],
  )
  const unsent = await callBackAll(
    ctx,
    'Invitation',
    open.map(({ id }) => id),
  )
  const silent = new Set(
    unsent.filter(({ template }) => template === 'invitations.invited').map(({ id }) => id),
  )
  await tell(
    ctx,
    ...open
      .filter(({ id }) => !silent.has(id))
      .map(({ id, person_id: to }) => ({
        template: 'invitations.calledOff' as const,
        to,
        about: { entity: 'Invitation', id },
        key: `invitations.calledOff/${id}`,
        params: { ...invitationBlocks(summit), reason },
        calendar: invitationEntry(summit, true),
      })),
  )
}
