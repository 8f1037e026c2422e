import { changed } from '../audit/index.js'
import type { Message } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { Invitation } from '../invitations/index.js'

/** Lets those who look at the invitations of an event see that one came back. */
export async function announceBounce(ctx: Ctx, { aboutEntity, aboutId }: Message): Promise<void> {
  if (aboutEntity !== 'Invitation' || !aboutId) return
  const invitation = await ctx.db.findOneBy(Invitation, { id: aboutId })
  if (invitation) await changed(ctx, 'Summit', invitation.summitId)
}
