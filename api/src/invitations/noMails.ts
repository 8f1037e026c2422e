import { sql, type Sql } from '../platform/index.js'

/** Whoever is invited wants no invitations by mail, and would get a mail: a letter they still get. */
export const noMails = (invitationId: Sql): Sql =>
  sql`(select standing.no_mails from invitation_standing standing where standing.id = ${invitationId})`
