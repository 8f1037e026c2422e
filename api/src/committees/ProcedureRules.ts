import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import {
  dayUnits,
  meetingForms,
  quorumBases,
  voteForms,
  type RulesOfProcedure,
} from '../contract/procedure.lists.js'
import type { Majority } from '../contract/voting.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Committee } from './Committee.js'
import { majoritiesExist, MajorityOf } from './MajorityOf.js'
import { DayUnit, MeetingForm, QuorumBase, VoteForm } from './procedure.kinds.js'

/** A text array holds nothing but what the list names, and something. */
const someOf = (column: string, values: readonly string[]): string =>
  `cardinality(${column}) > 0 and ${column} <@ array[${values.map((value) => `'${value}'`).join(', ')}]`

/** The rules of procedure of a committee from one day to another: every figure a deadline, a vote or the minutes depend on. */
@Visible<ProcedureRules>(everyone)
@ObjectType({ description: 'The rules of procedure of a committee from one day to another.' })
@Entity()
@Check('ck_procedure_rules__days', 'valid_from <= valid_to')
@Check('ck_procedure_rules__notice_unit', within('notice_unit', dayUnits))
@Check('ck_procedure_rules__urgent_unit', within('urgent_unit', dayUnits))
@Check('ck_procedure_rules__addition_unit', within('addition_unit', dayUnits))
@Check('ck_procedure_rules__quorum_base', within('quorum_base', quorumBases))
@Check('ck_procedure_rules__majorities', majoritiesExist)
@Check('ck_procedure_rules__vote_forms', someOf('vote_forms', voteForms))
@Check('ck_procedure_rules__meeting_forms', someOf('meeting_forms', meetingForms))
@Check(
  'ck_procedure_rules__figures',
  'least(notice_days, urgent_days, addition_days, cut_off_days, minutes_days, objection_days, appeal_days, inquiry_days) >= 0 and secret_share > 0 and statutory_seats > 0',
)
@Exclusion(
  'ex_procedure_rules__one_a_day',
  `using gist (committee_id with =, daterange(valid_from, valid_to, '[]') with &&) where (removed_at is null)`,
)
export class ProcedureRules implements RulesOfProcedure {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  committeeId: string

  @Field(() => Committee, { description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Field(() => String, { description: 'First day (YYYY-MM-DD).' })
  @Column('date')
  validFrom: string

  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null while they hold.' })
  @Column('date', { nullable: true })
  validTo: string | null

  @Field(() => String, { nullable: true, description: 'Where the figures come from.' })
  @Column('text', { nullable: true })
  sourceNote: string | null

  @Field(() => Boolean, { description: 'Read in the source; else assumed and to be confirmed.' })
  @Column('boolean', { default: false })
  confirmed: boolean

  @Field(() => Int, { description: 'Days of notice: between sending the invitation and the meeting.' })
  @Column('int')
  noticeDays: number

  @Field(() => DayUnit, { description: 'How these days are counted.' })
  @Column('text')
  noticeUnit: DayUnit

  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice when the matter is urgent; null where there is no urgent form.',
  })
  @Column('int', { nullable: true })
  urgentDays: number | null

  @Field(() => DayUnit, { description: 'How these days are counted.' })
  @Column('text')
  urgentUnit: DayUnit

  @Field(() => Int, { description: 'Days of notice for an item added to an agenda that was sent.' })
  @Column('int')
  additionDays: number

  @Field(() => DayUnit, { description: 'How these days are counted.' })
  @Column('text')
  additionUnit: DayUnit

  @Field(() => Int, { description: 'Calendar days before the meeting by which an item must be in.' })
  @Column('int')
  cutOffDays: number

  @Field(() => Boolean, { description: 'The day of sending is one of the days of notice.' })
  @Column('boolean', { default: false })
  countsDispatchDay: boolean

  @Field(() => Boolean, { description: 'The day of the meeting is one of the days of notice.' })
  @Column('boolean', { default: false })
  countsMeetingDay: boolean

  @Field(() => QuorumBase, { description: 'What more than half has to be present of.' })
  @Column('text')
  quorumBase: QuorumBase

  @Field(() => Int, {
    nullable: true,
    description: 'The number of seats by law; null: the voting seats of the composition.',
  })
  @Column('int', { nullable: true })
  statutorySeats: number | null

  @Field(() => Int, { description: 'One of how many members may demand a secret vote: 5 is one fifth.' })
  @Column('int')
  secretShare: number

  @Field(() => [VoteForm], { description: 'How votes can be taken.' })
  @Column('text', { array: true })
  voteForms: VoteForm[]

  @Field(() => Boolean, { description: 'An approved system for votes on devices exists.' })
  @Column('boolean', { default: false })
  tabletVotes: boolean

  @Field(() => [MeetingForm], { description: 'How it can meet.' })
  @Column('text', { array: true })
  meetingForms: MeetingForm[]

  @Field(() => Boolean, { description: 'Its items are public unless decided otherwise.' })
  @Column('boolean', { default: true })
  publicByDefault: boolean

  @Field(() => Int, { description: 'Calendar days after the meeting in which the minutes are due.' })
  @Column('int')
  minutesDays: number

  @Field(() => Int, {
    description: 'Calendar days after they are effective in which who was there may object to minutes.',
  })
  @Column('int')
  objectionDays: number

  @MajorityOf('USUAL')
  usualMajority: Majority
  @MajorityOf('BY_LAW')
  byLawMajority: Majority
  @MajorityOf('MAIN_BY_LAW')
  mainByLawMajority: Majority
  @MajorityOf('RULES_OF_PROCEDURE')
  rulesMajority: Majority
  @MajorityOf('OTHER_AGENDA')
  agendaMajority: Majority
  @MajorityOf('DESELECTION')
  deselectionMajority: Majority
  @MajorityOf('DIGITAL_MEETING')
  digitalMajority: Majority

  @Field(() => Int, {
    description:
      'Calendar days in which the head or one fifth of the members may have the council decide instead.',
  })
  @Column('int')
  appealDays: number

  @Field(() => Int, { description: 'Calendar days in which the administration answers an inquiry.' })
  @Column('int')
  inquiryDays: number

  @Field(() => Boolean, { description: 'Single members may file inquiries; else Fraktionen alone.' })
  @Column('boolean')
  membersInquire: boolean

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Field(() => Date, { description: 'When they were entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When they were last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone of rules that were corrected before they held. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
