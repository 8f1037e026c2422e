import { Person } from '../accounts/index.js'
import type { InboxOutcome } from '../contract/inbox.lists.js'
import { invitationPath } from '../contract/paths.js'
import { answerFor, Invitation, invitationBlocks, linksFor } from '../invitations/index.js'
import { tell } from '../mail/index.js'
import { DomainError, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
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
  const invitation = await ctx.db.findOneBy(Invitation, { summitId, personId })
  const summit = await ctx.db.findOneBy(Summit, { id: summitId })
  if (!invitation || !summit || reply.sequence < summit.sequence) return undefined
  if (!['ISSUED', 'ACCEPTED', 'DECLINED', 'PASSED_ON'].includes(invitation.state)) return undefined
  const answer = { accept: reply.answer === 'ACCEPTED', groupId: null, others: null }
  try {
    // what a refused answer began is undone, and the person is told
    await ctx.db.transaction((db) => answerFor({ ...ctx, db }, invitation.id, answer))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await tellNotTaken(ctx, invitation, summit)
    return 'NOT_TAKEN'
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
