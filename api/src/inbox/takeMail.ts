import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import type { InboxOutcome } from '../contract/inbox.lists.js'
import { markBounced, readSignedAddress, type Postbox, type SignedAddress } from '../mail/index.js'
import { asSystem, type Ctx } from '../platform/index.js'
import { answerByCalendar } from './answerByCalendar.js'
import { aboutOf, type About } from './aboutOf.js'
import { announceBounce } from './announceBounce.js'
import { handOn } from './handOn.js'
import { InboxMail } from './InboxMail.js'
import type { IncomingMail } from './incoming.js'

/** The mailbox, and who gets what nobody can be found for. */
export interface Inbox extends Postbox {
  contact?: string | undefined
}

/**
 * Takes a mail that came in: a notice of failure marks our message as come back, a calendar's answer answers the invitation,
 * what a program wrote is dropped, everything else is handed on to a person. Once for each mail, however often it is read:
 * undefined for one that was taken before.
 */
export async function takeMail(
  source: DataSource,
  inbox: Inbox,
  mail: IncomingMail,
): Promise<InboxOutcome | undefined> {
  return asSystem(source, async (ctx) => {
    const id = await noteOnce(ctx, mail, 'HANDED_ON')
    if (!id) return undefined
    const signed = signedFor(inbox, mail)
    const about = signed && (await aboutOf(ctx, signed))
    const outcome = await handle(ctx, inbox, mail, signed, about)
    await ctx.db.update(InboxMail, { id }, { outcome, messageId: about?.message?.id ?? null })
    return outcome
  })
}

/** Notes a mail that cannot be read, so that it is tried no more; it stays in the mailbox for somebody to look at. */
export async function noteUnreadable(source: DataSource, key: string): Promise<void> {
  const mail = { key, from: { name: '', address: '' } }
  await asSystem(source, (ctx) => noteOnce(ctx, mail, 'UNREADABLE'))
}

async function noteOnce(
  ctx: Ctx,
  { key, from }: Pick<IncomingMail, 'key' | 'from'>,
  outcome: InboxOutcome,
): Promise<string | undefined> {
  // of two processes that read it at the same moment, one waits here for the other and finds it taken
  const [row] = await ctx.db.query<{ id: string }[]>(
    `insert into inbox_mail (mail_hash, sender_hash, outcome) values ($1, $2, $3) on conflict do nothing returning id`,
    [hash(key), hash(from.address.toLowerCase()), outcome],
  )
  return row?.id
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

function signedFor(inbox: Inbox, { recipients }: IncomingMail): SignedAddress | undefined {
  for (const address of recipients) {
    const signed = readSignedAddress(inbox, address)
    if (signed) return signed
  }
  return undefined
}

const mostFromOne = 20

async function handle(
  ctx: Ctx,
  inbox: Inbox,
  mail: IncomingMail,
  signed: SignedAddress | undefined,
  about: About | undefined,
): Promise<InboxOutcome> {
  if (mail.report) return readReport(ctx, mail.report, signed)
  // before what programs write is dropped: some calendars say of their answers that they are automatic
  if (mail.calendar && signed?.purpose === 'calendar') {
    const outcome = await answerByCalendar(ctx, signed.id, mail, mail.calendar)
    if (outcome) return outcome
  }
  if (mail.automatic) return 'AUTOMATIC'
  if (about?.message?.template === 'inbox.forwarded') return 'LOOP'
  const [sent] = await ctx.db.query<{ n: number }[]>(
    `select count(*)::int as n from inbox_mail
      where sender_hash = $1 and outcome = 'HANDED_ON' and received_at > now() - interval '1 day'`,
    [hash(mail.from.address.toLowerCase())],
  )
  // its own row is among them
  if ((sent?.n ?? 0) > mostFromOne) return 'LIMITED'
  await handOn(ctx, inbox, mail, about)
  return 'HANDED_ON'
}

/** Only what failed for good comes back: what is delayed may still arrive. */
async function readReport(
  ctx: Ctx,
  report: NonNullable<IncomingMail['report']>,
  signed: SignedAddress | undefined,
): Promise<InboxOutcome> {
  const failed = report.find(({ action, status }) => action === 'failed' && status.startsWith('5'))
  if (!failed) return 'DELAYED'
  if (signed?.purpose !== 'bounce') return 'STRAY'
  const message = await markBounced(ctx, signed.id, `DSN_${failed.status}`)
  if (message) await announceBounce(ctx, message)
  return 'BOUNCED'
}
