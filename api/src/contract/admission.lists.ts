/** States of a ticket: the door is where people come, so who came and who did not is known here. */
export const ticketStates = ['ISSUED', 'CHECKED_IN', 'NO_SHOW', 'REVOKED'] as const
/** A state of a ticket. */
export type TicketState = (typeof ticketStates)[number]

/** How somebody was found at the door: by the code of the ticket, or by name. */
export const scanWays = ['CODE', 'NAME'] as const
/** A way of being found. */
export type ScanWay = (typeof scanWays)[number]

/**
 * What became of letting somebody in, as the server knows it: they are in; they had been let in already; the ticket holds no
 * more; it is for another event; nobody was given it; its signature is not ours.
 */
export const scanOutcomes = ['ENTERED', 'DOUBLE', 'REVOKED', 'OTHER_EVENT', 'UNKNOWN', 'FORGED'] as const
/** An outcome of letting somebody in. */
export type ScanOutcome = (typeof scanOutcomes)[number]
