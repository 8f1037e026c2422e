import { sql, type Sql } from '../platform/index.js'

/** The last mail about an invitation that left the house was refused or came back. */
export const cameBack = (invitationId: Sql): Sql =>
  sql`(select standing.came_back from invitation_standing standing where standing.id = ${invitationId})`
