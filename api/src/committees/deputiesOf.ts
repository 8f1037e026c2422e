import { runPreparedSql, sql, systemViewer, type Ctx, type Sql } from '../platform/index.js'

/** Somebody who may act for the absent holder of a seat. */
export interface SeatDeputy {
  personId: string
  /** named for this seat, from the list of the holder's Fraktion, or from the committee's list */
  source: 'NAMED' | 'GROUP' | 'COMMITTEE'
  /** place within that source: who comes first is asked first */
  place: number
}

/**
 * SQL of who may deputise for a seat on a day: a select of `person_id, source, place`. Whoever has a vote of their own in the
 * committee that day is not among them; lists are for holders who are away, not for seats nobody holds.
 */
export function deputiesSql(seatId: Sql, day: Sql): Sql {
  return sql`select d.person_id, d.source, d.place from (
      select m.person_id, m.committee_id, 'NAMED' as source, 0 as place from membership m
       where m.seat_id = ${seatId} and m.role = 'DEPUTY' and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
      union all
      select p.person_id, p.committee_id, case when p.group_id is null then 'COMMITTEE' else 'GROUP' end, p.position
        from membership h join pool_deputy p on p.committee_id = h.committee_id
         and (p.group_id is null or p.group_id = h.on_behalf_of_id)
       where h.seat_id = ${seatId} and h.role = 'HOLDER' and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to >= ${day})
         and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})) d
    where not exists (select from membership o join seat s on s.id = o.seat_id
      where o.committee_id = d.committee_id and o.person_id = d.person_id and o.role = 'HOLDER' and s.kind = 'VOTING'
        and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to >= ${day}))`
}

/** SQL: the person may deputise for the seat on the day. */
export function mayDeputise(personId: Sql, seatId: Sql, day: Sql): Sql {
  return sql`exists (select from (${deputiesSql(seatId, day)}) may where may.person_id = ${personId})`
}

/** Who may deputise for a seat on a day (YYYY-MM-DD), in the order in which they are asked: named, Fraktion's list, committee's list. */
export function deputiesOf(ctx: Ctx, seatId: string, day: string): Promise<SeatDeputy[]> {
  const may = deputiesSql(sql`${seatId}::uuid`, sql`${day}::date`)
  return runPreparedSql<SeatDeputy>(
    ctx.db,
    systemViewer(),
    sql`select may.person_id as "personId", may.source, may.place from (${may}) may
      order by array_position(array['NAMED', 'GROUP', 'COMMITTEE'], may.source), may.place, may.person_id`,
  )
}
