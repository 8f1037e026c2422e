import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity } from 'typeorm'
import { Worded } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'

/** One of the recommendations (Handlungsempfehlungen) for local integration policy. */
@Visible<Recommendation>(everyone)
@ObjectType({ description: 'A recommendation for local integration policy.' })
@Entity()
export class Recommendation extends Worded {
  @Field(() => Int, { description: 'Its number in the source.' })
  @Column('int')
  number: number
}
