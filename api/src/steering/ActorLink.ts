import { Field, ObjectType } from 'type-graphql'
import { Column, Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { ActorGroup, Worded } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'

/** A link between actors that existed before: people met already. */
@Visible<ActorLink>(everyone)
@ObjectType({ description: 'A link between groups of actors that exists already.' })
@Entity()
export class ActorLink extends Worded {
  @Field(() => String, { description: 'Name of the link: Bürgermeisterkonferenz.' })
  @Column('text')
  name: string

  @Column('uuid')
  fromId: string

  @Field(() => ActorGroup, { description: 'Group on one side.' })
  @ManyToOne(() => ActorGroup, { nullable: false })
  @JoinColumn({ name: 'from_id' })
  from: Relation<ActorGroup>

  @Column('uuid', { nullable: true })
  toId: string | null

  @Field(() => ActorGroup, {
    nullable: true,
    description: 'Group on the other side; null where the source names none.',
  })
  @ManyToOne(() => ActorGroup, { nullable: true })
  @JoinColumn({ name: 'to_id' })
  to: Relation<ActorGroup> | null
}
