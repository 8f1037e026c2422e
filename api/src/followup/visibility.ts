import { or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { organises } from '../summits/index.js'
import type { Documentation } from './Documentation.js'

/** Plans the event with this id. */
export function organisesEvent(summitId: Sql, v: ViewerSql): Sql {
  return v.signedIn(
    sql`exists (select 1 from summit held where held.id = ${summitId} and ${organises(sql`held.body_id`, v)})`,
  )
}

/** Sees a documentation: everybody once it is published, before that who plans the event. */
export function seesDocumentation(d: Row<Documentation>, v: ViewerSql): Sql {
  return or(sql`${d.state} <> 'DRAFT'`, organisesEvent(d.summitId, v))
}
