import { GraphQLLocalDate } from 'graphql-scalars'
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
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import {
  urgentStates,
  urgentTakers,
  type UrgentState,
  type UrgentTaker,
} from '../contract/consultations.lists.js'
import { handlesPaper, Paper, seesPaperId } from '../papers/index.js'
import { and, or, Visible, Walled, within } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { UrgentStateEnum, UrgentTakerEnum } from './enums.js'

/** What could not wait for the council and was decided in its place; the council approves or revokes it at its next meeting. One per paper. */
@Walled()
@Visible<UrgentDecision>((u, v) => or(and(u.isPublic, seesPaperId(u.paperId, v)), handlesPaper(u.paperId, v)))
@ObjectType({ description: 'What could not wait for the council and was decided in its place.' })
@Entity()
@Check('ck_urgent_decision__taken_by', within('taken_by', urgentTakers))
@Check('ck_urgent_decision__state', within('state', urgentStates))
@Check('ck_urgent_decision__two', `taken_by = 'COMMITTEE' or with_name is not null`)
@Check('ck_urgent_decision__ended', `(state = 'AWAITING') = (ended_on is null)`)
export class UrgentDecision {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'The paper.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Index()
  @Column('uuid')
  approvalId: string
  @Field(() => Consultation, {
    nullable: true,
    description: 'The station at which it is approved or revoked.',
  })
  @ManyToOne(() => Consultation, { nullable: false })
  @JoinColumn({ name: 'approval_id' })
  approval: Relation<Consultation>

  @Field(() => UrgentTakerEnum, { description: 'Who decided: a committee, or the head with one member.' })
  @Column('text')
  takenBy: UrgentTaker

  @Field(() => String, {
    description: 'The committee by its name on that day, or function and name of the mayor or the Landrat.',
  })
  @Column('text')
  byName: string

  @Field(() => String, { nullable: true, description: 'The member who decided along with the head.' })
  @Column('text', { nullable: true })
  withName: string | null

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision.' })
  @Column('date')
  decidedOn: string

  @Field(() => String, { description: 'Why it could not wait, in German.' })
  @Column('text')
  reason: string

  @Field(() => String, { description: 'Text as decided, in German.' })
  @Column('text')
  text: string

  @Field(() => UrgentStateEnum, { description: 'How it stands.' })
  @Column('text', { default: 'AWAITING' })
  state: UrgentState

  @Field(() => GraphQLLocalDate, { description: 'Day by which it should be approved.' })
  @Column('date')
  dueOn: string

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which the council spoke.' })
  @Column('date', { nullable: true })
  endedOn: string | null

  @Field(() => Boolean, { description: 'Whether everybody may read it.' })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => Date, { description: 'When it was recorded.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
