import { In } from 'typeorm'
import { hashOf, viewerOf } from '../accounts/index.js'
import { advance, changed } from '../audit/index.js'
import { answerInvitationSchema } from '../contract/invitations.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { acceptPlace, cancelRegistration, lockPlaces, register, Registration } from '../summits/index.js'
import { Invitation, InvitationToken } from './Invitation.js'
import { invitationMachine } from './states.js'

/**
 * Answers an invitation by its link, for the person who is invited and nobody else. A later answer replaces an earlier one:
 * a yes registers or takes the place that is offered, a no gives it back. The same answer twice is one.
 * Errors: LINK_INVALID, REGISTRATION_CLOSED, INVALID_INPUT on `groupId`.
 */
export async function answerInvitation(ctx: Ctx, input: unknown): Promise<void> {
  const { token, accept, groupId } = check(answerInvitationSchema, input)
  const found = await byToken(ctx, token)
  // the event's lock comes first, as for everyone who takes or gives places
  await lockPlaces(ctx, found.summitId)
  const invitation = await ctx.db.findOneByOrFail(Invitation, { id: found.id })
  const held = await heldBy(ctx, invitation)
  const invited: Ctx = { ...ctx, viewer: await viewerOf(ctx.db, invitation.personId) }
  if (accept && invitation.state === 'ACCEPTED' && held?.state === 'OFFERED')
    await acceptPlace(invited, held.id)
  else if (invitation.state === (accept ? 'ACCEPTED' : 'DECLINED') && (!accept || held)) return
  else if (accept) await comes(ctx, invited, invitation, groupId)
  else await declines(invited, invitation, held)
  await changed(ctx, 'Summit', invitation.summitId)
}

/** Notes that a link was opened, the first time. */
export async function openInvitation(ctx: Ctx, token: string): Promise<void> {
  const found = await byToken(ctx, token)
  if (found.openedAt) return
  await ctx.db.update(Invitation, { id: found.id }, { openedAt: clock.now() })
  await changed(ctx, 'Summit', found.summitId)
}

async function byToken(ctx: Ctx, token: string): Promise<Invitation> {
  const link = await ctx.db.findOneBy(InvitationToken, { tokenHash: hashOf(token) })
  const invitation = link && (await ctx.db.findOneBy(Invitation, { id: link.invitationId }))
  if (!invitation) throw new DomainError('LINK_INVALID')
  return invitation
}

/** The place they have, wait for or are offered; none after it was given back or an offer ran out. */
function heldBy(ctx: Ctx, { summitId, personId }: Invitation): Promise<Registration | null> {
  return ctx.db.findOneBy(Registration, {
    summitId,
    personId,
    state: In(['CONFIRMED', 'WAITLISTED', 'OFFERED']),
  })
}

async function comes(ctx: Ctx, invited: Ctx, invitation: Invitation, groupId: string | null): Promise<void> {
  const [person] = await ctx.db.query<{ given: string; family: string }[]>(
    `select coalesce(nullif(given_name, ''), family_name) as given, family_name as family from person where id = $1`,
    [invitation.personId],
  )
  const registrationId = await register(invited, {
    summitId: invitation.summitId,
    groupId,
    participants: [{ givenName: person?.given, familyName: person?.family }],
  })
  const set = { registrationId, answeredAt: clock.now() }
  if (invitation.state === 'ACCEPTED') await ctx.db.update(Invitation, { id: invitation.id }, set)
  else
    await advance(invited, invitationMachine, invitation.id, 'acceptInvitation', { consequence: true, set })
}

async function declines(invited: Ctx, invitation: Invitation, held: Registration | null): Promise<void> {
  if (held) await cancelRegistration(invited, held.id)
  await advance(invited, invitationMachine, invitation.id, 'declineInvitation', {
    consequence: true,
    set: { answeredAt: clock.now() },
  })
}
