import { or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { organisesEvent } from '../summits/index.js'
import type { Documentation } from './Documentation.js'

/** Sees a documentation: everybody once it is published, before that who plans the event. */
export function seesDocumentation(d: Row<Documentation>, v: ViewerSql): Sql {
  return or(sql`${d.state} <> 'DRAFT'`, organisesEvent(d.summitId, v))
}
