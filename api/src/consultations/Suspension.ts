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
import type { SuspensionGround, SuspensionState } from '../contract/consultations.lists.js'
import { suspensionGrounds, suspensionStates } from '../contract/consultations.lists.js'
import { Visible, Walled, within } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { SuspensionGroundEnum, SuspensionStateEnum } from './enums.js'
import { Resolution } from './Resolution.js'
import { seesSuspension } from './visibility.js'

/** An objection to a resolution: until the same body, or the council in a committee's place, has decided anew nobody may carry it out. One per resolution. */
@Walled()
@Visible<Suspension>(seesSuspension)
@ObjectType({ description: 'An objection to a resolution, which cannot be carried out meanwhile.' })
@Entity()
@Check('ck_suspension__ground', within('ground', suspensionGrounds))
@Check('ck_suspension__state', within('state', suspensionStates))
@Check(
  'ck_suspension__fifth',
  `(member_count is null) = (of_members is null) and (member_count is null or ground = 'APPEAL')`,
)
@Check(
  'ck_suspension__ended',
  `(state in ('SUSPENDED', 'WITH_COUNCIL', 'WITH_SUPERVISION')) = (ended_on is null)`,
)
export class Suspension {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  resolutionId: string
  @Field(() => Resolution, { nullable: true, description: 'What was decided first.' })
  @ManyToOne(() => Resolution, { nullable: false })
  @JoinColumn({ name: 'resolution_id' })
  resolution: Relation<Resolution>

  @Index()
  @Column('uuid')
  reviewId: string
  @Field(() => Consultation, { nullable: true, description: 'The station at which it came back.' })
  @ManyToOne(() => Consultation, { nullable: false })
  @JoinColumn({ name: 'review_id' })
  review: Relation<Consultation>

  @Index()
  @Column('uuid', { nullable: true })
  decidedAnewId: string | null
  @Field(() => Resolution, { nullable: true, description: 'What the body decided anew.' })
  @ManyToOne(() => Resolution, { nullable: true })
  @JoinColumn({ name: 'decided_anew_id' })
  decidedAnew: Relation<Resolution> | null

  @Index()
  @Column('uuid', { nullable: true })
  keptId: string | null
  @Field(() => Resolution, {
    nullable: true,
    description: 'How a committee stood by what breaks the law: it does not hold, the council decides.',
  })
  @ManyToOne(() => Resolution, { nullable: true })
  @JoinColumn({ name: 'kept_id' })
  kept: Relation<Resolution> | null

  @Field(() => SuspensionGroundEnum, { description: 'Why it was suspended.' })
  @Column('text')
  ground: SuspensionGround

  @Field(() => SuspensionStateEnum, { description: 'How it stands.' })
  @Column('text', { default: 'SUSPENDED' })
  state: SuspensionState

  @Field(() => String, { description: 'Who objected: function and name, as written.' })
  @Column('text')
  byName: string

  @Field(() => Int, {
    nullable: true,
    description: 'How many members of the committee objected; null where the head did.',
  })
  @Column('int', { nullable: true })
  memberCount: number | null

  @Field(() => Int, { nullable: true, description: 'Of how many members.' })
  @Column('int', { nullable: true })
  ofMembers: number | null

  @Field(() => String, { description: 'The reason that was given, in German.' })
  @Column('text')
  reason: string

  @Field(() => GraphQLLocalDate, { description: 'Day of the objection.' })
  @Column('date')
  suspendedOn: string

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which it ended.' })
  @Column('date', { nullable: true })
  endedOn: string | null

  @Field(() => String, { nullable: true, description: 'What the supervisory authority said, in German.' })
  @Column('text', { nullable: true })
  supervision: string | null

  @Field(() => Date, { description: 'When it was recorded.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
