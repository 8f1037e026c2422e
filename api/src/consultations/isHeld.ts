import { sql, type Sql } from '../platform/index.js'

/** Whether a resolution cannot be carried out: it was suspended, a committee stood by it against the law, or it is what the body decided anew and that does not hold yet. */
export function isHeld(resolutionId: Sql): Sql {
  return sql`exists (select 1 from suspension held where ${resolutionId} in (held.resolution_id, held.kept_id)
      or (held.decided_anew_id = ${resolutionId} and held.state in ('WITH_SUPERVISION', 'LIFTED')))`
}
