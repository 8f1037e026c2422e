import { committeeNameOn, type CommitteeKind } from '../committees/index.js'
import type { RouteStation } from '../contract/routeDates.js'
import { Paper } from '../papers/index.js'
import { clock, dayOf, rowOf, runSql, sql, visibleSql, type Ctx, type Sql } from '../platform/index.js'

/** A station that is still to come. */
export type Station = RouteStation & {
  committeeKind: CommitteeKind
  name: string | null
  isDecision: boolean
}

/** A station as it is read. */
export interface StationRow {
  key: string
  position: number
  committee: string | null
  committeeKind: CommitteeKind
  dueDays: number
  dueOn: string | null
  role: string
  name: string | null
  isParallel: boolean
  scheduledAt: Date | null
}

/** A committee that only advises and is not alone at its position may stay silent; a station that stands alone waits on. */
export function stationOf(row: StationRow): Station {
  const { key, position, committee, committeeKind, role, scheduledAt, dueOn, dueDays, isParallel } = row
  const isSilent = isParallel && ['HEARING', 'PRELIMINARY', 'NOTICE'].includes(role)
  return {
    key,
    position,
    committee,
    committeeKind,
    name: row.name || null,
    isDecision: role === 'DECISION',
    ...(scheduledAt ? { scheduledAt } : {}),
    ...(isSilent ? (dueOn ? { silentAfter: dueOn } : { silentAfterDays: dueDays }) : {}),
  }
}

/** A place whose routes are asked for: a Body, for no paper in particular. */
export const placeOfBody = (bodyId: string): Sql =>
  sql`select b.id, b.district_id is null as district, null::text as kind, null::text as state, null::date as due
    from body b where b.id = ${bodyId}::uuid`

/** The same for a paper that was admitted and whose route has not begun, if the viewer may see it. */
export const placeOfPaper = (paperId: string): Sql =>
  sql`select b.id, b.district_id is null as district, p.kind, p.state, (select max(s.due_on) from statement s
        where s.paper_id = p.id and s.state in ('REQUESTED', 'CO_SIGNING')) as due
    from paper p join body b on b.id = p.body_id where p.id = ${paperId}::uuid and p.kind <> 'INQUIRY'
      and p.state in ('ADMITTED', 'AWAITING_STATEMENT', 'READY') and ${visibleSql(Paper, rowOf(Paper, 'p'))}`

/** What is known of a paper that has no stations yet, with those of the route it would take. */
export interface Ahead {
  stations: Station[]
  state: string | null
  statementDue: string | null
}

/**
 * The stations of the route that fits a place best: the Body's own before everybody's, one for the kind of paper before one for
 * all, then the one with the fewest committees missing. One statement.
 */
export async function stationsAhead(ctx: Ctx, place: Sql): Promise<Ahead> {
  const today = sql`${dayOf(clock.now())}::date`
  const found = await runSql<StationRow & { state: string | null; statementDue: string | null }>(
    ctx.db,
    ctx.viewer,
    sql`with place as (${place}),
      station as (
        select s.id as key, s.template_id, s.position, s.committee_kind, s.due_days, s.role, c.id as committee
        from place join route_template r on r.retired_at is null and (r.paper_kind is null or r.paper_kind = place.kind)
          and r.for_district = place.district and (r.body_id is null or r.body_id = place.id)
        join template_station s on s.template_id = r.id
        left join lateral (select k.id from committee k where k.body_id = place.id and k.kind = s.committee_kind and k.removed_at is null
          and (k.valid_from is null or k.valid_from <= ${today}) and (k.valid_to is null or k.valid_to >= ${today})
          order by k.valid_from desc nulls last, k.id limit 1) c on true),
      chosen as (
        select r.id from route_template r join station s on s.template_id = r.id group by r.id
        order by r.body_id is null, r.paper_kind is null, count(*) filter (where s.committee is null), count(*) desc,
          r.forwards_to_district, r.key limit 1)
      select s.key, s.position, s.committee, s.committee_kind as "committeeKind", s.due_days as "dueDays", null as "dueOn", s.role,
        ${committeeNameOn(sql`s.committee`, today)} as name, null as "scheduledAt",
        count(*) over (partition by s.position) > 1 as "isParallel", place.state, place.due::text as "statementDue"
      from place cross join station s join chosen on chosen.id = s.template_id where s.committee is not null order by s.position, s.key`,
  )
  const { state = null, statementDue = null } = found[0] ?? {}
  return { stations: found.map(stationOf), state, statementDue }
}
