import { Field, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm'
import { carriers, goalStates } from '../contract/goals.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Carried } from './Carried.js'
import { FieldOfAction } from './FieldOfAction.js'
import { Carrier, GoalState } from './kinds.js'
import { Wording, wordingOf } from './wording.js'

/** A guiding goal (Leitziel) of a field. */
@Visible<GuidingGoal>(everyone)
@ObjectType({ description: 'A guiding goal (Leitziel) of a field.' })
@Entity()
@Unique(['id', 'fieldId'])
@Check('ck_guiding_goal__state', within('state', goalStates))
@Check('ck_guiding_goal__carrier', within('carried_by', carriers))
export class GuidingGoal extends Carried {
  @Column('uuid')
  @Index()
  fieldId: string

  @Field(() => FieldOfAction, { description: 'The field it belongs to.' })
  @ManyToOne(() => FieldOfAction, { nullable: false })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction>

  @Field(() => Int, { description: 'Its number within the field.' })
  @Column('int')
  number: number

  @Field(() => String, {
    nullable: true,
    description: 'What its measures are meant to bring about, word for word.',
  })
  @Column('text', { nullable: true })
  intendedEffect: string | null

  @Field(() => Wording, { nullable: true, description: 'The intended effect for the reader.' })
  intendedEffectWording(): Wording {
    return wordingOf<GuidingGoal>('intendedEffect')
  }

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
