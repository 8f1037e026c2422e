import { Field, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { Body } from '../committees/index.js'
import { datePrecisions, directions, indicatorKinds } from '../contract/goals.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { FieldOfAction } from './FieldOfAction.js'
import { GuidingGoal } from './GuidingGoal.js'
import { DatePrecision, Direction, IndicatorKind } from './kinds.js'
import { Worded } from './Worded.js'

/** An indicator: hangs on an annual goal, a guiding goal or the field. Its kind says which parameters it has. */
@Visible<Indicator>(everyone)
@ObjectType({ description: 'An indicator; its kind says which of the parameters it has.' })
@Entity()
@Check('ck_indicator__kind', within('kind', indicatorKinds))
@Check('ck_indicator__direction', within('direction', directions))
@Check('ck_indicator__precision', within('due_precision', datePrecisions))
@Check('ck_indicator__count_has_number', `(kind = 'COUNT_IN_REGION') = (at_least is not null)`)
@Check(
  'ck_indicator__movement_has_direction',
  `(kind in ('TREND', 'PERCENT_CHANGE')) = (direction is not null)`,
)
@Check('ck_indicator__one_parent', 'num_nonnulls(guiding_goal_id, annual_goal_id) <= 1')
export class Indicator extends Worded {
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

  @Field(() => IndicatorKind, { description: 'What it measures.' })
  @Column('text')
  kind: IndicatorKind

  @Field(() => Direction, { nullable: true, description: 'Which way the value is meant to move.' })
  @Column('text', { nullable: true })
  direction: Direction | null

  @Field(() => Int, { nullable: true, description: 'Percentage; null for a change whose size is not known.' })
  @Column('int', { nullable: true })
  percent: number | null

  @Field(() => Int, { nullable: true, description: 'Smallest number that counts as reached.' })
  @Column('int', { nullable: true })
  atLeast: number | null

  @Column('uuid', { nullable: true })
  regionId: string | null

  @Field(() => Body, { nullable: true, description: 'The region a count is made in.' })
  @ManyToOne(() => Body, { nullable: true })
  @JoinColumn({ name: 'region_id' })
  region: Relation<Body> | null

  @Field(() => String, {
    nullable: true,
    description: 'Last day it can mean (YYYY-MM-DD); null when none is named.',
  })
  @Column('date', { nullable: true })
  dueOn: string | null

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly the source names the date.' })
  @Column('text', { nullable: true })
  duePrecision: DatePrecision | null

  @Field(() => String, { nullable: true, description: 'Set, group or rate it looks at, as written.' })
  @Column('text', { nullable: true })
  subject: string | null

  @Field(() => String, { nullable: true, description: 'What the subject is compared with, as written.' })
  @Column('text', { nullable: true })
  comparison: string | null

  /** What the group at an event wrote it down as; null for what was imported or entered otherwise. */
  @Column('uuid', { nullable: true, unique: true })
  groupItemId: string | null
}
