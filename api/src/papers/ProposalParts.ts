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
  type Relation,
} from 'typeorm'
import { Organisation } from '../accounts/index.js'
import { Body } from '../committees/index.js'
import { AnnualGoal, FieldOfAction, GuidingGoal, Measure } from '../goals/index.js'
import { Visible, within } from '../platform/index.js'
import type { CoApplicantState, CostKind } from '../contract/papers.lists.js'
import { coApplicantStates, costKinds } from '../contract/papers.lists.js'
import { CoApplicantStateEnum, CostKindEnum } from './enums.js'
import { Proposal } from './Proposal.js'
import { seesCoApplicant, seesProposalPart } from './visibility.js'

/** A municipality (or the Kreis) a proposal concerns. */
@Visible<ProposalBody>(seesProposalPart)
@ObjectType({ description: 'A body the proposal concerns.' })
@Entity()
@Unique(['proposalId', 'bodyId'])
export class ProposalBody {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  proposalId: string
  @ManyToOne(() => Proposal, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @Column('uuid')
  bodyId: string
  @Field(() => Body, { nullable: true, description: 'The body.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>
}

/** An organisation that was asked to apply together. */
@Visible<CoApplicant>(seesCoApplicant)
@ObjectType({ description: 'An organisation that was asked to apply together.' })
@Entity()
@Unique(['proposalId', 'organisationId'])
@Check('ck_co_applicant__state', within('state', coApplicantStates))
export class CoApplicant {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  proposalId: string
  @Field(() => Proposal, { nullable: true, description: 'The proposal.' })
  @ManyToOne(() => Proposal, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @Index()
  @Column('uuid')
  organisationId: string
  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>

  @Field(() => CoApplicantStateEnum, { description: 'Whether the organisation joined.' })
  @Column('text', { default: 'INVITED' })
  state: CoApplicantState

  @Field(() => Date, { description: 'When it was invited.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { nullable: true, description: 'When it answered.' })
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null
}

/** What of the strategy a proposal serves: exactly one of field, guiding goal, annual goal or measure. */
@Visible<GoalServed>(seesProposalPart)
@ObjectType({
  description:
    'What of the strategy a proposal serves: a field, a guiding goal, an annual goal or a measure.',
})
@Entity()
@Check('ck_goal_served__one', 'num_nonnulls(field_id, guiding_goal_id, annual_goal_id, measure_id) = 1')
export class GoalServed {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  proposalId: string
  @ManyToOne(() => Proposal, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @Field(() => Int, { description: 'Order.' })
  @Column('int', { default: 0 })
  position: number

  @Index()
  @Column('uuid', { nullable: true })
  fieldId: string | null
  @Field(() => FieldOfAction, { nullable: true, description: 'The field of action.' })
  @ManyToOne(() => FieldOfAction, { nullable: true })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction> | null

  @Index()
  @Column('uuid', { nullable: true })
  guidingGoalId: string | null
  @Field(() => GuidingGoal, { nullable: true, description: 'The guiding goal.' })
  @ManyToOne(() => GuidingGoal, { nullable: true })
  @JoinColumn({ name: 'guiding_goal_id' })
  guidingGoal: Relation<GuidingGoal> | null

  @Index()
  @Column('uuid', { nullable: true })
  annualGoalId: string | null
  @Field(() => AnnualGoal, { nullable: true, description: 'The annual goal.' })
  @ManyToOne(() => AnnualGoal, { nullable: true })
  @JoinColumn({ name: 'annual_goal_id' })
  annualGoal: Relation<AnnualGoal> | null

  @Index()
  @Column('uuid', { nullable: true })
  measureId: string | null
  @Field(() => Measure, { nullable: true, description: 'The measure.' })
  @ManyToOne(() => Measure, { nullable: true })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure> | null
}

/** One part of the cost as a range in whole euros; all but FIXED are counted for each participant. */
@Visible<CostItem>(seesProposalPart)
@ObjectType({
  description:
    'One part of the cost as a range in whole euros; all but fixed costs are counted for each participant.',
})
@Entity()
@Check('ck_cost_item__kind', within('kind', costKinds))
@Check('ck_cost_item__range', 'min_euro >= 0 and max_euro >= min_euro')
export class CostItem {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  proposalId: string
  @ManyToOne(() => Proposal, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @Field(() => Int, { description: 'Order.' })
  @Column('int', { default: 0 })
  position: number

  @Field(() => CostKindEnum, { description: 'Course, travel, material or fixed.' })
  @Column('text')
  kind: CostKind

  @Field(() => String, { nullable: true, description: 'What exactly is paid.' })
  @Column('text', { nullable: true })
  label: string | null

  @Field(() => Int, { description: 'Least, in whole euros.' })
  @Column('int')
  minEuro: number

  @Field(() => Int, { description: 'Most, in whole euros.' })
  @Column('int')
  maxEuro: number
}
