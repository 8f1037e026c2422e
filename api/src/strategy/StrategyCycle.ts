import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm'
import { FieldOfAction } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'

/** A closed turn of the strategy's circle in one field of action: each of its measures was evaluated. */
@Visible<StrategyCycle>(everyone)
@ObjectType({ description: 'A closed turn of the strategy’s circle in one field of action.' })
@Entity()
@Unique(['fieldId', 'number'])
export class StrategyCycle {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  fieldId: string
  @Field(() => FieldOfAction, { description: 'The field of action.' })
  @ManyToOne(() => FieldOfAction, { nullable: false })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction>

  @Field(() => Int, { description: 'Which turn of the field it was.' })
  @Column('int')
  number: number

  @Field(() => Int, { description: 'How many measures were evaluated.' })
  @Column('int')
  measures: number

  @Field(() => GraphQLLocalDate, { description: 'Day it was closed on.' })
  @Column('date')
  closedOn: string
}
