import { scanOutcomes, scanWays, ticketStates } from '../contract/admission.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the states of a ticket. */
export const TicketStateEnum = enumOf(ticketStates, 'TicketState', 'States of a ticket.')
/** GraphQL enum of the ways somebody is found at the door. */
export const ScanWayEnum = enumOf(scanWays, 'ScanWay', 'How somebody is found at the door.')
/** GraphQL enum of what became of letting somebody in. */
export const ScanOutcomeEnum = enumOf(scanOutcomes, 'ScanOutcome', 'What became of letting somebody in.')
