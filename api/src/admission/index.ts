import './badgeKind.js'
import './personal.js'
import './policy.js'
import { nameScopes } from '../accounts/index.js'
import { alsoRead, pick, sql, type ClassRef } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { DoorScan } from './DoorScan.js'
import { Ticket, TicketKey } from './Ticket.js'
import { WalkIn } from './WalkIn.js'

export { guards } from './guards.sql.js'
export { keepTickets } from './issueTickets.js'
export { markPresence, type Marked } from './markPresence.js'
export { ticketOf } from './readTicketLink.js'
export { isDoorPage, mountAdmission } from './routes.js'
export { ticketMachine } from './states.js'
export { DoorScan, Ticket, TicketKey, WalkIn }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [TicketKey, Ticket, DoorScan, WalkIn]

// counted for those who plan the event or work at its door
alsoRead('ticket_standing', 'door_conflict', 'walk_in_standing')

// a role at the door of an event is called by the event's name
nameScopes((id) =>
  pick(
    Summit,
    (s) => s.title,
    (s) => sql`${s.id} = ${id}`,
  ),
)
