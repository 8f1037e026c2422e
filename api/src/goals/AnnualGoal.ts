import { Field, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { carriers, goalStates } from '../contract/goals.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Carried } from './Carried.js'
import { FieldOfAction } from './FieldOfAction.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Carrier, GoalState } from './kinds.js'

/** An annual goal (Jahresziel): hangs on a guiding goal or, without one, on the field. */
@Visible<AnnualGoal>(everyone)
@ObjectType({ description: 'An annual goal (Jahresziel) of a guiding goal or, without one, of the field.' })
@Entity()
@Check('ck_annual_goal__state', within('state', goalStates))
@Check('ck_annual_goal__carrier', within('carried_by', carriers))
export class AnnualGoal extends Carried {
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

  @Field(() => GuidingGoal, {
    nullable: true,
    description: 'The guiding goal it hangs on; null: on the field itself.',
  })
  @ManyToOne(() => GuidingGoal, { nullable: true })
  @JoinColumn({ name: 'guiding_goal_id' })
  guidingGoal: Relation<GuidingGoal> | null

  @Field(() => Int, { nullable: true, description: 'The year it is meant for; null when none is named.' })
  @Column('int', { nullable: true })
  year: number | null

  @Field(() => GoalState, { description: 'Its own state.' })
  @Column('text', { default: 'DRAFT' })
  state: GoalState

  @Field(() => Carrier, { nullable: true, description: 'The plenum that carried it.' })
  @Column('text', { nullable: true })
  carriedBy: Carrier | null

  @Field(() => String, { nullable: true, description: 'When it was carried, as far as known: 2010/11.' })
  @Column('text', { nullable: true })
  carriedIn: string | null

  @Field(() => Boolean, { nullable: true, description: 'The plenum carried it unanimously.' })
  @Column('boolean', { nullable: true })
  carriedUnanimously: boolean | null
}
