import { Field, ID, ObjectType } from 'type-graphql'
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm'
import { everyone, Visible } from '../platform/index.js'

/** One round of giving points to topics: the workshop's, later a summit's. */
@Visible<PriorityRound>(everyone)
@ObjectType({ description: 'One round of giving points to topics.' })
@Entity()
export class PriorityRound {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { description: 'Stable key, part of its address.' })
  @Column('text', { unique: true })
  key: string

  @Field(() => String, { nullable: true, description: 'When it took place, as far as known: 2010/11.' })
  @Column('text', { nullable: true })
  heldIn: string | null

  @Field(() => String, { nullable: true, description: 'Day points could be given last (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  closedOn: string | null

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
