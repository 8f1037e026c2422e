import { or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { Paper } from './Paper.js'
import type { Desk } from './papersArgs.js'

type OnDesk = Pick<Row<Paper>, 'id' | 'bodyId' | 'offeredToId' | 'leadOfficeId'>

const desks: Readonly<Record<Desk, (p: OnDesk, v: ViewerSql) => Sql>> = {
  // the clerk of the body, or of a committee it was offered to or travels through
  CLERK: (p, v) =>
    or(
      v.holds('CLERK', p.bodyId, p.offeredToId),
      sql`exists (select 1 from consultation stop where stop.paper_id = ${p.id} and 'CLERK@' || stop.committee_id::text = any(${v.roles}))`,
    ),
  OFFICE: (p, v) => v.holds('OFFICE', p.leadOfficeId),
  INTEGRATION_OFFICE: (p, v) => v.holds('INTEGRATION_OFFICE', p.bodyId),
}

/** SQL: the paper lies on this desk of the viewer; nothing to ask when no desk was named. */
export function onDesk(p: OnDesk, desk: Desk | undefined, v: ViewerSql): Sql | false {
  return desk === undefined ? false : desks[desk](p, v)
}
