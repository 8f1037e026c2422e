import { existing, or, sql, type Sql, type ViewerSql } from '../platform/index.js'
import { organises } from '../summits/index.js'

/** Sees what somebody needs: they themselves and those who plan the event, nobody else of their organisation. */
export function seesNeeds(registrationId: Sql, v: ViewerSql): Sql {
  return v.signedIn(
    existing(
      sql`registration r join summit planned on planned.id = r.summit_id`,
      sql`r.id = ${registrationId}`,
      or(sql`r.person_id = ${v.person}`, organises(sql`planned.body_id`, v)),
    ),
  )
}
