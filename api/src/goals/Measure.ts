import { Field, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { budgetUnits } from '../contract/goals.lists.js'
import { otherStrategies } from '../contract/measures.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { Carried } from './Carried.js'
import { FieldOfAction } from './FieldOfAction.js'
import { GuidingGoal } from './GuidingGoal.js'
import { BudgetUnit, OtherStrategy, ResourceKind } from './kinds.js'

/** A measure: hangs on an annual goal, a guiding goal or the field. */
@Visible<Measure>(everyone)
@ObjectType({ description: 'A measure and what its source says about carrying it out.' })
@Entity()
@Check('ck_measure__one_parent', 'num_nonnulls(guiding_goal_id, annual_goal_id) <= 1')
@Check('ck_measure__budget_unit', within('budget_unit', budgetUnits))
@Check('ck_measure__budget_range', 'budget_min_euro <= budget_max_euro')
@Check(
  'ck_measure__strategies',
  `strategies <@ array[${otherStrategies.map((one) => `'${one}'`).join(', ')}]::text[]`,
)
export class Measure extends Carried {
  @Column('uuid')
  @Index()
  fieldId: string

  @Field(() => FieldOfAction, { description: 'The field it belongs to.' })
  @ManyToOne(() => FieldOfAction, { nullable: false })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction>

  @Column('uuid', { nullable: true })
  @Index()
  guidingGoalId: string | null

  @Field(() => GuidingGoal, { nullable: true, description: 'Set when it hangs on a guiding goal.' })
  @ManyToOne(() => GuidingGoal, { nullable: true })
  @JoinColumn({ name: 'guiding_goal_id' })
  guidingGoal: Relation<GuidingGoal> | null

  @Column('uuid', { nullable: true })
  @Index()
  annualGoalId: string | null

  @Field(() => AnnualGoal, { nullable: true, description: 'Set when it hangs on an annual goal.' })
  @ManyToOne(() => AnnualGoal, { nullable: true })
  @JoinColumn({ name: 'annual_goal_id' })
  annualGoal: Relation<AnnualGoal> | null

  @Field(() => String, { nullable: true, description: 'Who takes the lead, as written.' })
  @Column('text', { nullable: true })
  responsible: string | null

  @Field(() => [String], { description: 'Whom to involve, as written.' })
  @Column('text', { array: true, default: () => `'{}'` })
  toInvolve: string[]

  @Field(() => Boolean, { description: 'The list of those to involve is left open.' })
  @Column('boolean', { default: false })
  toInvolveOpen: boolean

  @Field(() => [String], { description: 'The councils a request for it passes, in order, as written.' })
  @Column('text', { array: true, default: () => `'{}'` })
  procedure: string[]

  @Field(() => [ResourceKind], { description: 'What must be provided.' })
  @Column('text', { array: true, default: () => `'{}'` })
  resources: ResourceKind[]

  @Field(() => Int, { nullable: true, description: 'Lower end of the budget in whole euros.' })
  @Column('int', { nullable: true })
  budgetMinEuro: number | null

  @Field(() => Int, { nullable: true, description: 'Upper end of the budget in whole euros.' })
  @Column('int', { nullable: true })
  budgetMaxEuro: number | null

  @Field(() => BudgetUnit, { nullable: true, description: 'What the budget is counted for.' })
  @Column('text', { nullable: true })
  budgetUnit: BudgetUnit | null

  @Field(() => [String], { description: 'Costs named without a figure, as written.' })
  @Column('text', { array: true, default: () => `'{}'` })
  budgetAdditional: string[]

  @Field(() => String, { nullable: true, description: 'Day it is to be done by (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  dueOn: string | null

  @Field(() => String, { nullable: true, description: 'What it is meant to bring about, in German.' })
  @Column('text', { nullable: true })
  intendedEffect: string | null

  @Field(() => [OtherStrategy], { description: 'Other strategies of the Kreis it is linked to.' })
  @Column('text', { array: true, default: () => `'{}'` })
  strategies: OtherStrategy[]

  @Field(() => String, { nullable: true, description: 'Time it needs, in German.' })
  @Column('text', { nullable: true })
  timeNeeded: string | null

  @Field(() => String, { nullable: true, description: 'Where its money is to come from, in German.' })
  @Column('text', { nullable: true })
  moneyNeeded: string | null

  @Field(() => String, { nullable: true, description: 'Staff it needs, in German; no person.' })
  @Column('text', { nullable: true })
  staffNeeded: string | null

  @Field(() => Int, {
    description: 'Rises with every change of its details; a change names the one it is of.',
  })
  @Column('int', { default: 0 })
  detailsRevision: number
}
