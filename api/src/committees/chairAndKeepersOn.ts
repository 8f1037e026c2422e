import { runPreparedSql, sql, systemViewer, raw, type Ctx, type Sql } from '../platform/index.js'

/** Who leads a committee or keeps its minutes on a day. */
export interface Serving {
  personId: string
  duty: 'CHAIR' | 'KEEPER'
}

/**
 * SQL of who chairs and who keeps the minutes on a day: a select of `person_id, committee_id, duty`. A vice chair chairs where
 * nobody else does. `which` narrows the rows, by `person_id` or `committee_id` of the one it is given.
 */
export function chairAndKeepersSql(day: Sql, which: (row: Sql) => Sql): Sql {
  const on = (row: string) =>
    sql`${raw(`${row}.valid_from`)} <= ${day} and (${raw(`${row}.valid_to`)} is null or ${raw(`${row}.valid_to`)} >= ${day})`
  return sql`select m.person_id, m.committee_id, 'CHAIR' as duty from membership m
      where ${which(raw('m'))} and ${on('m')} and (m.duty = 'CHAIR' or (m.duty = 'VICE_CHAIR' and not exists (
        select 1 from membership c where c.committee_id = m.committee_id and c.duty = 'CHAIR' and ${on('c')})))
    union all
    select k.person_id, k.committee_id, 'KEEPER' from minutes_keeper k where ${which(raw('k'))} and ${on('k')}`
}

/** Who chairs a committee and who keeps its minutes on a day (YYYY-MM-DD): the chair first. */
export function chairAndKeepersOn(ctx: Ctx, committeeId: string, day: string): Promise<Serving[]> {
  const serving = chairAndKeepersSql(
    sql`${day}::date`,
    (row) => sql`${row}.committee_id = ${committeeId}::uuid`,
  )
  return runPreparedSql<Serving>(
    ctx.db,
    systemViewer(),
    sql`select s.person_id as "personId", s.duty from (${serving}) s order by s.duty, s.person_id`,
  )
}
