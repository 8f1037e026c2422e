import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { ticketStates, type TicketState } from '../contract/admission.lists.js'
import { Only, Visible, Walled, within } from '../platform/index.js'
import { Participant, Registration, Summit } from '../summits/index.js'
import { TicketStateEnum } from './enums.js'
import { holdsTicket, seesTicket } from './visibility.js'

/** The ticket of one person who comes. Its code is signed, says nothing of them, and can be issued anew: then the old one holds no more. */
@Walled()
@Visible<Ticket>(seesTicket)
@ObjectType({ description: 'The ticket of one person who comes to an event.' })
@Entity()
@Check('ck_ticket__state', within('state', ticketStates))
@Check('ck_ticket__serial', 'serial between 1 and 65535')
@Index(['summitId', 'modifiedAt'])
@Index('uq_ticket__participant_id', ['participantId'], { unique: true })
export class Ticket {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Index()
  @Column('uuid')
  registrationId: string
  @Field(() => Registration, { nullable: true, description: 'The registration it belongs to.' })
  @ManyToOne(() => Registration, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  /** Somebody who was taken off a registration leaves a ticket behind that is revoked. */
  @Column('uuid', { nullable: true })
  participantId: string | null
  @Field(() => Participant, { nullable: true, description: 'Whose it is.' })
  @ManyToOne(() => Participant, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'participant_id' })
  participant: Relation<Participant> | null

  @Field(() => TicketStateEnum, { description: 'Whether it holds, and whether they came.' })
  @Column('text', { default: 'ISSUED' })
  state: TicketState

  /** Counts how often it was issued. */
  @Field(() => Int, { description: 'How often it was issued; only the last one holds.' })
  @Column('int', { default: 1 })
  serial: number

  @Only<Ticket>(holdsTicket)
  @Field(() => String, {
    nullable: true,
    description: 'The signed code; null for everybody but those who hold it and those who plan the event.',
  })
  @Column('text')
  code: string | null

  @Field(() => Date, { description: 'When it was first issued.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When anything about it last changed, at the door too.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** A pair of keys that signs tickets. Never shown; the public half goes to the devices at the door. */
@Entity()
export class TicketKey {
  /** Begin of the public key's hash, in hexadecimal: what a code names its key by. */
  @PrimaryColumn('text')
  id: string

  /** 32 bytes, base64url. */
  @Column('text')
  publicKey: string

  /** PKCS #8, base64url: a secret, as the whole database is. */
  @Column('text')
  privateKey: string

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
