import type { ScanOutcome, TicketState } from '@mitsprache/api/contract'

/** Somebody was let in with a ticket, as the server knows it. */
export interface Entry {
  id: string
  deviceId: string
  deviceName: string
  outcome: ScanOutcome
  at: string
  settled: boolean
}

/** A ticket of the list the device keeps. */
export interface Ticket {
  id: string
  serial: number
  state: TicketState
  givenName: string
  familyName: string
  organisation: string | null
  groupId: string | null
  entries: readonly Entry[]
}

/** What this device noted: kept until the server has it. */
export interface Scan {
  id: string
  summitId: string
  ticketId: string
  code: string | null
  way: 'CODE' | 'NAME'
  at: string
  undone: boolean
  sent: boolean
}

/** An event whose door the device keeps. */
export interface EventList {
  summitId: string
  title: string
  endsAt: string
  personId: string
  keys: readonly { id: string; publicKey: string }[]
  groups: readonly { id: string; name: string }[]
  /** How things stood at, by the server's clock. */
  until: string
}

/** What the device says of a ticket at once, with or without a network. */
export type Verdict =
  | { kind: 'IN' | 'IN_UNVERIFIED' | 'USED' | 'REVOKED' | 'REPLACED'; ticket: Ticket; code: string | null }
  | { kind: 'IN_NEW'; ticketId: string; code: string }
  | { kind: 'OTHER_EVENT' | 'FORGED' | 'UNKNOWN' | 'NO_TICKET' }

/** Whose ticket it is, as one name. */
export const nameOf = ({ givenName, familyName }: Pick<Ticket, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trim()
