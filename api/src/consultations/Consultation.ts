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
import { Committee, CommitteeKind } from '../committees/index.js'
import type {
  ConsultationRole,
  ConsultationState,
  DropReason,
  MayApplicantsSpeak,
  Outcome,
  StationSource,
} from '../contract/consultations.lists.js'
import {
  consultationRoles,
  consultationStates,
  dropReasons,
  mayApplicantsSpeak,
  outcomes,
  stationSources,
} from '../contract/consultations.lists.js'
import { DraftResolution, Paper, ProposalText } from '../papers/index.js'
import { Visible, within } from '../platform/index.js'
import {
  ConsultationRoleEnum,
  ConsultationStateEnum,
  DropReasonEnum,
  MayApplicantsSpeakEnum,
  OutcomeEnum,
  StationSourceEnum,
} from './enums.js'
import { seesConsultation } from './visibility.js'

/** One committee's turn with a paper: a role, and at the end one outcome. Stations are only ever added. */
@Visible<Consultation>(seesConsultation)
@ObjectType({ description: "One committee's turn with a paper: a role, and at the end one outcome." })
@Entity()
@Index(['paperId', 'position'])
@Index(['committeeId', 'state'])
@Check('ck_consultation__state', within('state', consultationStates))
@Check('ck_consultation__role', within('role', consultationRoles))
@Check('ck_consultation__outcome', `outcome is null or ${within('outcome', outcomes)}`)
@Check('ck_consultation__drop', `drop_reason is null or ${within('drop_reason', dropReasons)}`)
@Check('ck_consultation__speak', within('may_speak', mayApplicantsSpeak))
@Check('ck_consultation__source', within('source', stationSources))
@Check('ck_consultation__committee', `committee_id is not null or state = 'DROPPED'`)
export class Consultation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'The paper.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Column('uuid', { nullable: true })
  committeeId: string | null
  @Field(() => Committee, {
    nullable: true,
    description: 'The committee; null when the body has none of this kind.',
  })
  @ManyToOne(() => Committee, { nullable: true })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee> | null

  @Field(() => CommitteeKind, { description: 'Kind of the committee.' })
  @Column('text')
  committeeKind: CommitteeKind

  @Field(() => Int, {
    description: 'Order in the route; stations that share a position run at the same time.',
  })
  @Column('int')
  position: number

  @Field(() => ConsultationStateEnum, { description: 'Planned, open, on an agenda, concluded or dropped.' })
  @Column('text', { default: 'PLANNED' })
  state: ConsultationState

  @Field(() => ConsultationRoleEnum, { description: 'What the committee may do.' })
  @Column('text')
  role: ConsultationRole

  @Field(() => StationSourceEnum, { description: 'How it came into the route.' })
  @Column('text', { default: 'TEMPLATE' })
  source: StationSource

  @Column('uuid', { nullable: true })
  followsId: string | null
  @Field(() => Consultation, {
    nullable: true,
    description: 'The station that led to this one: a referral, a second reading.',
  })
  @ManyToOne(() => Consultation, { nullable: true })
  @JoinColumn({ name: 'follows_id' })
  follows: Relation<Consultation> | null

  @Field(() => Int, { description: 'Days from its opening until it is due.' })
  @Column('int', { default: 60 })
  dueDays: number

  @Field(() => String, { nullable: true, description: 'Day until which the committee is to act.' })
  @Column('date', { nullable: true })
  dueOn: string | null

  @Field(() => Date, { nullable: true, description: 'When its turn began.' })
  @Column('timestamptz', { nullable: true })
  openedAt: Date | null

  @Field(() => Date, { nullable: true, description: 'When it was concluded or dropped.' })
  @Column('timestamptz', { nullable: true })
  concludedAt: Date | null

  /** How often its applicants were told of its date, a later one or that it does not hold any more. */
  @Column('int', { default: 0 })
  datesTold: number

  @Field(() => OutcomeEnum, { nullable: true, description: 'How it ended.' })
  @Column('text', { nullable: true })
  outcome: Outcome | null

  @Field(() => DropReasonEnum, { nullable: true, description: 'Why it never had its turn.' })
  @Column('text', { nullable: true })
  dropReason: DropReason | null

  @Field(() => String, {
    nullable: true,
    description: 'Day to which it was put off, or by which a referral has to come back.',
  })
  @Column('date', { nullable: true })
  resumeOn: string | null

  @Field(() => String, { nullable: true, description: 'Why it was added to the route or left out of it.' })
  @Column('text', { nullable: true })
  routeReason: string | null

  @Field(() => Boolean, { description: 'Whether the committee deals with it in public.' })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => MayApplicantsSpeakEnum, { description: 'Whether the applicants may speak.' })
  @Column('text', { default: 'ON_REQUEST' })
  maySpeak: MayApplicantsSpeak

  @Column('uuid', { nullable: true })
  textId: string | null
  @Field(() => ProposalText, {
    nullable: true,
    description: "The version of the applicants' text it works on.",
  })
  @ManyToOne(() => ProposalText, { nullable: true })
  @JoinColumn({ name: 'text_id' })
  text: Relation<ProposalText> | null

  @Column('uuid', { nullable: true })
  draftResolutionId: string | null
  @Field(() => DraftResolution, {
    nullable: true,
    description: 'The version of the draft resolution it works on.',
  })
  @ManyToOne(() => DraftResolution, { nullable: true })
  @JoinColumn({ name: 'draft_resolution_id' })
  draftResolution: Relation<DraftResolution> | null

  @Field(() => String, { nullable: true, description: "Number in the council's own information system." })
  @Column('text', { nullable: true })
  externalNumber: string | null

  @Field(() => String, { nullable: true, description: "Address in the council's own information system." })
  @Column('text', { nullable: true })
  externalUrl: string | null

  @Field(() => Date, { description: 'When it was added to the route.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
