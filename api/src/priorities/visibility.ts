import { or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { organisesEvent } from '../summits/index.js'
import type { PriorityRound } from './PriorityRound.js'

/** Sees a round: everybody once points can be put, before that who plans the event. */
export function seesRound(r: Row<PriorityRound>, v: ViewerSql): Sql {
  return or(sql`${r.state} <> 'DRAFT'`, organisesEvent(r.summitId, v))
}
