import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Body } from '../committees/index.js'
import type { Locale } from '../contract/index.js'
import { surveyStates, type SurveyState } from '../contract/surveys.lists.js'
import { Visible, within } from '../platform/index.js'
import { SurveyStateEnum } from './enums.js'
import { seesSurvey } from './visibility.js'

/** A few questions to those who took part in something, answered without a name (ADR 0010). */
@Visible<Survey>(seesSurvey)
@ObjectType({ description: 'A few questions to those who took part in something, answered without a name.' })
@Entity()
@Unique(['subjectEntity', 'subjectId'])
@Check('ck_survey__state', within('state', surveyStates))
@Check('ck_survey__counts', 'links >= 0 and codes >= 0 and answers >= 0 and uncounted >= 0')
export class Survey {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** What it asks about, known above this module: an id without a foreign key. */
  @Column('text')
  subjectEntity: string
  @Column('uuid')
  subjectId: string

  @Column('uuid')
  bodyId: string
  @Field(() => Body, { description: 'Whose survey it is.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  /** What it asks about, in German; `titles` in the other languages it was known by when the survey was planned. */
  @Column('text')
  title: string
  @Column('jsonb', { default: {} })
  titles: Partial<Record<Locale, string>>

  @Field(() => Boolean, {
    description: 'One of several whose answers are told together, in a table without small numbers.',
  })
  @Column('boolean', { default: false })
  isPart: boolean

  @Field(() => SurveyStateEnum, { description: 'Whether people are asked, or the result is published.' })
  @Column('text', { default: 'DRAFT' })
  state: SurveyState

  @Field(() => String, { nullable: true, description: 'Day one can answer last (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  closesOn: string | null

  @Field(() => Int, { description: 'How many links were sent.' })
  @Column('int', { default: 0 })
  links: number

  @Field(() => Int, {
    description: 'How many codes were printed, for answers of those without an e-mail address.',
  })
  @Column('int', { default: 0 })
  codes: number

  /** Never of one person: several are counted together. */
  @Field(() => Int, { description: 'How many answers are counted.' })
  @Column('int', { default: 0 })
  answers: number

  @Field(() => Int, {
    description:
      'Answers that could not be counted: too few were left at the end, or the database stopped meanwhile.',
  })
  @Column('int', { default: 0 })
  uncounted: number

  @Field(() => Date, { description: 'When it was planned.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
