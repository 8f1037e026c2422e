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
import { Body, Office } from '../committees/index.js'
import { Resolution } from '../consultations/index.js'
import { implementationStates, type ImplementationState } from '../contract/implementation.lists.js'
import { Paper } from '../papers/index.js'
import { Visible, Walled, within } from '../platform/index.js'
import { ImplementationStateEnum } from './enums.js'
import { seesImplementation } from './visibility.js'

/** What the administration has to do because of a resolution: by whom, until when, how far. Public with the paper, unless it was decided in private. */
@Walled()
@Visible<Implementation>(seesImplementation)
@ObjectType({ description: 'What the administration has to do because of a resolution.' })
@Entity()
@Check('ck_implementation__state', within('state', implementationStates))
@Check('ck_implementation__percent', 'percent between 0 and 100')
@Check('ck_implementation__ended', `(state in ('DONE', 'NOT_POSSIBLE')) = (ended_on is not null)`)
@Index(['bodyId', 'state', 'dueOn'])
export class Implementation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  resolutionId: string
  @Field(() => Resolution, { nullable: true, description: 'What was decided.' })
  @ManyToOne(() => Resolution, { nullable: false })
  @JoinColumn({ name: 'resolution_id' })
  resolution: Relation<Resolution>

  @Index()
  @Column('uuid')
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'The paper it was decided on.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Column('uuid')
  bodyId: string
  @Field(() => Body, { description: 'Whose administration carries it out.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Index()
  @Column('uuid')
  officeId: string
  @Field(() => Office, { description: 'The office that is responsible.' })
  @ManyToOne(() => Office, { nullable: false })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office>

  @Field(() => ImplementationStateEnum, { description: 'How far it is.' })
  @Column('text', { default: 'OPEN' })
  state: ImplementationState

  @Field(() => Int, { description: 'How much of it is done, in percent, by the account of the office.' })
  @Column('int', { default: 0 })
  percent: number

  @Field(() => GraphQLLocalDate, { description: 'Day by which it should be done.' })
  @Column('date')
  dueOn: string

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which it may be carried out; null for at once.',
  })
  @Column('date', { nullable: true })
  executableFrom: string | null

  @Field(() => String, { nullable: true, description: 'What the office says about it, in German.' })
  @Column('text', { nullable: true })
  note: string | null

  @Field(() => String, { nullable: true, description: 'Address of a page that shows it.' })
  @Column('text', { nullable: true })
  link: string | null

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which it was done or given up.' })
  @Column('date', { nullable: true })
  endedOn: string | null

  @Field(() => Boolean, { description: 'Whether it was decided in public.' })
  @Column('boolean')
  isPublic: boolean

  @Field(() => Date, { description: 'When it was handed to the office.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
