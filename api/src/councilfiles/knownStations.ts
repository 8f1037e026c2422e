import { votingSeatsSql } from '../committees/index.js'
import type { RouteStation } from '../contract/route.js'
import { raw, runSql, sql, type Ctx } from '../platform/index.js'

/** A station of a paper that rows are about. */
export interface KnownStation extends RouteStation {
  paperId: string
  openedOn: string | null
  /** The day its result is of. */
  decidedOn: string | null
  /** The day the administration's report on the paper was delivered. */
  reportedOn: string | null
}

/** The stations of the papers that bear these numbers, ours or those of the council's own system, by number. One statement. */
export async function knownStations(
  ctx: Ctx,
  bodyId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownStation[]>> {
  const rows = await ctx.db.query<(KnownStation & { called: string })[]>(
    `with meant as (
       select p.id, p.number as called from paper p where p.body_id = $1 and p.number = any($2)
       union select p.id, p.external_number from paper p where p.body_id = $1 and p.external_number = any($2)
       union select p.id, c.external_number from consultation c join paper p on p.id = c.paper_id
         where p.body_id = $1 and c.external_number = any($2))
     select meant.called, c.id, c.paper_id as "paperId", c.committee_id as "committeeId", c.role, c.position, c.state, c.outcome,
       c.concluded_at as "concludedAt", (c.opened_at at time zone 'Europe/Berlin')::date::text as "openedOn",
       r.decided_on::text as "decidedOn", (s.delivered_at at time zone 'Europe/Berlin')::date::text as "reportedOn"
     from meant join consultation c on c.paper_id = meant.id left join resolution r on r.consultation_id = c.id
       left join lateral (select max(delivered_at) as delivered_at from statement where paper_id = c.paper_id) s on true`,
    [bodyId, [...new Set(numbers)]],
  )
  const found = new Map<string, KnownStation[]>()
  for (const { called, ...station } of rows) {
    const before = found.get(called)
    if (before) before.push(station)
    else found.set(called, [station])
  }
  return found
}

/** How many can vote in a committee on a day, by `committee/day`; null where it is not known. One statement. */
export async function seatsOn(
  ctx: Ctx,
  asked: readonly { committeeId: string; day: string }[],
): Promise<ReadonlyMap<string, number | null>> {
  const wanted = JSON.stringify(asked.map(({ committeeId, day }) => ({ committee: committeeId, day })))
  const rows = await runSql<{ key: string; seats: number | null }>(
    ctx.db,
    ctx.viewer,
    sql`select t.committee || '/' || t.day as key, (${votingSeatsSql(raw('t.committee'), raw('t.day'))}) as seats
      from (select distinct committee, day from jsonb_to_recordset(${wanted}::jsonb) as a(committee uuid, day date)) t`,
  )
  return new Map(rows.map(({ key, seats }) => [key, seats]))
}
