import { Field, ObjectType } from 'type-graphql'
import { ticketOf } from '../admission/index.js'
import type { DocumentState } from '../contract/documents.lists.js'
import type { Locale } from '../contract/index.js'
import { DocumentStateEnum, requestDocument } from '../documents/index.js'
import { clock, DomainError, type Ctx } from '../platform/index.js'

/** The certificate of who holds a ticket. */
@ObjectType({ description: 'The certificate of who holds a ticket and was let in.' })
export class OwnCertificate {
  @Field(() => DocumentStateEnum, {
    nullable: true,
    description: 'How far it is; null while nobody asked for it.',
  })
  state: DocumentState | null
  @Field(() => String, { nullable: true, description: 'Where to download it, once it is ready.' })
  url: string | null
}

interface Found {
  ticketId: string
  locale: Locale
  document: string | null
  state: DocumentState | null
}

/** Who was let in with this ticket, when the event is over. */
async function certified(ctx: Ctx, code: string): Promise<Found | null> {
  const ticketId = await ticketOf(ctx, code)
  if (!ticketId) return null
  const [found] = await ctx.db.query<Found[]>(
    `select t.id as "ticketId", h.locale, d.id as document, d.state from ticket t join summit s on s.id = t.summit_id
       join registration r on r.id = t.registration_id join person h on h.id = r.person_id
       left join lateral (select d.id, d.state from document d where d.subject_entity = 'Ticket' and d.subject_id = t.id
         and d.kind = 'CERTIFICATE' and d.state <> 'ERASED' and d.locale = h.locale order by d.created_at desc limit 1) d on true
     where t.id = $1 and t.state = 'CHECKED_IN' and t.participant_id is not null and s.ends_at <= $2`,
    [ticketId, clock.now()],
  )
  return found ?? null
}

const shown = (code: string, state: DocumentState | null): OwnCertificate => ({
  state,
  url: state === 'READY' ? `/api/certificates/${code}` : null,
})

/** How far one's certificate is; null for who gets none, or none yet. */
export async function readOwnCertificate(ctx: Ctx, code: string): Promise<OwnCertificate | null> {
  const found = await certified(ctx, code)
  return found && shown(code, found.state)
}

/** Who holds the ticket has the certificate made; asked twice it is made once. Errors: LINK_INVALID. */
export async function requestCertificate(ctx: Ctx, code: string): Promise<OwnCertificate> {
  const ticketId = await ticketOf(ctx, code)
  if (ticketId) await ctx.db.query('select from ticket where id = $1 for update', [ticketId])
  const found = await certified(ctx, code)
  if (!found) throw new DomainError('LINK_INVALID')
  if (found.state && found.state !== 'FAILED') return shown(code, found.state)
  await requestDocument(ctx, {
    kind: 'CERTIFICATE',
    subject: { entity: 'Ticket', id: found.ticketId },
    locale: found.locale,
    items: [found.ticketId],
  })
  return shown(code, 'REQUESTED')
}

/** The file of one's certificate. Errors: NOT_FOUND. */
export async function certificateFile(ctx: Ctx, code: string): Promise<{ name: string; bytes: Buffer }> {
  const found = await certified(ctx, code)
  const [file] = await ctx.db.query<{ name: string; bytes: Buffer | null }[]>(
    `select a.name, (select string_agg(c.bytes, ''::bytea order by c.position) from attachment_chunk c where c.attachment_id = a.id) as bytes
       from attachment a where a.subject_entity = 'Document' and a.subject_id = $1 and a.removed_at is null limit 1`,
    [found?.state === 'READY' ? found.document : null],
  )
  if (!file?.bytes) throw new DomainError('NOT_FOUND')
  return { name: file.name, bytes: file.bytes }
}
