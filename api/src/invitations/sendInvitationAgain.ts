import { changed, record } from '../audit/index.js'
import { sendInvitationAgainSchema } from '../contract/invitations.js'
import { Person } from '../accounts/index.js'
import { check, clock, DomainError, may, type Ctx } from '../platform/index.js'
import { Invitation, InvitationProof, InvitationToken } from './Invitation.js'
import { mailInvitation, signsIn } from './mailInvitation.js'
import { refuseTwin } from './refuseTwin.js'

/**
 * The Integrationsbuero sends an invitation again whose mail came back, to the same address or to the right one. The old links
 * end with the old address. Errors: NOT_FOUND, FORBIDDEN; ADDRESS_OF_ACCOUNT for a new address of who signs in here; those of `refuseTwin`.
 */
export async function sendInvitationAgain(ctx: Ctx, input: unknown): Promise<string> {
  const { id, email } = check(sendInvitationAgainSchema, input)
  await may(ctx, 'sendInvitationAgain', Invitation, id)
  const invitation = await ctx.db.findOneByOrFail(Invitation, { id })
  const person = await ctx.db.findOneByOrFail(Person, { id: invitation.personId })
  if (person.email?.toLowerCase() !== email.toLowerCase()) {
    if (await signsIn(ctx, person.id)) throw new DomainError('ADDRESS_OF_ACCOUNT')
    await refuseTwin(ctx, invitation, { ...person, email })
    await ctx.db.update(Person, { id: person.id }, { email, modifiedAt: clock.now() })
    await record(ctx, {
      action: 'accounts.person.change',
      entity: 'Person',
      entityId: person.id,
      fields: ['email'],
    })
    await ctx.db.delete(InvitationToken, { invitationId: id })
    await ctx.db.delete(InvitationProof, { invitationId: id })
  }
  await mailInvitation(ctx, invitation)
  await record(ctx, { action: 'invitations.invitation.sendAgain', entity: 'Invitation', entityId: id })
  await changed(ctx, 'Summit', invitation.summitId)
  return id
}
