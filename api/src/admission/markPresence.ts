import { randomUUID } from 'node:crypto'
import { advanceAll } from '../audit/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { ticketMachine } from './states.js'
import { Ticket } from './Ticket.js'
import { ticketSigner } from './ticketKeys.js'

/** Participants of an event by what is known of them from its list. */
export interface Marked {
  came: readonly string[]
  cameNot: readonly string[]
}

/**
 * Notes by hand who came and who did not, as a list that was signed says it. Who is named in neither stays as the door has them;
 * what a device lets in afterwards still counts. The caller holds the lock of the event's places.
 */
export async function markPresence(ctx: Ctx, summitId: string, { came, cameNot }: Marked): Promise<void> {
  await issueMissing(ctx, summitId, came)
  // in one order with the devices at the door
  const tickets = await ctx.db.query<{ id: string; participantId: string }[]>(
    `select id, participant_id as "participantId" from ticket where summit_id = $1 and participant_id = any($2) order by id for update`,
    [summitId, [...came, ...cameNot]],
  )
  const there = new Set(came)
  const ticketsOf = (present: boolean) =>
    tickets.flatMap(({ id, participantId }) => (there.has(participantId) === present ? [id] : []))
  const [inside, outside] = [ticketsOf(true), ticketsOf(false)]
  if (inside.length > 0) await advanceAll(ctx, ticketMachine, inside, 'checkIn')
  if (outside.length === 0) return
  // what let them in was a mistake
  await ctx.db.query(
    `update door_scan set withdrawn_at = $2, outcome = case outcome when 'ENTERED' then 'DOUBLE' else outcome end
     where ticket_id = any($1) and withdrawn_at is null`,
    [outside, clock.now()],
  )
  await advanceAll(ctx, ticketMachine, outside, 'undoCheckIn')
}

/** Who got a place so late that no ticket was issued has one now, which nobody is mailed. */
async function issueMissing(ctx: Ctx, summitId: string, participantIds: readonly string[]): Promise<void> {
  const missing = await ctx.db.query<{ participantId: string; registrationId: string }[]>(
    `select p.id as "participantId", p.registration_id as "registrationId" from participant p
     where p.id = any($1) and not exists (select 1 from ticket t where t.participant_id = p.id)`,
    [[...participantIds]],
  )
  if (missing.length === 0) return
  const sign = await ticketSigner(ctx)
  await ctx.db.insert(
    Ticket,
    missing.map((one) => {
      const id = randomUUID()
      return { ...one, id, summitId, serial: 1, code: sign({ summitId, ticketId: id, serial: 1 }) }
    }),
  )
}
