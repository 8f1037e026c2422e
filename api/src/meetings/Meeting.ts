import { Field, ID, Int, ObjectType } from 'type-graphql'
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
import { Body, Committee, MeetingForm, ResolutionKindEnum } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import type { AgendaItemKind, AgendaItemState, MeetingState } from '../contract/meetings.lists.js'
import { meetingForms, resolutionKinds, type ResolutionKind } from '../contract/procedure.lists.js'
import { agendaItemKinds, agendaItemStates, meetingStates } from '../contract/meetings.lists.js'
import { everyone, Visible, Walled, within } from '../platform/index.js'
import { AgendaItemKindEnum, AgendaItemStateEnum, MeetingStateEnum } from './enums.js'
import { seesAgendaItem } from './visibility.js'

/** A meeting of one or several committees of a body. That it takes place is public; items may not be. */
@Visible<Meeting>(everyone)
@ObjectType({ description: 'A meeting of one or several committees.' })
@Entity()
@Index(['bodyId', 'startsAt'])
@Index('ix_meeting__starts_at', ['startsAt', 'id'])
@Index(['state', 'startsAt'])
@Check('ck_meeting__state', within('state', meetingStates))
@Check('ck_meeting__form', within('form', meetingForms))
@Check('ck_meeting__ends', 'ends_at > starts_at')
@Check('ck_meeting__cancel_reason', `state <> 'CANCELLED' or cancel_reason is not null`)
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

  @Field(() => String, {
    nullable: true,
    description: 'What it is called besides its number: an extraordinary meeting; null for a usual one.',
  })
  @Column('text', { nullable: true })
  title: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      "Which meeting of the leading committee it is; null where the committee's own system counts.",
  })
  @Column('int', { nullable: true })
  number: number | null

  @Field(() => MeetingForm, { description: 'How it is held.' })
  @Column('text', { default: 'IN_PERSON' })
  form: MeetingForm

  @Field(() => MeetingStateEnum, { description: 'Whether it takes place, and how far it is.' })
  @Column('text', { default: 'SCHEDULED' })
  state: MeetingState

  @Field(() => Date, { description: 'When it begins.' })
  @Column('timestamptz')
  startsAt: Date

  @Field(() => Date, { nullable: true, description: 'When it is to end; null when nobody said.' })
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null

  @Field(() => String, { description: 'Where.' })
  @Column('text')
  place: string

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  @Column('text', { nullable: true })
  cancelReason: string | null

  @Field(() => Date, {
    nullable: true,
    description: 'Since when everybody may see the public part of its agenda; null while it is a draft.',
  })
  @Column('timestamptz', { nullable: true })
  agendaPublicSince: Date | null

  /** Counts changes of the order: a stale order is refused. */
  @Field(() => Int, { description: 'Counts the changes of its agenda.' })
  @Column('int', { default: 0 })
  agendaRevision: number

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
@Index('ux_meeting_committee__lead', ['meetingId'], { unique: true, where: 'is_lead' })
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

  @Field(() => Boolean, { description: 'It leads the meeting.' })
  @Column('boolean', { default: false })
  isLead: boolean
}

/**
 * One item of the agenda: "Ö 2.1" public, "N 3" non-public. While a meeting is planned its labels follow from the order
 * (`labelsOf`); the invitation freezes them. What was taken off a draft has none.
 */
@Walled()
@Visible<AgendaItem>(seesAgendaItem)
@ObjectType({ description: 'One item of an agenda.' })
@Entity()
@Unique(['meetingId', 'label'], { deferrable: 'INITIALLY DEFERRED' })
@Index(['meetingId', 'position'])
@Check('ck_agenda_item__kind', within('kind', agendaItemKinds))
@Check('ck_agenda_item__state', within('state', agendaItemStates))
@Check('ck_agenda_item__resolution_kind', within('resolution_kind', resolutionKinds))
@Check('ck_agenda_item__reason', `state = 'ON_AGENDA' or state_reason is not null`)
@Check('ck_agenda_item__table', 'table_reason is null or is_table_paper')
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

  @Field(() => String, {
    nullable: true,
    description: 'Its label: Ö 2.1 or N 3; null for what was taken off before the invitation.',
  })
  @Column('text', { nullable: true })
  label: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How the agenda names it; null where its kind or what it deals with names it.',
  })
  @Column('text', { nullable: true })
  title: string | null

  @Field(() => AgendaItemKindEnum, { description: 'What it is.' })
  @Column('text', { default: 'PAPER' })
  kind: AgendaItemKind

  @Field(() => AgendaItemStateEnum, { description: 'On the agenda, postponed or removed.' })
  @Column('text', { default: 'ON_AGENDA' })
  state: AgendaItemState

  @Field(() => String, { nullable: true, description: 'Why it was postponed or removed.' })
  @Column('text', { nullable: true })
  stateReason: string | null

  /** Order in the whole agenda, sub-items behind theirs; 0 where the label was typed by hand. */
  @Field(() => Int, { description: 'Order in the agenda.' })
  @Column('int', { default: 0 })
  position: number

  @Index()
  @Column('uuid', { nullable: true })
  parentId: string | null
  @Field(() => AgendaItem, { nullable: true, description: 'The item it is part of.' })
  @ManyToOne(() => AgendaItem, { nullable: true })
  @JoinColumn({ name: 'parent_id' })
  parent: Relation<AgendaItem> | null

  @Field(() => Boolean, { description: 'It was only laid on the table at the meeting.' })
  @Column('boolean', { default: false })
  isTablePaper: boolean

  @Field(() => String, { nullable: true, description: 'Why it came onto the table so late.' })
  @Column('text', { nullable: true })
  tableReason: string | null

  @Field(() => Boolean, { description: 'Whether it is dealt with in public.' })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => Boolean, {
    description:
      'The invitation called to it a second time, because too few came to the first: it is decided by however many come.',
  })
  @Column('boolean', { default: false })
  isSecondCall: boolean

  @Field(() => ResolutionKindEnum, {
    description:
      'Which kind of resolution it asks for: the rules of the committee say which majority that needs.',
  })
  @Column('text', { default: 'USUAL' })
  resolutionKind: ResolutionKind

  @Field(() => Date, { nullable: true, description: 'When the meeting came to it first.' })
  @Column('timestamptz', { nullable: true })
  calledAt: Date | null

  @Field(() => Date, {
    nullable: true,
    description:
      'When it was dealt with, where it deals with no paper; else its stations say how they ended.',
  })
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null

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

  /** The change of the date that the applicants were told of last; null while they were told nothing. */
  @Column('int', { nullable: true })
  toldSequence: number | null
}
