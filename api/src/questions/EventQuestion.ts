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
import type { QuestionWords } from '../contract/questions.js'
import {
  questionKinds,
  questionStates,
  type QuestionKind,
  type QuestionState,
} from '../contract/questions.lists.js'
import { Visible, within } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { QuestionKindEnum, QuestionStateEnum } from './enums.js'
import { seesQuestion } from './visibility.js'

/** How a question was answered, once nobody's answer is known any more: no names, no written words. */
export interface KeptCounts {
  /** Null where few answered a special question. */
  answered: number | null
  /** Of a number. */
  sum: number | null
  /** Null where few took it, and where that would tell how few took another. */
  counts: { value: string; count: number | null }[]
}

/** Something an event asks of those who register, once a registration. */
@Visible<EventQuestion>(seesQuestion)
@ObjectType({ description: 'Something an event asks of those who register, once a registration.' })
@Entity()
@Check('ck_event_question__kind', within('kind', questionKinds))
@Check('ck_event_question__state', within('state', questionStates))
@Check('ck_event_question__only_if', `(only_if_id is null) = (only_if_values = '{}')`)
@Check('ck_event_question__kept_days', 'kept_days between 1 and 1095')
@Index(['summitId', 'position'])
export class EventQuestion {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => Int, { description: 'Its place among the questions; the first is asked first.' })
  @Column('int')
  position: number

  @Field(() => QuestionStateEnum, { description: 'Whether it is asked.' })
  @Column('text', { default: 'ASKED' })
  state: QuestionState

  @Field(() => QuestionKindEnum, { description: 'How it is answered.' })
  @Column('text')
  kind: QuestionKind

  @Field(() => Boolean, { description: 'Whoever is asked has to answer.' })
  @Column('boolean')
  required: boolean

  @Field(() => Boolean, {
    description: 'The answer is special data: kept only with consent and erased soon after the event.',
  })
  @Column('boolean')
  special: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'Days after the event its answers are kept at most; null = as the rule for all says.',
  })
  @Column('int', { nullable: true })
  keptDays: number | null

  @Field(() => [String], { description: 'Keys of what can be chosen, in order; none for other kinds.' })
  @Column('text', { array: true, default: [] })
  choices: string[]

  /** Its words by language, German first; shown by `words`. */
  @Column('jsonb')
  texts: QuestionWords[]

  @Index()
  @Column('uuid', { nullable: true })
  onlyIfId: string | null
  @ManyToOne(() => EventQuestion, { nullable: true })
  @JoinColumn({ name: 'only_if_id' })
  onlyIfQuestion: Relation<EventQuestion> | null

  @Column('text', { array: true, default: [] })
  onlyIfValues: string[]

  @Field(() => [String], { description: 'Ids of the groups of actors that are asked; none = all.' })
  @Column('uuid', { array: true, default: [] })
  actorGroupIds: string[]

  /** How it was answered, counted when the answers were erased. */
  @Column('jsonb', { nullable: true })
  kept: KeptCounts | null

  @Field(() => Date, { description: 'When it was added.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
