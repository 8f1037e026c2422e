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
import { Body } from '../committees/index.js'
import { Proposal } from '../papers/index.js'
import { or, sql, Visible } from '../platform/index.js'

/** An Integrationsbericht through all its versions. What it says lies in them; which paper the council notes belongs to all of them. */
@Visible<Report>((r, v) => or(sql`${r.publishedAt} is not null`, v.holds('INTEGRATION_OFFICE', r.bodyId)))
@ObjectType({ description: 'An Integrationsbericht through all its versions.' })
@Entity()
export class Report {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  bodyId: string
  @Field(() => Body, { description: 'Whose report it is.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => Boolean, { description: 'It belongs to the demo: nothing in it is real.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Index()
  @Column('uuid', { nullable: true })
  proposalId: string | null
  @Field(() => Proposal, { nullable: true, description: 'What brings it to committee and Kreistag.' })
  @ManyToOne(() => Proposal, { nullable: true })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal> | null

  @Field(() => Date, { nullable: true, description: 'When a version was first published.' })
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null

  @Field(() => Date, { description: 'When it was begun.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
