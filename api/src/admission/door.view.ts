import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { ScanOutcome, TicketState } from '../contract/admission.lists.js'
import { Summit } from '../summits/index.js'
import { ScanOutcomeEnum, TicketStateEnum } from './enums.js'

/** A key that codes are checked with. */
@ObjectType({ description: 'A key that the codes of tickets are checked with.' })
export class DoorKey {
  @Field(() => ID, { description: 'What a code names it by.' })
  id: string
  @Field(() => String, { description: 'Public Ed25519 key: 32 bytes, base64url.' })
  publicKey: string
}

/** Somebody was let in. */
@ObjectType({ description: 'Somebody was let in with a ticket, and it was not taken back.' })
export class DoorEntry {
  @Field(() => ID, { description: 'Opaque id, made by the device.' })
  id: string
  @Field(() => ID, { description: 'The device.' })
  deviceId: string
  @Field(() => String, { description: 'What the device is called.' })
  deviceName: string
  @Field(() => ScanOutcomeEnum, { description: 'Whether it counts or contradicts another.' })
  outcome: ScanOutcome
  @Field(() => Date, { description: 'When it became known here.' })
  at: Date
  @Field(() => Boolean, { description: 'Somebody looked into the conflict.' })
  settled: boolean
}

/** A ticket as the door needs it. */
@ObjectType({ description: 'A ticket as the door needs it: whose it is and whether it holds; not its code.' })
export class DoorTicket {
  @Field(() => ID, { description: 'Opaque id of the ticket.' })
  id: string
  @Field(() => Int, { description: 'Which issue of it holds.' })
  serial: number
  @Field(() => TicketStateEnum, { description: 'Whether it holds, and whether they are in.' })
  state: TicketState
  @Field(() => String, { description: 'Given name.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { nullable: true, description: 'How the name is spoken, if they told.' })
  spokenName: string | null
  @Field(() => String, { nullable: true, description: 'The organisation they come for.' })
  organisation: string | null
  @Field(() => ID, { nullable: true, description: 'The group of the event they belong to.' })
  groupId: string | null
  @Field(() => Boolean, { description: 'They came without a registration and were taken down at the door.' })
  walkIn: boolean
  @Field(() => Boolean, { description: 'They were let in though no place was free.' })
  overFull: boolean
  @Field(() => [DoorEntry], {
    description: 'When they were let in, what was taken back left out; the first first.',
  })
  entries: DoorEntry[]
}

/** What is free of the places of an event. */
@ObjectType({ description: 'How many places are free at an event, in total or of one group.' })
export class DoorRoom {
  @Field(() => ID, { nullable: true, description: 'The group; null for the event in total.' })
  groupId: string | null
  @Field(() => Int, { nullable: true, description: 'How many are free; null where there is no limit.' })
  free: number | null
}

/** What a device at the door keeps. */
@ObjectType({ description: 'What a device at the door keeps, to work without a network.' })
export class DoorList {
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  summit: Summit
  @Field(() => [DoorKey], { description: 'Keys that codes are checked with.' })
  keys: DoorKey[]
  @Field(() => Date, { description: 'How things stand at: ask for what changed since then.' })
  until: Date
  @Field(() => [DoorRoom], { description: 'Free places, in total and of each group.' })
  rooms: DoorRoom[]
  @Field(() => [DoorTicket], { description: 'Tickets; when asked since an instant only those that changed.' })
  tickets: DoorTicket[]
}

/** What became of a scan. */
@ObjectType({ description: 'What became of a scan that a device sent.' })
export class ScanAnswer {
  @Field(() => ID, { description: 'The scan.' })
  id: string
  @Field(() => ScanOutcomeEnum, { description: 'Whether it counts or contradicts what is known.' })
  outcome: ScanOutcome
  @Field(() => Boolean, { description: 'It was taken back and does not count.' })
  undone: boolean
}

/** What the page of a ticket shows. */
@ObjectType({ description: 'What the page of a ticket shows to whoever has its code.' })
export class TicketLink {
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  summit: Summit
  @Field(() => TicketStateEnum, { description: 'Whether it holds, and whether they came.' })
  state: TicketState
  @Field(() => String, { nullable: true, description: 'Whose it is; null when it holds no more.' })
  name: string | null
}

const of = (description: string) => [() => Int, { description }] as const

/** Who is expected and who is in. */
@ObjectType({ description: 'How many are expected at an event and how many are in.' })
export class DoorFigures {
  @Field(...of('Tickets that hold.'))
  expected: number
  @Field(...of('Are in.'))
  entered: number
  @Field(...of('Tickets with a conflict nobody has looked into.'))
  conflicts: number
  @Field(...of('Came without a registration.'))
  walkIns: number
  @Field(...of('Were let in though no place was free.'))
  overFull: number
}
