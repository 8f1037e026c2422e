import { runPreparedSql, sql, systemViewer, type Ctx, type Sql } from '../platform/index.js'

/** SQL of `votingSeatsOn`: a select of one number, or of no row. */
export function votingSeatsSql(committeeId: Sql, day: Sql): Sql {
  return sql`select case when not c.stated_at_least then coalesce(c.stated_seats, nullif(
      (select sum(g.seat_count) from seat_group g where g.composition_id = c.id and g.kind = 'VOTING'), 0)) end::int as seats
    from composition c
    where c.committee_id = ${committeeId} and c.status = 'RESOLVED' and c.valid_from <= ${day}
      and (c.valid_to is null or c.valid_to >= ${day})
    order by c.valid_from desc limit 1`
}

/**
 * How many people can vote in a committee on a day: what its composition states, else the voting seats it lists. Null where no
 * composition of that day is known, or only a lower bound.
 */
export async function votingSeatsOn(ctx: Ctx, committeeId: string, day: string): Promise<number | null> {
  const [row] = await runPreparedSql<{ seats: number | null }>(
    ctx.db,
    systemViewer(),
    votingSeatsSql(sql`${committeeId}::uuid`, sql`${day}::date`),
  )
  return row?.seats ?? null
}
