import { holdersOf } from '../accounts/index.js'
import { tell, type Recipient } from '../mail/index.js'
import { DomainError, type Ctx } from '../platform/index.js'
import type { About } from './aboutOf.js'
import type { IncomingMail } from './incoming.js'
import type { Inbox } from './takeMail.js'

const longestText = 20_000
const longestLine = 200

/** Hands a mail on to people who can answer it, as plain text; their reply goes to who wrote it. */
export async function handOn(
  ctx: Ctx,
  inbox: Inbox,
  mail: IncomingMail,
  about: About | undefined,
): Promise<void> {
  const to = await whoAnswers(ctx, inbox, about?.bodyId ?? null)
  // it stays in the mailbox until there is somebody
  if (to.length === 0) throw new DomainError('NOT_FOUND')
  const { name, address } = mail.from
  await tell(ctx, {
    template: 'inbox.forwarded',
    to,
    ...(about?.message && { about: { entity: 'Message', id: about.message.id } }),
    params: {
      values: {
        sender: (name && name !== address ? `${name} (${address})` : address).slice(0, longestLine),
        subject: mail.subject.slice(0, longestLine) || '–',
        files: mail.files.join(', ').slice(0, longestText) || '–',
      },
      reason: mail.text.slice(0, longestText).trim() || '–',
      replyTo: { name: name.slice(0, longestLine), address },
    },
  })
}

/** The address the Integrationsbuero publishes; without one those who work there; for what belongs to no event the contact. */
async function whoAnswers(
  ctx: Ctx,
  { contact, address }: Inbox,
  bodyId: string | null,
): Promise<(string | Recipient)[]> {
  if (bodyId) {
    const [published] = await ctx.db.query<{ name: string; email: string }[]>(
      `select c.name, c.email from contact_person c join office o on o.id = c.office_id and o.is_integration_office
        where c.body_id = $1 and c.email is not null and c.removed_at is null and o.removed_at is null
        order by c.created_at, c.id limit 1`,
      [bodyId],
    )
    if (published && published.email.toLowerCase() !== address.toLowerCase())
      return [{ name: published.name, email: published.email, locale: 'de' }]
    const holders = await holdersOf(ctx, [`INTEGRATION_OFFICE@${bodyId}`])
    if (holders.length > 0) return holders
  }
  if (contact) return [{ name: '', email: contact, locale: 'de' }]
  return holdersOf(ctx, ['ADMINISTRATOR@*'])
}
