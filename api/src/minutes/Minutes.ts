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
import { Committee } from '../committees/index.js'
import { minutesStates, type MinutesState } from '../contract/minutes.lists.js'
import { Meeting } from '../meetings/index.js'
import { Visible, within } from '../platform/index.js'
import { MinutesStateEnum } from './enums.js'
import { seesMinutes } from './visibility.js'

/** The minutes of one meeting: built from what was recorded, frozen at the first signature, effective by the second. */
@Visible<Minutes>(seesMinutes)
@ObjectType({ description: 'The minutes of a meeting.' })
@Entity()
@Index(['committeeId', 'day'])
@Index('ix_minutes__effective', ['day'], { where: `state = 'EFFECTIVE'` })
@Check('ck_minutes__state', within('state', minutesStates))
@Check('ck_minutes__effective', `(state = 'EFFECTIVE') = (effective_at is not null)`)
export class Minutes {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  meetingId: string
  @Field(() => Meeting, { nullable: true, description: 'The meeting.' })
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  /** The leading committee: its chair and its keeper sign. */
  @Column('uuid')
  committeeId: string
  @Field(() => Committee, { nullable: true, description: 'The committee whose chair and keeper sign them.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Index()
  @Column('uuid')
  bodyId: string

  @Field(() => String, { description: 'Their number, without gaps in the period of the body.' })
  @Column('text')
  number: string

  @Field(() => GraphQLLocalDate, {
    description: 'Day of the meeting: who chaired and kept minutes then signs.',
  })
  @Column('date')
  day: string

  @Field(() => MinutesStateEnum, { description: 'Draft, signed by one, or effective.' })
  @Column('text', { default: 'DRAFT' })
  state: MinutesState

  /** Counts how often they were frozen anew: signatures of an earlier round count no more. */
  @Field(() => Int, { description: 'How often they were opened again before the second signature, plus 1.' })
  @Column('int', { default: 1 })
  round: number

  @Field(() => Date, { nullable: true, description: 'Since when they are effective.' })
  @Column('timestamptz', { nullable: true })
  effectiveAt: Date | null

  @Field(() => Date, { description: 'When they were begun.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When they last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
