import type { DataSource } from 'typeorm'
import { advance, advanceAll, changed } from '../audit/index.js'
import { invitationPath } from '../contract/paths.js'
import { enqueue } from '../jobs/index.js'
import { tell, type Notice } from '../mail/index.js'
import { asSystem, clock, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Invitation } from './Invitation.js'
import { invitationBlocks, invitationEntry } from './invitationBlocks.js'
import { letterCodesFor } from './letterCodes.js'
import { linksFor } from './linksFor.js'
import { noMails } from './noMails.js'
import { reminderRest } from './reminderRest.js'
import { Sending } from './Sending.js'
import { invitationMachine, sendingMachine } from './states.js'

const batch = 100
type Template = 'invitations.invited' | 'invitations.reminder'

/**
 * Writes the mails of a sending, batch by batch, each in a transaction of its own: killed at any moment, it goes on with the
 * first who has none. Paused or stopped it ends after the batch it writes. With a throttle it writes one batch and comes back.
 */
export async function sendInvitations(
  source: DataSource,
  sendingId: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const goesOn = await asSystem(source, (ctx) => writeBatch(ctx, sendingId, signal.aborted))
    if (!goesOn) return
  }
}

async function writeBatch(ctx: Ctx, sendingId: string, late: boolean): Promise<boolean> {
  const sending = await ctx.db.findOne(Sending, {
    where: { id: sendingId, state: 'RUNNING' },
    lock: { mode: 'pessimistic_write' },
  })
  if (!sending) return false
  const summit = await ctx.db.findOneByOrFail(Summit, { id: sending.summitId })
  const most = Math.min(batch, sending.perMinute ?? batch)
  const people = summit.state === 'ANNOUNCED' ? await nextOf(ctx, sending, most) : []
  const written = await write(ctx, sending, summit, people)
  await changed(ctx, 'Summit', summit.id)
  if (people.length < most) {
    await advance(ctx, sendingMachine, sendingId, 'finishSending', { consequence: true })
    return false
  }
  if (!sending.perMinute && !late) return true
  const pause = sending.perMinute ? (written / sending.perMinute) * 60_000 : 0
  await enqueue(
    ctx,
    'invitations.send',
    { sendingId },
    {
      runAt: new Date(Date.now() + pause),
      key: `invitations.send:${sendingId}:${sending.written + written}`,
    },
  )
  return false
}

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
      and ${kind === 'INVITATION' ? sql`i.state = 'DRAFT'` : sql`i.state = 'ISSUED' and ${reminderRest(sql`i.reminded_at`, sql`${createdAt}::timestamptz`)}`}
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
): Promise<number> {
  if (people.length === 0) return 0
  const ids = people.map(({ id }) => id)
  const now = clock.now()
  if (sending.kind === 'INVITATION')
    await advanceAll(ctx, invitationMachine, ids, 'issueInvitation', { issuedAt: now })
  else await ctx.db.update(Invitation, ids, { remindedAt: now })
  const links = await linksFor(ctx, people)
  const codes = await letterCodesFor(ctx, people)
  const template = sending.kind === 'INVITATION' ? 'invitations.invited' : 'invitations.reminder'
  const written = await tell(
    ctx,
    ...people.map((one) =>
      invitationNotice(summit, template, one, sending.id, {
        link: invitationPath(links.get(one.id) ?? ''),
        code: codes.get(one.id),
      }),
    ),
  )
  await ctx.db.increment(Sending, { id: sending.id }, 'written', written.length)
  return written.length
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
    expiresAt: summit.startsAt,
  }
}
