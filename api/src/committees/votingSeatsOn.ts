import type { Ctx } from '../platform/index.js'

/**
 * How many people can vote in a committee on a day: what its composition states, else the voting seats it lists. Null where no
 * composition of that day is known, or only a lower bound.
 */
export async function votingSeatsOn(ctx: Ctx, committeeId: string, day: string): Promise<number | null> {
  const [row] = await ctx.db.query<{ seats: number | null }[]>(
    `select case when not c.stated_at_least then coalesce(c.stated_seats, nullif(
              (select sum(g.seat_count) from seat_group g where g.composition_id = c.id and g.kind = 'VOTING'), 0)) end::int as seats
     from composition c
     where c.committee_id = $1 and c.status = 'RESOLVED' and c.valid_from <= $2::date
       and (c.valid_to is null or c.valid_to >= $2::date)
     order by c.valid_from desc limit 1`,
    [committeeId, day],
  )
  return row?.seats ?? null
}
