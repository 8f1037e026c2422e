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
import { roundStates, type RoundState } from '../contract/priorities.lists.js'
import { Visible, within } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { RoundStateEnum } from './enums.js'
import { seesRound } from './visibility.js'

/** One round of giving points to topics: the workshop's, or one of an event. */
@Visible<PriorityRound>(seesRound)
@ObjectType({ description: 'One round of giving points to topics.' })
@Entity()
@Check('ck_priority_round__state', within('state', roundStates))
@Check('ck_priority_round__ballots', 'ballots >= 0')
@Check('ck_priority_round__points_each', 'points_each > 0 or (points_each is null and summit_id is null)')
export class PriorityRound {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { description: 'Stable key, part of its address.' })
  @Column('text', { unique: true })
  key: string

  @Index()
  @Column('uuid', { nullable: true })
  summitId: string | null
  @Field(() => Summit, { nullable: true, description: 'The event it is held at.' })
  @ManyToOne(() => Summit, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit> | null

  @Field(() => RoundStateEnum, { description: 'Whether points can be put, or the result is published.' })
  @Column('text', { default: 'CLOSED' })
  state: RoundState

  @Field(() => Int, { nullable: true, description: 'Points each person has; null where that is not known.' })
  @Column('int', { nullable: true })
  pointsEach: number | null

  /** Never of one person: several are counted together. */
  @Field(() => Int, { description: 'People whose points from a phone are counted.' })
  @Column('int', { default: 0 })
  ballots: number

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
