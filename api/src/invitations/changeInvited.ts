import { nameOf, Person } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { changeInvitedSchema } from '../contract/invitations.js'
import { tell } from '../mail/index.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { heldBy } from './heldBy.js'
import { InvitationProof, InvitationToken, type Invitation } from './Invitation.js'
import { mailInvitation, signsIn } from './mailInvitation.js'
import { provenInvitation } from './proveInvitation.js'
import { refuseTwin } from './refuseTwin.js'

/**
 * Somebody who is invited puts their name or address right. A new address gets a link of its own, the old links end and the old
 * address is told. Returns whether the link that was used still answers.
 * Errors: LINK_INVALID, PROOF_NEEDED; CHANGE_IN_PROFILE for who signs in here; those of `refuseTwin`.
 */
export async function changeInvited(ctx: Ctx, input: unknown): Promise<boolean> {
  const { token, proof, ...wanted } = check(changeInvitedSchema, input)
  const invitation = await provenInvitation(ctx, token, proof)
  const before = await ctx.db.findOneByOrFail(Person, { id: invitation.personId })
  if (await signsIn(ctx, before.id)) throw new DomainError('CHANGE_IN_PROFILE')
  const fields = (['givenName', 'familyName', 'email'] as const).filter((key) => before[key] !== wanted[key])
  if (fields.length === 0) return true
  await refuseTwin(ctx, invitation, wanted)
  await ctx.db.update(Person, { id: before.id }, { ...wanted, modifiedAt: clock.now() })
  await record(ctx, { action: 'accounts.person.change', entity: 'Person', entityId: before.id, fields })
  // the badge of who has a place already carries the name as it is now
  const held = await heldBy(ctx, invitation)
  if (held)
    await ctx.db.query(
      `update participant set given_name = $2, family_name = $3 where id =
         (select id from participant where registration_id = $1 order by position limit 1)`,
      [held.id, wanted.givenName || wanted.familyName, wanted.familyName],
    )
  await changed(ctx, 'Summit', invitation.summitId)
  if (!fields.includes('email')) return true
  await moveTo(ctx, invitation, before)
  return false
}

async function moveTo(ctx: Ctx, invitation: Invitation, before: Person): Promise<void> {
  await ctx.db.delete(InvitationToken, { invitationId: invitation.id })
  await ctx.db.delete(InvitationProof, { invitationId: invitation.id })
  await mailInvitation(ctx, invitation)
  await tell(ctx, {
    template: 'accounts.emailChanged',
    to: { name: nameOf(before), locale: before.locale, email: before.email },
    about: { entity: 'Invitation', id: invitation.id },
    params: { values: {} },
  })
}
