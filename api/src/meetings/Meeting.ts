import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Body, Committee } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import type { MeetingState } from '../contract/meetings.lists.js'
import { meetingStates } from '../contract/meetings.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { MeetingStateEnum } from './enums.js'
import { seesAgendaItem } from './visibility.js'

/** A meeting of one or several committees of a body. That it takes place is public; items may not be. */
@Visible<Meeting>(everyone)
@ObjectType({ description: 'A meeting of one or several committees.' })
@Entity()
@Index(['bodyId', 'startsAt'])
@Check('ck_meeting__state', within('state', meetingStates))
export class Meeting {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  bodyId: string
  @Field(() => Body, { nullable: true, description: 'The body.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => MeetingStateEnum, { description: 'Whether it takes place.' })
  @Column('text', { default: 'SCHEDULED' })
  state: MeetingState

  @Field(() => Date, { description: 'When it begins.' })
  @Column('timestamptz')
  startsAt: Date

  @Field(() => String, { description: 'Where.' })
  @Column('text')
  place: string

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** A committee that takes part in a meeting: several meet together. */
@Visible<MeetingCommittee>(everyone)
@ObjectType({ description: 'A committee that takes part in a meeting.' })
@Entity()
@Unique(['meetingId', 'committeeId'])
export class MeetingCommittee {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Index()
  @Column('uuid')
  committeeId: string
  @Field(() => Committee, { nullable: true, description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>
}

/** One item of the agenda: "Ö 2.1" public, "N 3" non-public. */
@Visible<AgendaItem>(seesAgendaItem)
@ObjectType({ description: 'One item of an agenda.' })
@Entity()
@Unique(['meetingId', 'label'])
export class AgendaItem {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  meetingId: string
  @Field(() => Meeting, { nullable: true, description: 'The meeting.' })
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Field(() => String, { description: 'Its label: Ö 2.1 or N 3.' })
  @Column('text')
  label: string

  @Field(() => Boolean, { description: 'Whether it is dealt with in public.' })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** A station that an item deals with. A station is on one agenda at a time. */
@Visible<AgendaItemConsultation>(everyone)
@ObjectType({ description: 'A station an item deals with.' })
@Entity()
export class AgendaItemConsultation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  itemId: string
  @Field(() => AgendaItem, { nullable: true, description: 'The item.' })
  @ManyToOne(() => AgendaItem, { nullable: false })
  @JoinColumn({ name: 'item_id' })
  item: Relation<AgendaItem>

  @Column('uuid', { unique: true })
  consultationId: string
  @Field(() => Consultation, { nullable: true, description: 'The station.' })
  @ManyToOne(() => Consultation, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation: Relation<Consultation>

  /** Counts changes of the date, as calendars do. */
  @Column('int', { default: 0 })
  sequence: number
}
