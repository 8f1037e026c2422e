import { Field, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { FieldOfAction, Worded } from '../goals/index.js'
import { everyone, pick, sql, value, Visible } from '../platform/index.js'
import { PriorityRound } from './PriorityRound.js'

/** A topic with the points of a round. Its rank is computed: equal points share a rank and none is left out. */
@Visible<PriorityTopic>(everyone)
@ObjectType({ description: 'A topic and the points a round gave it.' })
@Entity()
@Check('ck_priority_topic__points', 'points >= 0')
export class PriorityTopic extends Worded {
  @Column('uuid')
  @Index()
  roundId: string

  @Field(() => PriorityRound, { description: 'The round.' })
  @ManyToOne(() => PriorityRound, { nullable: false })
  @JoinColumn({ name: 'round_id' })
  round: Relation<PriorityRound>

  @Column('uuid', { nullable: true })
  fieldId: string | null

  @Field(() => FieldOfAction, { nullable: true, description: 'The field of action that took the topic up.' })
  @ManyToOne(() => FieldOfAction, { nullable: true })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction> | null

  @Field(() => Int, { description: 'Points given to it.' })
  @Column('int')
  points: number

  @Field(() => Int, { description: 'Its rank in the round; equal points share one.' })
  rank(): number {
    return value<number, PriorityTopic>(
      ({ parent }) =>
        sql`(1 + ${pick(
          PriorityTopic,
          (other) => sql`count(distinct ${other.points})`,
          (other) =>
            sql`${other.roundId} = ${parent.roundId} and ${other.points} > ${parent.points} and ${other.removedAt} is null`,
        )})::int`,
    )
  }
}
