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
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Committee, MajorityEnum, ResolutionKindEnum, VoteForm as VoteFormEnum } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import {
  resolutionKinds,
  voteForms,
  type ResolutionKind,
  type VoteForm,
} from '../contract/procedure.lists.js'
import {
  ballotStates,
  ballotSubjects,
  majorities,
  proceduralMotions,
  type BallotState,
  type BallotSubject,
  type Majority,
  type ProceduralMotion,
} from '../contract/voting.lists.js'
import { AgendaItem } from '../meetings/index.js'
import { existing, sql, Visible, Walled, within } from '../platform/index.js'
import { BallotStateEnum, BallotSubjectEnum, ProceduralMotionEnum } from './enums.js'
import { inRoom } from './visibility.js'

/** A motion and its vote: how to go on, a change of the text, or the text. Who may vote and the quorum are frozen when it opens. */
@Walled()
@Visible<Ballot>((b, v) =>
  v.signedIn(existing(sql`agenda_item dealt`, sql`dealt.id = ${b.itemId}`, inRoom(sql`dealt.meeting_id`, v))),
)
@ObjectType({ description: 'A motion and its vote, for those who take part in the meeting.' })
@Entity()
@Index('ux_ballot__one_open', ['itemId', 'committeeId'], { unique: true, where: `state = 'OPEN'` })
@Check('ck_ballot__subject', within('subject', ballotSubjects))
@Check('ck_ballot__motion', `motion is null or ${within('motion', proceduralMotions)}`)
@Check('ck_ballot__procedural', `(subject = 'PROCEDURAL') = (motion is not null)`)
@Check('ck_ballot__form', within('form', voteForms))
@Check('ck_ballot__majority', within('majority', majorities))
@Check('ck_ballot__resolution_kind', within('resolution_kind', resolutionKinds))
@Check('ck_ballot__state', within('state', ballotStates))
@Check(
  'ck_ballot__counts',
  'votes_for >= 0 and votes_against >= 0 and abstentions >= 0 and invalid >= 0 and votes_for + votes_against + abstentions + invalid <= present',
)
@Check('ck_ballot__result', `(state = 'CLOSED') <= (carried is not null)`)
export class Ballot {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  itemId: string
  @Field(() => AgendaItem, { nullable: true, description: 'The item.' })
  @ManyToOne(() => AgendaItem, { nullable: false })
  @JoinColumn({ name: 'item_id' })
  item: Relation<AgendaItem>

  @Column('uuid')
  committeeId: string
  @Field(() => Committee, { nullable: true, description: 'The committee that votes.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Index()
  @Column('uuid', { nullable: true })
  consultationId: string | null
  @Field(() => Consultation, {
    nullable: true,
    description: 'The station it decides; null for items without one.',
  })
  @ManyToOne(() => Consultation, { nullable: true })
  @JoinColumn({ name: 'consultation_id' })
  consultation: Relation<Consultation> | null

  @Field(() => BallotSubjectEnum, { description: 'What is voted on.' })
  @Column('text')
  subject: BallotSubject

  @Field(() => ProceduralMotionEnum, { nullable: true, description: 'Which procedural motion it is.' })
  @Column('text', { nullable: true })
  motion: ProceduralMotion | null

  @Field(() => String, { nullable: true, description: 'The text that is voted on, in German.' })
  @Column('text', { nullable: true })
  text: string | null

  @Field(() => Int, { description: 'Amendments: the further-reaching has the smaller number.' })
  @Column('int', { default: 0 })
  rank: number

  @Field(() => VoteFormEnum, { description: 'Open, by name, or secret on paper.' })
  @Column('text', { default: 'OPEN' })
  form: VoteForm

  @Field(() => Int, { description: 'How many members demanded a secret vote.' })
  @Column('int', { default: 0 })
  secretDemands: number

  @Field(() => MajorityEnum, { description: 'Which majority is needed.' })
  @Column('text', { default: 'SIMPLE' })
  majority: Majority

  @Field(() => ResolutionKindEnum, { description: 'Which kind of resolution it is.' })
  @Column('text', { default: 'USUAL' })
  resolutionKind: ResolutionKind

  @Field(() => String, {
    nullable: true,
    description: 'Why another majority is needed than the one the rules of the committee ask for.',
  })
  @Column('text', { nullable: true })
  majorityReason: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where the committee has the rule from that says the majority; null: the law.',
  })
  @Column('text', { nullable: true })
  majoritySource: string | null

  @Field(() => BallotStateEnum, { description: 'Put, open, closed or discarded.' })
  @Column('text', { default: 'MOVED' })
  state: BallotState

  @Field(() => Date, { nullable: true, description: 'When the vote was opened.' })
  @Column('timestamptz', { nullable: true })
  openedAt: Date | null

  @Field(() => Date, { nullable: true, description: 'When the result was declared.' })
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null

  @Field(() => Int, { description: 'How many could vote when it was opened.' })
  @Column('int', { default: 0 })
  present: number

  @Field(() => Int, { nullable: true, description: 'How many a quorum needed then.' })
  @Column('int', { nullable: true })
  quorumNeeded: number | null

  @Field(() => Boolean, { nullable: true, description: 'The quorum held because nobody doubted it.' })
  @Column('boolean', { nullable: true })
  quorumPresumed: boolean | null

  @Field(() => Int, { nullable: true, description: 'The statutory number of votes then.' })
  @Column('int', { nullable: true })
  statutorySeats: number | null

  @Field(() => Int, { nullable: true, description: 'Votes for.' })
  @Column('int', { nullable: true })
  votesFor: number | null

  @Field(() => Int, { nullable: true, description: 'Votes against.' })
  @Column('int', { nullable: true })
  votesAgainst: number | null

  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  @Column('int', { nullable: true })
  abstentions: number | null

  @Field(() => Int, { nullable: true, description: 'Papers on which no will could be read.' })
  @Column('int', { nullable: true })
  invalid: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it was carried.' })
  @Column('boolean', { nullable: true })
  carried: boolean | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
