import { Person } from '../accounts/index.js'
import type { InboxOutcome } from '../contract/inbox.lists.js'
import { invitationPath } from '../contract/paths.js'
import { answerFor, Invitation, linksFor } from '../invitations/index.js'
import { tell } from '../mail/index.js'
import { DomainError, type Ctx } from '../platform/index.js'
import { Summit, titleWords } from '../summits/index.js'
import type { CalendarReply, IncomingMail } from './incoming.js'

/**
 * Answers an invitation as its link would, when the calendar of the person who was invited says yes or no. The address it was
 * sent to names the person and cannot be made up; the mail must come from them. Undefined for what a person should read: a
 * "perhaps", another sender, the date before it was moved.
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
  const accept = reply.answer === 'ACCEPTED'
  if (!['ISSUED', 'ACCEPTED', 'DECLINED', 'PASSED_ON'].includes(invitation.state)) return undefined
  if (invitation.state === (accept ? 'ACCEPTED' : 'DECLINED')) return 'ANSWERED'
  try {
    // what a refused answer began is undone, and the person is told
    await ctx.db.transaction((db) =>
      answerFor({ ...ctx, db }, invitation.id, { accept, groupId: null, others: null }),
    )
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await tellBack(ctx, 'inbox.notTaken', invitation, summit)
    return 'NOT_TAKEN'
  }
  // a yes brings the mail about the place; a no is told here, for no page says so
  if (!accept) await tellBack(ctx, 'inbox.declined', invitation, summit)
  return 'ANSWERED'
}

async function tellBack(
  ctx: Ctx,
  template: 'inbox.declined' | 'inbox.notTaken',
  invitation: Invitation,
  summit: Summit,
): Promise<void> {
  const links = await linksFor(ctx, [invitation])
  await tell(ctx, {
    template,
    to: invitation.personId,
    about: { entity: 'Invitation', id: invitation.id },
    params: {
      values: { title: titleWords(summit) },
      date: { starts: summit.startsAt.toISOString(), place: summit.place },
      link: invitationPath(links.get(invitation.id) ?? ''),
    },
    expiresAt: summit.startsAt,
  })
}
