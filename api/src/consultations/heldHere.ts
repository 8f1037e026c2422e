import { sql, type Sql } from '../platform/index.js'

const onAgendaWhere = (consultationId: Sql, meeting: Sql): Sql =>
  sql`exists (select from agenda_item_consultation l join agenda_item i on i.id = l.item_id join meeting m on m.id = i.meeting_id
      where l.consultation_id = ${consultationId} and ${meeting})`

/**
 * Whether a station stands on the agenda of a meeting that is held here: it runs, or it was invited to and is counted here (it has
 * a number of ours). Its result comes out of the meeting, with a quorum and the votes; what another system holds is recorded by hand.
 */
export const heldHere = (consultationId: Sql): Sql =>
  onAgendaWhere(
    consultationId,
    sql`(m.state in ('OPEN', 'INTERRUPTED') or (m.state = 'INVITED' and m.number is not null))`,
  )

/** Whether a station stands on the agenda of a meeting that was invited to and is not over. */
export const onInvitedAgenda = (consultationId: Sql): Sql =>
  onAgendaWhere(consultationId, sql`m.state in ('INVITED', 'OPEN', 'INTERRUPTED')`)
