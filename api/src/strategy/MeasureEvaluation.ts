import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { verdicts, type Verdict } from '../contract/strategy.lists.js'
import { Measure } from '../goals/index.js'
import { enumOf, everyone, Visible, within } from '../platform/index.js'
import { StrategyCycle } from './StrategyCycle.js'

/** GraphQL enum of what is to become of a measure. */
export const VerdictEnum = enumOf(verdicts, 'Verdict', 'What an evaluation says is to become of a measure.')

/** What an evaluation says of a measure: its verdict, what it rests on, and who wrote it. A later one of the same cycle takes its place. */
@Visible<MeasureEvaluation>(everyone)
@ObjectType({ description: 'What an evaluation says of a measure, and what it rests on.' })
@Entity()
@Check('ck_measure_evaluation__verdict', within('verdict', verdicts))
@Index(['measureId', 'writtenAt'])
export class MeasureEvaluation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  measureId: string
  @Field(() => Measure, { description: 'The measure.' })
  @ManyToOne(() => Measure, { nullable: false })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure>

  @Field(() => VerdictEnum, { description: 'What is to become of it.' })
  @Column('text')
  verdict: Verdict

  @Field(() => String, { description: 'What that rests on, in German.' })
  @Column('text')
  evidence: string

  @Field(() => String, { nullable: true, description: 'Address of what it rests on.' })
  @Column('text', { nullable: true })
  link: string | null

  /** The cycle that was closed with it; null while that goes on. */
  @Index()
  @Column('uuid', { nullable: true })
  cycleId: string | null
  @Field(() => StrategyCycle, {
    nullable: true,
    description: 'The closed cycle it belongs to; null: the one that goes on.',
  })
  @ManyToOne(() => StrategyCycle, { nullable: true })
  @JoinColumn({ name: 'cycle_id' })
  cycle: Relation<StrategyCycle> | null

  @Column('uuid', { nullable: true })
  writtenById: string | null
  @Field(() => Person, { nullable: true, description: 'Who wrote it.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'written_by_id' })
  writtenBy: Relation<Person> | null

  @Field(() => Date, { description: 'When it was written.' })
  @Column('timestamptz')
  writtenAt: Date
}
