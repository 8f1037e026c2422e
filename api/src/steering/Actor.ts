import { Field, ID, ObjectType } from 'type-graphql'
import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { ActorGroup } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'

/** An institution or initiative that takes part in integration work; never a single person. */
@Visible<Actor>(everyone)
@ObjectType({ description: 'An institution or initiative that takes part in integration work.' })
@Entity()
export class Actor {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  groupId: string
  @Field(() => ActorGroup, { description: 'The group of actors it belongs to.' })
  @ManyToOne(() => ActorGroup, { nullable: false })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ActorGroup>

  @Field(() => String, { description: 'What it is called.' })
  @Column('text')
  name: string

  @Field(() => String, { nullable: true, description: 'What it does for integration, in German.' })
  @Column('text', { nullable: true })
  about: string | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
  /** Tombstone. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
