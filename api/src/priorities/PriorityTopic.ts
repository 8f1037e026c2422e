import { Field, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { FieldOfAction, Worded } from '../goals/index.js'
import { pick, sql, value, Visible, visibleSql, exists } from '../platform/index.js'
import { PriorityRound } from './PriorityRound.js'

/** A topic with the points of a round. Its rank is computed: equal points share a rank and none is left out. */
@Visible<PriorityTopic>((p, v) =>
  exists(PriorityRound, (r) => sql`${r.id} = ${p.roundId} and ${visibleSql(PriorityRound, r, v)}`),
)
@ObjectType({ description: 'A topic and the points a round gave it.' })
@Entity()
@Check('ck_priority_topic__points', 'points >= 0')
@Check('ck_priority_topic__stickers', 'sticker_points between 0 and points')
export class PriorityTopic extends Worded {
  @Column('uuid')
  @Index()
  roundId: string

  @Field(() => PriorityRound, { description: 'The round.' })
  @ManyToOne(() => PriorityRound, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'round_id' })
  round: Relation<PriorityRound>

  @Column('uuid', { nullable: true })
  fieldId: string | null

  @Field(() => FieldOfAction, { nullable: true, description: 'The field of action that took the topic up.' })
  @ManyToOne(() => FieldOfAction, { nullable: true })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction> | null

  @Field(() => Int, { description: 'Points given to it, from phones and from stickers together.' })
  @Column('int')
  points: number

  @Field(() => Int, { description: 'How many of them are stickers, counted by hand.' })
  @Column('int', { default: 0 })
  stickerPoints: number

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
