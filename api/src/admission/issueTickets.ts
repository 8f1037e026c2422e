import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { advanceAll, changed, record } from '../audit/index.js'
import { ticketPath } from '../contract/paths.js'
import { tell, type Notice } from '../mail/index.js'
import { asSystem, clock, type Ctx } from '../platform/index.js'
import { Summit, titleWords } from '../summits/index.js'
import { ticketMachine, type TicketVerb } from './states.js'
import { Ticket } from './Ticket.js'
import { ticketSigner } from './ticketKeys.js'

const batch = 100

/**
 * Brings tickets and registrations together, batch by batch, each in a transaction of its own: who has a place gets a ticket
 * and is mailed it once; a ticket whose registration holds no more is revoked; who did not come is noted once the event is
 * over. Running twice, or two at once, is harmless.
 */
export async function keepTickets(source: DataSource): Promise<void> {
  while ((await asSystem(source, (ctx) => issueTickets(ctx))) === batch);
  for (const [verb, which] of follows)
    while ((await asSystem(source, (ctx) => move(ctx, verb, which))) === batch);
}

/** Issues tickets for registrations that have a place and lack one, at most a batch of them; says for how many. */
export async function issueTickets(ctx: Ctx): Promise<number> {
  const found = await ctx.db.query<{ id: string }[]>(
    `select r.id from registration r join summit s on s.id = r.summit_id
     where r.state = 'CONFIRMED' and s.state = 'ANNOUNCED' and s.ends_at > $1
       and exists (select 1 from participant p where p.registration_id = r.id and not exists (select 1 from ticket t where t.participant_id = p.id))
     order by r.id limit ${batch} for update of r skip locked`,
    [clock.now()],
  )
  if (found.length === 0) return 0
  const people = await ctx.db.query<Missing[]>(
    `select p.id as "participantId", r.id as "registrationId", r.summit_id as "summitId"
     from participant p join registration r on r.id = p.registration_id
     where r.id = any($1) and not exists (select 1 from ticket t where t.participant_id = p.id) order by r.id, p.position`,
    [found.map(({ id }) => id)],
  )
  const sign = await ticketSigner(ctx)
  const tickets = people.map((one) => {
    const id = randomUUID()
    return { ...one, id, serial: 1, code: sign({ summitId: one.summitId, ticketId: id, serial: 1 }) }
  })
  await ctx.db.insert(Ticket, tickets)
  await record(
    ctx,
    ...tickets.map(({ id }) => ({ action: 'door.ticket.issue', entity: 'Ticket', entityId: id })),
  )
  await tellTickets(
    ctx,
    found.map(({ id }) => id),
  )
  for (const id of new Set(tickets.map(({ summitId }) => summitId))) await changed(ctx, 'Summit', id)
  return found.length
}

interface Missing {
  participantId: string
  registrationId: string
  summitId: string
}

/** Mails the tickets of registrations to who registered: all of a registration in one mail, once as they are. */
export async function tellTickets(ctx: Ctx, registrationIds: readonly string[]): Promise<void> {
  const rows = await ctx.db.query<Told[]>(
    `select r.id, r.person_id as "personId", r.summit_id as "summitId", md5(string_agg(t.id || '/' || t.serial, ',' order by t.id)) as issued,
       json_agg(json_build_object('name', concat_ws(' ', p.given_name, p.family_name), 'code', t.code) order by p.position) as tickets
     from registration r join ticket t on t.registration_id = r.id join participant p on p.id = t.participant_id
     where r.id = any($1) and t.state <> 'REVOKED' group by r.id`,
    [registrationIds],
  )
  const summits = new Map<string, Summit>()
  for (const { summitId } of rows)
    if (!summits.has(summitId)) summits.set(summitId, await ctx.db.findOneByOrFail(Summit, { id: summitId }))
  await tell(ctx, ...rows.flatMap((row) => noticeOf(row, summits.get(row.summitId))))
}

interface Told {
  id: string
  personId: string
  summitId: string
  /** The same as long as the tickets are. */
  issued: string
  tickets: { name: string; code: string }[]
}

function noticeOf({ id, personId, issued, tickets }: Told, summit?: Summit): Notice<'admission.tickets'>[] {
  if (!summit) return []
  return [
    {
      template: 'admission.tickets',
      to: personId,
      about: { entity: 'Registration', id },
      key: `admission.tickets/${id}/${issued}`,
      params: {
        values: { title: titleWords(summit), n: tickets.length },
        date: { starts: summit.startsAt.toISOString(), place: summit.place },
        actions: tickets.map(({ name, code }) => ({ kind: 'ticket', name, link: ticketPath(code) })),
        codes: tickets.map(({ name, code }) => ({ name, text: code })),
      },
      expiresAt: summit.endsAt,
    },
  ]
}

/** What follows for tickets from what happened to registrations and events: the move, and whose tickets it is due for. */
const follows: readonly (readonly [TicketVerb, string])[] = [
  ['revokeTicket', `n.state = 'REVOKED' and t.state in ('ISSUED', 'NO_SHOW')`],
  // where nobody was checked in, the door was not kept here, and nothing is known of who came
  [
    'noteNoShow',
    `n.state = 'ISSUED' and s.state = 'HELD' and exists (select 1 from ticket came where came.summit_id = s.id and came.state = 'CHECKED_IN')`,
  ],
]

async function move(ctx: Ctx, verb: TicketVerb, which: string): Promise<number> {
  const found = await ctx.db.query<{ id: string; summitId: string }[]>(
    `select t.id, t.summit_id as "summitId" from ticket t join ticket_standing n on n.id = t.id join summit s on s.id = t.summit_id
     where ${which} order by t.id limit ${batch}`,
  )
  if (found.length === 0) return 0
  const moved = await advanceAll(
    ctx,
    ticketMachine,
    found.map(({ id }) => id),
    verb,
  )
  for (const id of new Set(found.map(({ summitId }) => summitId))) await changed(ctx, 'Summit', id)
  return moved.length
}
