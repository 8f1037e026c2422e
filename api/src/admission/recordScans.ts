import { In } from 'typeorm'
import { advanceAll, changed } from '../audit/index.js'
import { recordScansSchema, type RecordScans } from '../contract/admission.js'
import type { ScanOutcome } from '../contract/admission.lists.js'
import { check, clock, may, signedIn, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { DoorScan } from './DoorScan.js'
import { ticketMachine } from './states.js'
import { ticketReader } from './ticketKeys.js'

/** What became of a scan. */
export interface Recorded {
  id: string
  outcome: ScanOutcome
  /** It was undone and does not count. */
  undone: boolean
}

type Scan = RecordScans['scans'][number]
interface Known {
  id: string
  serial: number
  state: string
}

/**
 * Joins what a device noted at the door with what is known: a scan counts once however often it is sent, one that was undone
 * stays undone, and in whatever order devices come back the same people are in and the same scans contradict each other.
 * The first that arrives for a ticket lets its holder in; a further one is a conflict, kept until somebody looks into it.
 */
export async function recordScans(ctx: Ctx, input: unknown): Promise<Recorded[]> {
  const batch = check(recordScansSchema, input)
  signedIn(ctx)
  await may(ctx, 'recordScans', Summit, batch.summitId, { lock: false })
  if (batch.scans.length === 0) return []
  const claims = await claimsOf(ctx, batch)
  const tickets = await lockTickets(ctx, batch, [...claims.values()])
  await keep(ctx, batch, claims, tickets)
  await settleTickets(ctx, [...tickets.keys()])
  // the lists of the other devices are brought up to date by this
  await ctx.db.query('update ticket set modified_at = $2 where id = any($1)', [
    [...tickets.keys()],
    clock.now(),
  ])
  await changed(ctx, 'Summit', batch.summitId)
  return outcomesOf(ctx, batch)
}

/** What a scan claims to have seen: a ticket of a generation, or why it is none of this event or not one of ours. */
interface Claim {
  ticketId: string | null
  serial: number | null
  refused?: ScanOutcome
}

async function claimsOf(ctx: Ctx, { summitId, scans }: RecordScans): Promise<Map<string, Claim>> {
  const read = await ticketReader(ctx)
  const claimOf = ({ code, ticketId }: Scan): Claim => {
    if (code === null) return { ticketId, serial: null }
    const genuine = read(code)
    // a browser that cannot check signatures took it for this ticket and let somebody in: it stands there until somebody looks into it
    if (!genuine) return { ticketId, serial: null, refused: 'FORGED' }
    if (genuine.summitId !== summitId) return { ticketId: null, serial: null, refused: 'OTHER_EVENT' }
    return { ticketId: genuine.ticketId, serial: genuine.serial }
  }
  return new Map(scans.map((scan) => [scan.id, claimOf(scan)]))
}

/** Locks the tickets in question, in one order, until the transaction ends: two devices cannot both be first. */
async function lockTickets(
  ctx: Ctx,
  { summitId, scans }: RecordScans,
  claims: Claim[],
): Promise<Map<string, Known>> {
  // a scan that is undone may have been kept for another ticket than is claimed now
  const kept = await ctx.db.findBy(DoorScan, { id: In(scans.map(({ id }) => id)), summitId })
  const ids = [...new Set([...claims, ...kept].flatMap(({ ticketId }) => ticketId ?? []))]
  await ctx.db.query(
    `select t.id from ticket t where t.id = any($1) and t.summit_id = $2 order by t.id for update`,
    [ids, summitId],
  )
  const rows = await ctx.db.query<Known[]>(
    'select n.id, n.serial, n.state from ticket_standing n where n.id = any($1) and n.summit_id = $2',
    [ids, summitId],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Writes what is new, and notes what was undone. What is there already stays as it is. */
async function keep(
  ctx: Ctx,
  { summitId, deviceId, deviceName, scans }: RecordScans,
  claims: Map<string, Claim>,
  tickets: Map<string, Known>,
): Promise<void> {
  const now = clock.now()
  const rows = scans.map((scan) => {
    const claim = claims.get(scan.id)
    const ticket = claim?.ticketId ? tickets.get(claim.ticketId) : undefined
    return {
      ...{ id: scan.id, summitId, deviceId, deviceName, way: scan.way, personId: signedIn(ctx) },
      ticketId: ticket?.id ?? null,
      outcome: claim?.refused ?? holds(ticket, claim?.serial ?? null),
      deviceAt: scan.at,
      receivedAt: now,
      withdrawnAt: scan.undone ? now : null,
    }
  })
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(DoorScan)
    .values(rows)
    .orIgnore()
    .updateEntity(false)
    .execute()
  const undone = scans.filter((scan) => scan.undone).map(({ id }) => id)
  if (undone.length > 0)
    await ctx.db.query(
      'update door_scan set withdrawn_at = $3 where id = any($1) and summit_id = $2 and withdrawn_at is null',
      [undone, summitId, now],
    )
}

/** A genuine ticket that holds is one more who wants in; whether they are the first is decided afterwards. */
function holds(ticket: Known | undefined, serial: number | null): ScanOutcome {
  if (!ticket) return 'UNKNOWN'
  if (ticket.state === 'REVOKED' || (serial !== null && serial < ticket.serial)) return 'REVOKED'
  return 'DOUBLE'
}

/** Of the scans that count the one that arrived first lets in, the others contradict it; the ticket follows. Who was marked by hand stays in, whatever scan that never let them in is undone. */
export async function settleTickets(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const [undone] = await ctx.db.query<[{ id: string }[], number]>(
    `update door_scan set outcome = 'DOUBLE' where ticket_id = any($1) and outcome = 'ENTERED' and withdrawn_at is not null
     returning ticket_id as id`,
    [ids],
  )
  await ctx.db.query(
    `update door_scan set outcome = 'ENTERED', settled_at = null where id in (
       select distinct on (d.ticket_id) d.id from door_scan d
       where d.ticket_id = any($1) and d.withdrawn_at is null and d.outcome = 'DOUBLE'
         and not exists (select 1 from door_scan e where e.ticket_id = d.ticket_id and e.outcome = 'ENTERED' and e.withdrawn_at is null)
       order by d.ticket_id, d.position)`,
    [ids],
  )
  const entered = await ctx.db.query<{ id: string }[]>(
    `select ticket_id as id from door_scan where ticket_id = any($1) and outcome = 'ENTERED' and withdrawn_at is null`,
    [ids],
  )
  const inside = new Set(entered.map(({ id }) => id))
  const outside = undone.map(({ id }) => id).filter((id) => !inside.has(id))
  if (inside.size > 0) await advanceAll(ctx, ticketMachine, [...inside], 'checkIn')
  if (outside.length > 0) await advanceAll(ctx, ticketMachine, outside, 'undoCheckIn')
}

/** What stands of the scans that were sent; one whose id belongs to another event is told as unknown. */
async function outcomesOf(ctx: Ctx, { summitId, scans }: RecordScans): Promise<Recorded[]> {
  const kept = await ctx.db.findBy(DoorScan, { id: In(scans.map(({ id }) => id)), summitId })
  const byId = new Map(kept.map((scan) => [scan.id, scan]))
  return scans.map(({ id }) => {
    const scan = byId.get(id)
    return { id, outcome: scan?.outcome ?? 'UNKNOWN', undone: Boolean(scan?.withdrawnAt) }
  })
}
