import { invitationPath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import type { Invitation } from './Invitation.js'
import { invitationBlocks, invitationEntry } from './invitationBlocks.js'
import { linksFor } from './linksFor.js'

/** Mails an invitation to the address as it is now, with a link of its own; somebody has just asked for it. */
export async function mailInvitation(ctx: Ctx, invitation: Invitation): Promise<void> {
  const summit = await ctx.db.findOneByOrFail(Summit, { id: invitation.summitId })
  const links = await linksFor(ctx, [invitation])
  await tell(ctx, {
    template: 'invitations.invited',
    to: invitation.personId,
    about: { entity: 'Invitation', id: invitation.id },
    params: invitationBlocks(summit, invitationPath(links.get(invitation.id) ?? '')),
    calendar: invitationEntry(summit),
    expiresAt: summit.startsAt,
    asked: true,
  })
}

/** Whether somebody has an account, and so keeps their address themselves. */
export async function signsIn(ctx: Ctx, personId: string): Promise<boolean> {
  const found = await ctx.db.query<unknown[]>(`select 1 from auth."user" where "personId" = $1`, [personId])
  return found.length > 0
}
