import { invitationPath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import { isImport, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import type { Invitation } from './Invitation.js'
import { invitationBlocks } from './invitationBlocks.js'
import { linksFor } from './linksFor.js'

/** Confirms a no by mail, with the way to change it. No letter is posted for it: who answers by a code read it on the page. */
export async function tellDeclined(ctx: Ctx, invitation: Invitation): Promise<void> {
  if (isImport(ctx)) return
  const summit = await ctx.db.findOneByOrFail(Summit, { id: invitation.summitId })
  const mailed = await ctx.db.query<unknown[]>('select 1 from person where id = $1 and email is not null', [
    invitation.personId,
  ])
  if (mailed.length === 0 || summit.state !== 'ANNOUNCED') return
  const links = await linksFor(ctx, [invitation])
  await tell(ctx, {
    template: 'invitations.declined',
    to: invitation.personId,
    about: { entity: 'Invitation', id: invitation.id },
    params: invitationBlocks(summit, invitationPath(links.get(invitation.id) ?? '')),
    expiresAt: summit.startsAt,
  })
}
