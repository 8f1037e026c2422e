import { In } from 'typeorm'
import { Person, viewerOf } from '../accounts/index.js'
import type { InboxOutcome } from '../contract/inbox.lists.js'
import type { InvitationState } from '../contract/invitations.lists.js'
import { invitationPath } from '../contract/paths.js'
import { liveRegistrationStates } from '../contract/summits.lists.js'
import { answerFor, Invitation, invitationBlocks, linksFor } from '../invitations/index.js'
import { tell } from '../mail/index.js'
import { DomainError, type Ctx } from '../platform/index.js'
import { acceptPlace, cancelRegistration, movesOf, Registration, Summit } from '../summits/index.js'
import type { CalendarReply, IncomingMail } from './incoming.js'

/**
 * Answers an invitation as its link would, when the calendar of the person who was invited says yes or no; also the same answer
 * once more, for a place may have been offered, given back or taken meanwhile. The address it was sent to names the person and
 * cannot be made up; the mail must come from them. Undefined for what a person should read: a "perhaps", another sender, the date
 * before it was moved.
 */
export async function answerByCalendar(
  ctx: Ctx,
  personId: string,
  { from }: IncomingMail,
  reply: CalendarReply,
): Promise<InboxOutcome | undefined> {
  const summitId = /^summit-([0-9a-f-]{36})$/i.exec(reply.uid)?.[1]
  if (reply.method !== 'REPLY' || !summitId || !['ACCEPTED', 'DECLINED'].includes(reply.answer))
    return undefined
  const person = await ctx.db.findOneBy(Person, { id: personId })
  const address = person?.email?.toLowerCase()
  if (!address || from.address.toLowerCase() !== address || reply.attendee.toLowerCase() !== address)
    return undefined
  const summit = await ctx.db.findOneBy(Summit, { id: summitId })
  if (!summit || movesOf(reply.sequence) < summit.sequence) return undefined
  const accept = reply.answer === 'ACCEPTED'
  const invitation = await ctx.db.findOneBy(Invitation, { summitId, personId, state: In(answerable) })
  if (!invitation) return answerRegistered(ctx, { summitId, personId }, accept)
  try {
    // what a refused answer began is undone, and the person is told
    await ctx.db.transaction((db) =>
      answerFor({ ...ctx, db }, invitation.id, { accept, groupId: null, others: null }),
    )
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await tellNotTaken(ctx, invitation, summit)
    return 'NOT_TAKEN'
  }
  return 'ANSWERED'
}

const answerable: InvitationState[] = ['ISSUED', 'ACCEPTED', 'DECLINED', 'PASSED_ON']

/** Who registered without an invitation takes the place that is offered, or gives it back; the mail about the place says so. */
async function answerRegistered(
  ctx: Ctx,
  whose: { summitId: string; personId: string },
  accept: boolean,
): Promise<InboxOutcome | undefined> {
  const held = await ctx.db.findOneBy(Registration, { ...whose, state: In([...liveRegistrationStates]) })
  if (!held) return undefined
  const viewer = await viewerOf(ctx.db, whose.personId)
  try {
    await ctx.db.transaction(async (db) => {
      if (!accept) await cancelRegistration({ ...ctx, db, viewer }, held.id)
      else if (held.state === 'OFFERED') await acceptPlace({ ...ctx, db, viewer }, held.id)
    })
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
  return 'ANSWERED'
}

async function tellNotTaken(ctx: Ctx, invitation: Invitation, summit: Summit): Promise<void> {
  const links = await linksFor(ctx, [invitation])
  await tell(ctx, {
    template: 'inbox.notTaken',
    to: invitation.personId,
    about: { entity: 'Invitation', id: invitation.id },
    params: invitationBlocks(summit, invitationPath(links.get(invitation.id) ?? '')),
    expiresAt: summit.startsAt,
  })
}
