import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { ConsentText } from '../needs/index.js'
import { Visible, Walled } from '../platform/index.js'
import { Registration } from '../summits/index.js'
import { EventQuestion } from './EventQuestion.js'
import { seesAnswers } from './visibility.js'

/** That somebody agreed to special answers being kept, and to which words: those of what guests need. */
@Walled()
@Visible<AnswersConsent>((c, v) => seesAnswers(c.registrationId, v))
@ObjectType({ description: 'That somebody agreed to special answers being kept until the event is over.' })
@Entity()
export class AnswersConsent {
  @PrimaryColumn('uuid')
  registrationId: string
  @OneToOne(() => Registration, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  @Field(() => Int, { description: 'Which words they agreed to.' })
  @Column('int')
  version: number

  @Field(() => String, { description: 'The language they read them in.' })
  @Column('text')
  locale: string

  @ManyToOne(() => ConsentText, { nullable: false })
  @JoinColumn([
    { name: 'version', referencedColumnName: 'version' },
    { name: 'locale', referencedColumnName: 'locale' },
  ])
  words: Relation<ConsentText>

  @Field(() => GraphQLLocalDate, { description: 'The day they agreed.' })
  @Column('date')
  givenOn: string
}

/** What somebody answered to a question of an event, for all who come with them. */
@Walled()
@Visible<EventAnswer>((a, v) => seesAnswers(a.registrationId, v))
@ObjectType({ description: 'What somebody answered to a question of an event, for all who come with them.' })
@Entity()
@Unique(['registrationId', 'questionId'])
export class EventAnswer {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  registrationId: string
  @ManyToOne(() => Registration, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  @Index()
  @Column('uuid')
  questionId: string
  @Field(() => EventQuestion, { nullable: true, description: 'The question.' })
  @ManyToOne(() => EventQuestion, { nullable: false })
  @JoinColumn({ name: 'question_id' })
  question: Relation<EventQuestion>

  @Field(() => [String], { description: 'What was typed, or the keys of what was chosen.' })
  @Column('text', { array: true })
  values: string[]

  /** A special answer hangs on the consent to it: it goes when that is taken back. */
  @Index()
  @Column('uuid', { nullable: true })
  consentId: string | null
  @ManyToOne(() => AnswersConsent, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'consent_id' })
  consent: Relation<AnswersConsent> | null
}
