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
  /** How the name is spoken, if they told. */
  spokenName: string | null
  organisation: string | null
  groupId: string | null
  /** They came without a registration and were taken down at a door. */
  walkIn: boolean
  /** They were let in though no place was free. */
  overFull: boolean
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
  /** Whom it let in, when they came without a registration: then it has the id of their ticket. */
  walkIn?: WalkIn
}

/** Somebody without a registration, as the door takes them down. */
export interface WalkIn {
  givenName: string
  familyName: string
  organisation: string | null
  groupId: string | null
  email: string | null
  /** Why they were let in though no place was free. */
  reason: string | null
}

/** An event whose door the device keeps. */
export interface EventList {
  summitId: string
  title: string
  endsAt: string
  personId: string
  keys: readonly { id: string; publicKey: string }[]
  groups: readonly { id: string; name: string }[]
  /** Free places, in total (no group) and of each group; null where there is no limit. */
  rooms: readonly { groupId: string | null; free: number | null }[]
  /** How things stood at, by the server's clock. */
  until: string
  /** How far the device's clock was ahead of that, in milliseconds; a list kept by an older page has none. */
  ahead?: number
}

/** What the device says of a ticket at once, with or without a network. */
export type Verdict =
  | { kind: 'IN' | 'IN_UNVERIFIED' | 'USED' | 'REVOKED' | 'REPLACED'; ticket: Ticket; code: string | null }
  | { kind: 'IN_WALK_IN' | 'IN_OVER_FULL'; ticket: Ticket; code: null }
  | { kind: 'IN_NEW'; ticketId: string; code: string }
  | { kind: 'OTHER_EVENT' | 'FORGED' | 'UNKNOWN' | 'NO_TICKET' }

/** The ticket of somebody this device took down, until the server tells of it. */
export const ticketOfWalkIn = (id: string, { reason, ...one }: WalkIn): Ticket => ({
  ...{ id, serial: 1, state: 'ISSUED', walkIn: true, overFull: reason !== null, entries: [] },
  ...{ givenName: one.givenName, familyName: one.familyName, spokenName: null },
  ...{ organisation: one.organisation, groupId: one.groupId },
})

/** Whose ticket it is, as one name. */
export const nameOf = ({ givenName, familyName }: Pick<Ticket, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trim()
