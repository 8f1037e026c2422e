import { GraphQLLocalDate } from 'graphql-scalars'
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
import {
  advancementConsent,
  advancementStates,
  type AdvancementState,
} from '../contract/advancement.lists.js'
import { enumOf, Only, or, sql, Visible, within, type Row, type ViewerSql } from '../platform/index.js'
import type { Count } from './tabulate.js'

/** GraphQL enum of the states. */
export const AdvancementStateEnum = enumOf(
  advancementStates,
  'AdvancementState',
  'States of a Migrantenförderplan.',
)

/** Who sees what came out: everybody once it is published, before that who plans it. */
const seesResult = (p: Row<AdvancementPlan>, v: ViewerSql) =>
  or(sql`${p.state} = 'PUBLISHED'`, v.holds('INTEGRATION_OFFICE', p.bodyId))

/**
 * A Migrantenförderplan (source: "analog Frauenförderplan, inkl. Controlling"): which languages and origins the staff of a municipality
 * have, asked office by office, freely and without a name, and what is aimed at.
 */
@Visible<AdvancementPlan>((p, v) =>
  or(sql`${p.state} in ('OPEN', 'PUBLISHED')`, v.holds('INTEGRATION_OFFICE', p.bodyId)),
)
@ObjectType({
  description: 'Which languages and origins the staff of a municipality have, and what is aimed at.',
})
@Entity()
@Check('ck_advancement_plan__state', within('state', advancementStates))
@Check('ck_advancement_plan__aim', '(aim_percent is null) = (aim_year is null)')
export class AdvancementPlan {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  bodyId: string
  @Field(() => Body, { description: 'Whose staff are asked.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => String, { description: 'What it is called, in German.' })
  @Column('text')
  title: string

  @Field(() => AdvancementStateEnum, { description: 'How far it is.' })
  @Column('text', { default: 'DRAFT' })
  state: AdvancementState

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day staff can answer last.' })
  @Column('date', { nullable: true })
  closesOn: string | null

  @Field(() => Int, { description: 'Version of the words by which staff agreed to be counted.' })
  @Column('int', { default: advancementConsent })
  consent: number

  @Field(() => Int, {
    nullable: true,
    description: 'Percent of those answering that are to speak a further language.',
  })
  @Column('int', { nullable: true })
  aimPercent: number | null

  @Field(() => Int, { nullable: true, description: 'Year by which that is aimed at.' })
  @Column('int', { nullable: true })
  aimYear: number | null

  @Only<AdvancementPlan>(seesResult)
  @Field(() => Int, {
    nullable: true,
    description: 'How many answers were counted; null before it is closed.',
  })
  @Column('int', { nullable: true })
  answers: number | null

  /** What may be shown, small numbers left out; what was counted exactly is kept nowhere. */
  @Column('jsonb', { nullable: true })
  counts: Count[] | null

  @Field(() => GraphQLLocalDate, { description: 'Day after which the counts are forgotten.' })
  @Column('date')
  keepUntil: string

  @Field(() => Boolean, { description: 'It belongs to the demo: nothing in it is real.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Field(() => Date, { description: 'When it was begun.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
