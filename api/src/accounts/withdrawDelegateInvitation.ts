import { record } from '../audit/index.js'
import { callBack } from '../mail/index.js'
import { clock, DomainError, may, type Ctx } from '../platform/index.js'
import { DelegateInvitation } from './DelegateInvitation.js'

/** Takes an unanswered invitation back; its link ends. Errors: NOT_FOUND, FORBIDDEN, LINK_INVALID (already answered). */
export async function withdrawDelegateInvitation(ctx: Ctx, id: string): Promise<string> {
  await may(ctx, 'withdrawDelegateInvitation', DelegateInvitation, id)
  const invitation = await ctx.db.findOneByOrFail(DelegateInvitation, { id })
  if (invitation.acceptedAt) throw new DomainError('LINK_INVALID')
  await ctx.db.update(DelegateInvitation, { id }, { withdrawnAt: clock.now() })
  await callBack(ctx, { entity: 'DelegateInvitation', id })
  await record(ctx, {
    action: 'accounts.organisation.withdrawDelegateInvitation',
    entity: 'DelegateInvitation',
    entityId: id,
  })
  return id
}
