import { or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { organises } from '../summits/index.js'
import type { GroupItem } from './GroupItem.js'

/** Plans the event of the group with this id. */
function organisesGroup(groupId: Sql, v: ViewerSql): Sql {
  return v.signedIn(
    sql`exists (select 1 from work_group at_table join summit held on held.id = at_table.summit_id
      where at_table.id = ${groupId} and ${organises(sql`held.body_id`, v)})`,
  )
}

/** Sees a result: everybody what a plenum carried, before that who plans the event. Those at the table read it by their link. */
export function seesGroupItem(i: Row<GroupItem>, v: ViewerSql): Sql {
  return or(sql`${i.isCarried}`, organisesGroup(i.groupId, v))
}
