import { sql, type Sql } from '../platform/index.js'

/** Whether a resolution cannot be carried out: it was suspended, or it is what the body decided anew and that does not hold yet. */
export function isHeld(resolutionId: Sql): Sql {
  return sql`exists (select 1 from suspension held where held.resolution_id = ${resolutionId}
      or (held.decided_anew_id = ${resolutionId} and held.state in ('WITH_SUPERVISION', 'LIFTED')))`
}
