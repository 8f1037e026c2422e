import { newToken } from '../accounts/index.js'
import type { Ctx } from '../platform/index.js'
import { InvitationToken } from './Invitation.js'

/** New links for invitations, by id. */
export async function linksFor(
  ctx: Ctx,
  invitations: readonly { id: string }[],
): Promise<Map<string, string>> {
  const links = invitations.map(({ id }) => ({ id, ...newToken() }))
  if (links.length > 0)
    await ctx.db.insert(
      InvitationToken,
      links.map(({ id, hash }) => ({ invitationId: id, tokenHash: hash })),
    )
  return new Map(links.map(({ id, token }) => [id, token]))
}
