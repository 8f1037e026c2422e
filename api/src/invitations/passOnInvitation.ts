import { newToken, nameOf, Person, personFor, viewerOf } from '../accounts/index.js'
import { advance, changed, record } from '../audit/index.js'
import { passOnInvitationSchema } from '../contract/invitations.js'
import { invitationPath } from '../contract/paths.js'
import { callBack, tell } from '../mail/index.js'
import { check, clock, DomainError, invalid, type Ctx } from '../platform/index.js'
import { cancelRegistration, lockPlaces, Summit } from '../summits/index.js'
import { heldBy } from './heldBy.js'
import { Invitation, InvitationToken } from './Invitation.js'
import { invitationBlocks, invitationEntry } from './invitationBlocks.js'
import { provenInvitation } from './proveInvitation.js'
import { invitationMachine } from './states.js'
import { noted, type Told } from './told.js'

/**
 * Passes an invitation on to the deputy, who is invited in their own name; a place that was taken is given back. One step far: a
 * deputy passes nothing on. Errors: LINK_INVALID, PROOF_NEEDED, FORBIDDEN, REGISTRATION_CLOSED; INVALID_INPUT on `email`.
 */
export async function passOnInvitation(ctx: Ctx, input: unknown): Promise<void> {
  const { token, proof, ...deputy } = check(passOnInvitationSchema, input)
  const { id } = await provenInvitation(ctx, token, proof)
  await passOnFor(ctx, id, deputy)
}

/**
 * Passes it on for who is invited, whoever took that down; what an office was told it enters until the event is over.
 * Errors: as above, but for the link.
 */
export async function passOnFor(ctx: Ctx, id: string, deputy: Deputy, told?: Told): Promise<void> {
  const { summitId } = await ctx.db.findOneByOrFail(Invitation, { id })
  await lockPlaces(ctx, summitId)
  const invitation = await ctx.db.findOneByOrFail(Invitation, { id })
  if (invitation.passedOnById || invitation.state === 'PASSED_ON') throw new DomainError('FORBIDDEN')
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const until = told ? summit.endsAt : (summit.registrationClosesAt ?? summit.startsAt)
  if (summit.state !== 'ANNOUNCED' || clock.now() >= until) throw new DomainError('REGISTRATION_CLOSED')
  const invited: Ctx = { ...ctx, viewer: await viewerOf(ctx.db, invitation.personId) }
  const held = await heldBy(ctx, invitation)
  if (held) await cancelRegistration(invited, held.id)
  await advance(told ? ctx : invited, invitationMachine, id, 'passOnInvitation', {
    consequence: true,
    set: noted(told),
  })
  await callBack(ctx, { entity: 'Invitation', id }, 'invitations.reminder')
  await inviteDeputy(invited, summit, invitation, deputy)
  await changed(ctx, 'Summit', summitId)
}

type Deputy = Parameters<typeof personFor>[1]

async function inviteDeputy(ctx: Ctx, summit: Summit, from: Invitation, deputy: Deputy): Promise<void> {
  const personId = await personFor(ctx, deputy)
  const known = await ctx.db.findOneBy(Invitation, { summitId: summit.id, personId })
  // who was their deputy before and was told that they need not come can be it again
  const again = known?.state === 'WITHDRAWN' && known.passedOnById === from.id
  if (known && !again) throw invalid('email', 'ALREADY_INVITED')
  const { organisation, groupId } = from
  const id = known
    ? known.id
    : String(
        (
          await ctx.db.insert(Invitation, {
            summitId: summit.id,
            personId,
            state: 'DRAFT',
            source: 'DEPUTY',
            organisation,
            groupId,
            passedOnById: from.id,
          })
        ).identifiers[0]?.id,
      )
  if (known) await advance(ctx, invitationMachine, id, 'draftAgain', { consequence: true })
  else await record(ctx, { action: 'invitations.invitation.draft', entity: 'Invitation', entityId: id })
  const issuedAt = clock.now()
  await advance(ctx, invitationMachine, id, 'issueInvitation', { consequence: true, set: { issuedAt } })
  const link = newToken()
  await ctx.db.insert(InvitationToken, { invitationId: id, tokenHash: link.hash })
  const { values, ...blocks } = invitationBlocks(summit, invitationPath(link.token))
  await tell(ctx, {
    template: 'invitations.passedOn',
    to: personId,
    about: { entity: 'Invitation', id },
    params: {
      ...blocks,
      values: { ...values, inviter: nameOf(await ctx.db.findOneByOrFail(Person, { id: from.personId })) },
    },
    calendar: invitationEntry(summit),
    expiresAt: summit.startsAt,
  })
}

/** Who passed it on answers again: their deputy's invitation ends, with the place it brought, and they are told. */
export async function takeBack(ctx: Ctx, invitation: Invitation): Promise<void> {
  const deputies = await ctx.db.findBy(Invitation, { passedOnById: invitation.id })
  for (const deputy of deputies.filter(({ state }) => ['ISSUED', 'ACCEPTED', 'DECLINED'].includes(state))) {
    const held = await heldBy(ctx, deputy)
    if (held) await cancelRegistration({ ...ctx, viewer: await viewerOf(ctx.db, deputy.personId) }, held.id)
    await advance(ctx, invitationMachine, deputy.id, 'takeBackInvitation', { consequence: true })
    await callBack(ctx, { entity: 'Invitation', id: deputy.id }, 'invitations.reminder')
    await ctx.db.delete(InvitationToken, { invitationId: deputy.id })
    if (deputy.state === 'DECLINED') continue
    const summit = await ctx.db.findOneByOrFail(Summit, { id: deputy.summitId })
    const { values, date } = invitationBlocks(summit, '')
    await tell(ctx, {
      template: 'invitations.takenBack',
      to: deputy.personId,
      about: { entity: 'Invitation', id: deputy.id },
      params: {
        date,
        values: {
          ...values,
          inviter: nameOf(await ctx.db.findOneByOrFail(Person, { id: invitation.personId })),
        },
      },
      expiresAt: summit.startsAt,
    })
  }
}
