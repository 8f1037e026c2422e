import { sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { Paper } from './Paper.js'
import type { Desk } from './papersArgs.js'

type OnDesk = Pick<Row<Paper>, 'id' | 'bodyId' | 'offeredToId' | 'leadOfficeId'>

const desks: Readonly<Record<Desk, (p: OnDesk, v: ViewerSql) => Sql>> = {
  // the clerk of the body, or of a committee it was offered to or travels through; found from there, so that no other paper is looked at
  CLERK: (p, v) =>
    v.holding(
      'CLERK',
      sql`${p.id} in (
        select own.id from paper own where own.body_id = any(${v.scopes('CLERK')})
        union all select own.id from paper own where own.offered_to_id = any(${v.scopes('CLERK')})
        union all select stop.paper_id from consultation stop where stop.committee_id = any(${v.scopes('CLERK')}))`,
    ),
  // an office has a name: nobody writes for all of them
  OFFICE: (p, v) => v.holding('OFFICE', sql`${p.leadOfficeId} = any(${v.scopes('OFFICE')})`),
  INTEGRATION_OFFICE: (p, v) => v.holds('INTEGRATION_OFFICE', p.bodyId),
}

/** SQL: the paper lies on this desk of the viewer; nothing to ask when no desk was named. */
export function onDesk(p: OnDesk, desk: Desk | undefined, v: ViewerSql): Sql | false {
  return desk === undefined ? false : desks[desk](p, v)
}
