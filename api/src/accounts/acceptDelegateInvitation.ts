import { record } from '../audit/index.js'
import { acceptDelegateInvitationSchema } from '../contract/accounts.js'
import { tell } from '../mail/index.js'
import { check, clock, DomainError, signedIn, type Ctx } from '../platform/index.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { delegatesOf } from './delegatesOf.js'
import { enterDelegate } from './enterDelegate.js'
import { nameOf } from './names.js'
import { Organisation } from './Organisation.js'
import { Person } from './Person.js'
import { signInAddress } from './signInAddress.js'
import { hashOf } from './tokens.js'

/**
 * Answers an invitation: the link counts only for who signs in with the address it was sent to. Returns the delegate's id.
 * Errors: SIGN_IN_NEEDED, LINK_INVALID, INVITATION_OTHER_ADDRESS, PROFILE_INCOMPLETE.
 */
export async function acceptDelegateInvitation(ctx: Ctx, input: unknown): Promise<string> {
  const personId = signedIn(ctx)
  const { token } = check(acceptDelegateInvitationSchema, input)
  const invitation = await ctx.db.findOne(DelegateInvitation, {
    where: { tokenHash: hashOf(token) },
    lock: { mode: 'pessimistic_write' },
  })
  if (!invitation || invitation.withdrawnAt || invitation.expiresAt <= clock.now())
    throw new DomainError('LINK_INVALID')
  if ((await signInAddress(ctx, personId)) !== invitation.email.toLowerCase())
    throw new DomainError('INVITATION_OTHER_ADDRESS')
  const person = await ctx.db.findOneByOrFail(Person, { id: personId })
  if (!person.familyName) throw new DomainError('PROFILE_INCOMPLETE')
  const { organisationId, role } = invitation
  const { id, wasBefore } = await enterDelegate(ctx, organisationId, personId, role)
  if (wasBefore) return id
  if (invitation.acceptedAt) throw new DomainError('LINK_INVALID') // she has left meanwhile
  await ctx.db.update(DelegateInvitation, { id: invitation.id }, { acceptedAt: clock.now() })
  await record(ctx, {
    action: 'accounts.organisation.acceptDelegateInvitation',
    entity: 'Delegate',
    entityId: id,
  })
  const organisation = await ctx.db.findOneByOrFail(Organisation, { id: organisationId })
  const leads = await delegatesOf(ctx, organisationId, 'LEAD')
  await tell(ctx, {
    template: 'accounts.delegateJoined',
    to: leads.map((lead) => lead.personId).filter((lead) => lead !== personId),
    params: { values: { name: nameOf(person), organisation: organisation.name } },
    about: { entity: 'Organisation', id: organisationId },
  })
  return id
}
