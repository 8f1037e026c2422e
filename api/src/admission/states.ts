import type { TicketState } from '../contract/admission.lists.js'
import { machine } from '../platform/index.js'
import { Ticket } from './Ticket.js'

/**
 * A ticket holds until its registration does no more; at the door it says who came, and after the event who did not. What a
 * device reports late still counts.
 */
export const ticketMachine = machine<Ticket, TicketState, TicketVerb>({
  name: 'door.ticket',
  entity: Ticket,
  states: { ISSUED: {}, CHECKED_IN: {}, NO_SHOW: {}, REVOKED: { terminal: true } },
  initial: ['ISSUED'],
  moves: {
    checkIn: { from: ['ISSUED', 'NO_SHOW'], to: 'CHECKED_IN' },
    undoCheckIn: { from: ['CHECKED_IN'], to: 'ISSUED' },
    noteNoShow: { from: ['ISSUED'], to: 'NO_SHOW' },
    revokeTicket: { from: ['ISSUED', 'NO_SHOW'], to: 'REVOKED' },
  },
})
/** The moves of a ticket. */
export type TicketVerb = 'checkIn' | 'undoCheckIn' | 'noteNoShow' | 'revokeTicket'
