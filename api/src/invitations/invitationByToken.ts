import { hashOf } from '../accounts/index.js'
import { DomainError, type Ctx } from '../platform/index.js'
import { Invitation, InvitationToken } from './Invitation.js'

/** The invitation a link belongs to. Errors: LINK_INVALID for a link nobody was sent or that has ended. */
export async function invitationByToken(ctx: Ctx, token: string): Promise<Invitation> {
  const link = await ctx.db.findOneBy(InvitationToken, { tokenHash: hashOf(token) })
  const invitation = link && (await ctx.db.findOneBy(Invitation, { id: link.invitationId }))
  if (!invitation) throw new DomainError('LINK_INVALID')
  return invitation
}
