import { changed, record } from '../audit/index.js'
import { addSeatsSchema } from '../contract/committees.js'
import { check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { Composition } from './Composition.js'
import { Seat } from './Seat.js'
import { SeatGroup } from './SeatGroup.js'

/** The composition in force today; the first seat of a committee begins one. */
async function compositionToday(ctx: Ctx, committeeId: string): Promise<string> {
  const today = dayOf(clock.now())
  const [known] = await ctx.db.query<{ id: string }[]>(
    `select id from composition where committee_id = $1 and status = 'RESOLVED' and valid_from <= $2::date
       and (valid_to is null or valid_to >= $2::date) order by valid_from desc limit 1`,
    [committeeId, today],
  )
  if (known) return known.id
  const made = await ctx.db.insert(Composition, { committeeId, status: 'RESOLVED', validFrom: today })
  return String(made.identifiers[0]?.id)
}

/** The row of the composition with this label, or a new last one. */
async function rowFor(ctx: Ctx, compositionId: string, row: Pick<SeatGroup, 'label' | 'kind'>) {
  const known = await ctx.db.findOneBy(SeatGroup, { compositionId, ...row })
  if (known) return known.id
  const position = 1 + ((await ctx.db.maximum(SeatGroup, 'position', { compositionId })) ?? 0)
  const made = await ctx.db.insert(SeatGroup, {
    compositionId,
    position,
    text: row.label,
    seatCount: 0,
    ...row,
  })
  return String(made.identifiers[0]?.id)
}

/** A composition that was resolved has no more voting seats than the resolution states. */
async function refuseMore(ctx: Ctx, id: string, more: number): Promise<void> {
  const [over] = await ctx.db.query<{ seats: number; resolved: number }[]>(
    `select c.stated_seats as resolved, $2 + coalesce(sum(g.seat_count) filter (where g.kind = 'VOTING'), 0)::int as seats
       from composition c left join seat_group g on g.composition_id = c.id where c.id = $1 and not c.stated_at_least
      group by c.id having $2 + coalesce(sum(g.seat_count) filter (where g.kind = 'VOTING'), 0) > c.stated_seats`,
    [id, more],
  )
  if (over) throw invalid('count', 'MORE_SEATS_THAN_RESOLVED', over)
}

/** An administrator adds seats of one sort to today's composition; gives the committee. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (ADVISES_ONLY, MORE_SEATS_THAN_RESOLVED). */
export async function addSeats(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeId, label, kind, mandate, count } = check(addSeatsSchema, input)
  await may(ctx, 'addSeats', Committee, committeeId)
  // expert citizens vote in committees, expert residents do not
  if (mandate === 'EXPERT_RESIDENT' && kind === 'VOTING') throw invalid('mandate', 'ADVISES_ONLY')
  const compositionId = await compositionToday(ctx, committeeId)
  if (kind === 'VOTING') await refuseMore(ctx, compositionId, count)
  const seatGroupId = await rowFor(ctx, compositionId, { label, kind })
  const last = (await ctx.db.maximum(Seat, 'number', { seatGroupId })) ?? 0
  const seats = Array.from({ length: count }, (_, at) => ({
    committeeId,
    seatGroupId,
    number: last + at + 1,
    kind,
    mandate,
  }))
  const made = await ctx.db.insert(Seat, seats)
  await ctx.db.query(
    'update seat_group set seat_count = coalesce(seat_count, 0) + $2, modified_at = now() where id = $1',
    [seatGroupId, count],
  )
  for (const { id } of made.identifiers)
    await record(ctx, { action: 'committees.seat.addSeats', entity: 'Seat', entityId: String(id) })
  await changed(ctx, 'Committee', committeeId)
  return committeeId
}
