import { changed } from '../audit/index.js'
import type { Message } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { Invitation } from '../invitations/index.js'
import { Registration } from '../summits/index.js'

/** Lets those who look at an event see that a mail about an invitation or a registration came back. */
export async function announceBounce(ctx: Ctx, { aboutEntity, aboutId: id }: Message): Promise<void> {
  if (!id) return
  const about =
    aboutEntity === 'Invitation'
      ? await ctx.db.findOneBy(Invitation, { id })
      : aboutEntity === 'Registration'
        ? await ctx.db.findOneBy(Registration, { id })
        : null
  if (about) await changed(ctx, 'Summit', about.summitId)
}
