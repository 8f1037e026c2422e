import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
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
import { Body } from '../committees/index.js'
import { everyone, Visible } from '../platform/index.js'

/**
 * Where values come from, and what they really measure: the indicator's words name what is meant, the source's proxy says what was
 * counted in its place. How small a number may be shown and how numbers are rounded is the publisher's to say.
 */
@Visible<ValueSource>(everyone)
@ObjectType({ description: 'Where values come from, and what they really measure.' })
@Entity()
@Check('ck_value_source__smallest', 'smallest > 0')
@Check('ck_value_source__round_to', 'round_to > 0')
export class ValueSource {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  @Index()
  bodyId: string
  @Field(() => Body, { nullable: true, description: 'Who keeps it in their list.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => String, { description: 'Who publishes it.' })
  @Column('text')
  publisher: string

  @Field(() => String, { description: 'What the series is called there.' })
  @Column('text')
  title: string

  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  @Column('text', { nullable: true })
  address: string | null

  @Field(() => String, { nullable: true, description: 'Under which licence.' })
  @Column('text', { nullable: true })
  licence: string | null

  @Field(() => String, { nullable: true, description: 'The line that has to stand beside its numbers.' })
  @Column('text', { nullable: true })
  credit: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What is counted in place of what the indicator’s words mean; null where that is the same.',
  })
  @Column('text', { nullable: true })
  proxy: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Smallest number of it that may be shown to everybody; null where every number may.',
  })
  @Column('int', { nullable: true })
  smallest: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Numbers are shown as multiples of it; null where they are exact.',
  })
  @Column('int', { nullable: true })
  roundTo: number | null

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
