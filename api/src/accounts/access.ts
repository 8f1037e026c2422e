import { or, sql, type Sql, type ViewerSql } from '../platform/index.js'

/** Those who keep people and organisations in order. */
export const keepers = (v: ViewerSql): Sql =>
  or(v.holdsSomewhere('INTEGRATION_OFFICE'), v.holds('ADMINISTRATOR'))

/** Those who deal with proposals by office. */
export const officials = (v: ViewerSql): Sql =>
  or(
    v.holdsSomewhere('CLERK'),
    v.holdsSomewhere('OFFICE'),
    v.holdsSomewhere('CHAIR'),
    v.holdsSomewhere('MEMBER'),
  )

/** Whether an organisation is one the viewer is a delegate of. */
export const ofViewer = (organisationId: Sql, v: ViewerSql): Sql =>
  sql`${organisationId} = any(${v.organisations})`
