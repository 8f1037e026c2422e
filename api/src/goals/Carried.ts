import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import { Column } from 'typeorm'
import { Worded } from './Worded.js'

/** What a plenum carries: goals, and the measures that go with them. */
@ObjectType({ description: 'What a plenum carries: a goal, or a measure that goes with it.' })
export abstract class Carried extends Worded {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day on which it was carried; for what is known as a span, the last day it can mean.',
  })
  @Column('date', { nullable: true })
  carriedOn: string | null

  /** What the group at an event wrote it down as; null for what was imported. */
  @Column('uuid', { nullable: true, unique: true })
  groupItemId: string | null
}
