import { In, type DataSource } from 'typeorm'
import { advance, advanceAll, changed } from '../audit/index.js'
import type { SendingKind } from '../contract/invitations.lists.js'
import { invitationPath } from '../contract/paths.js'
import { openMails, tell, type Notice } from '../mail/index.js'
import { asSystem, clock, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Invitation } from './Invitation.js'
import { invitationBlocks, invitationEntry } from './invitationBlocks.js'
import { letterCodesFor } from './letterCodes.js'
import { linksFor } from './linksFor.js'
import { noMails } from './noMails.js'
import { comeBack, paceOf } from './pace.js'
import { reminderRest } from './reminderRest.js'
import { Sending } from './Sending.js'
import { answeredUntil, meantBy, rested } from './sendingReach.js'
import { invitationMachine, sendingMachine } from './states.js'
import { windUp } from './windUp.js'

const batch = 100
type Template = 'invitations.invited' | 'invitations.reminder'

/** The mail that a sending of a kind writes. */
export const templateOf = (kind: SendingKind): Template =>
  kind === 'INVITATION' ? 'invitations.invited' : 'invitations.reminder'

/**
 * Writes the mails of a sending, batch by batch, each in a transaction of its own: killed at any moment, it goes on with the
 * first who has none. With a throttle it writes one batch, each mail due after the one before, and comes back. When all are
 * written it looks from time to time whether the last has left or was put off. Paused it does nothing; stopped it calls back what waits.
 */
export async function sendInvitations(
  source: DataSource,
  sendingId: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const goesOn = await asSystem(source, (ctx) => step(ctx, sendingId, signal.aborted))
    if (!goesOn) return
  }
}

async function step(ctx: Ctx, id: string, late: boolean): Promise<boolean> {
  const sending = await ctx.db.findOne(Sending, {
    where: { id, state: In(['RUNNING', 'STOPPING']) },
    lock: { mode: 'pessimistic_write' },
  })
  if (!sending) return false
  if (sending.state === 'STOPPING') return windUpFurther(ctx, sending)
  const [{ now }] = (await ctx.db.query('select now() as now')) as [{ now: Date }]
  if (sending.nextAt && sending.nextAt > now) {
    await comeBack(ctx, sending, sending.nextAt)
    return false
  }
  return sending.writtenAt ? waitForLast(ctx, sending) : writeBatch(ctx, sending, now, late)
}

async function writeBatch(ctx: Ctx, sending: Sending, now: Date, late: boolean): Promise<boolean> {
  const summit = await ctx.db.findOneByOrFail(Summit, { id: sending.summitId })
  const most = Math.min(batch, sending.perMinute ?? batch)
  const goesOn = summit.state === 'ANNOUNCED' && clock.now() < useUntil(summit, sending.kind)
  const people = goesOn ? await nextOf(ctx, sending, most) : []
  await write(ctx, sending, summit, people, now)
  await changed(ctx, 'Summit', summit.id)
  if (people.length < most) {
    await ctx.db.update(Sending, { id: sending.id }, { writtenAt: now })
    return waitForLast(ctx, sending)
  }
  const every = paceOf(sending)
  if (every === 0 && !late) return true
  await comeBack(ctx, sending, new Date(now.getTime() + people.length * every))
  return false
}

/** Until when a mail is of use: reminded is nobody who can answer no more. */
const useUntil = (summit: Summit, kind: SendingKind): Date =>
  kind === 'REMINDER' ? answeredUntil(summit) : summit.startsAt

/**
 * Ends a sending of which nothing waits for its first attempt and nothing is under way; else looks again when the next mail is due.
 * What a mail server has put off for hours is tried on without it: the next sending need not wait for one mailbox.
 */
async function waitForLast(ctx: Ctx, sending: Sending): Promise<boolean> {
  const { open, putOff, due, now } = await openMails(ctx, sending.id)
  if (open === putOff) {
    await advance(ctx, sendingMachine, sending.id, 'finishSending', { consequence: true })
    await changed(ctx, 'Summit', sending.summitId)
  } else await comeBack(ctx, sending, lookAgain(now, due))
  return false
}

async function windUpFurther(ctx: Ctx, sending: Sending): Promise<boolean> {
  const called = sending.written
  const ended = await windUp(ctx, sending)
  await changed(ctx, 'Summit', sending.summitId)
  if (ended) return false
  const { written } = await ctx.db.findOneByOrFail(Sending, { id: sending.id })
  if (written < called) return true
  await comeBack(ctx, sending, lookAgain((await openMails(ctx, sending.id)).now, null))
  return false
}

/** Not more often than every two seconds, and not less often than every minute. */
const lookAgain = (now: Date, due: Date | null): Date =>
  new Date(Math.min(Math.max(due?.getTime() ?? 0, now.getTime() + 2_000), now.getTime() + 60_000))

interface Invited {
  id: string
  person_id: string
}

/** Who is next: those on the list, or those who have neither answered nor been reminded lately. Who wants no mails is left in peace. */
const nextOf = (
  ctx: Ctx,
  { summitId, kind, createdAt, reminderId }: Sending,
  most: number,
): Promise<Invited[]> =>
  runSql<Invited>(
    ctx.db,
    ctx.viewer,
    sql`select i.id, i.person_id from invitation i where i.summit_id = ${summitId}::uuid
      and ${meantBy(kind)} and ${rested(kind, sql`${createdAt}::timestamptz`)}
      ${
        // who was invited only just has had no time to answer
        reminderId ? sql`and ${reminderRest(sql`i.issued_at`, sql`${createdAt}::timestamptz`)}` : sql``
      }
      and not ${noMails(sql`i.id`)} order by i.created_at, i.id limit ${most} for update of i`,
  )

async function write(
  ctx: Ctx,
  sending: Sending,
  summit: Summit,
  people: readonly Invited[],
  from: Date,
): Promise<void> {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  const now = clock.now()
  if (sending.kind === 'INVITATION')
    await advanceAll(ctx, invitationMachine, ids, 'issueInvitation', { issuedAt: now })
  else await ctx.db.update(Invitation, ids, { remindedAt: now })
  const links = await linksFor(ctx, people)
  const codes = await letterCodesFor(ctx, people)
  const template = templateOf(sending.kind)
  const written = await tell(
    ctx,
    ...people.map((one, nth) => ({
      ...invitationNotice(summit, template, one, sending.id, {
        link: invitationPath(links.get(one.id) ?? ''),
        code: codes.get(one.id),
      }),
      expiresAt: useUntil(summit, sending.kind),
      mailing: sending.id,
      ...(sending.perMinute && { notBefore: new Date(from.getTime() + nth * paceOf(sending)) }),
    })),
  )
  await ctx.db.increment(Sending, { id: sending.id }, 'written', written.length)
}

/** The mail of an invitation or reminder; once each, whatever happens. */
function invitationNotice(
  summit: Summit,
  template: Template,
  { id, person_id: personId }: Invited,
  occasion: string,
  ways: { link: string; code: string | undefined },
): Notice<Template> {
  return {
    template,
    to: personId,
    about: { entity: 'Invitation', id },
    key: `${occasion}/${id}`,
    params: invitationBlocks(summit, ways.link, ways.code),
    calendar: invitationEntry(summit),
  }
}
