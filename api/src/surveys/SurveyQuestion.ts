import { Field, ID, Int, ObjectType } from 'type-graphql'
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
import { surveyBatch, surveyKinds, type SurveyKind } from '../contract/surveys.lists.js'
import { Worded } from '../goals/index.js'
import { and, exists, Only, or, sql, Visible, visibleSql, Walled, within } from '../platform/index.js'
import type { Row, ViewerSql } from '../platform/index.js'
import { SurveyKindEnum } from './enums.js'
import { Survey } from './Survey.js'
import { plansSurvey, seesResult } from './visibility.js'

const seesNumber = (q: Row<SurveyQuestion>, v: ViewerSql) =>
  and(
    sql`${q.answered} >= ${surveyBatch}`,
    exists(Survey, (s) => sql`${s.id} = ${q.surveyId} and not ${s.isPart}`),
    seesResult(q.surveyId, v),
  )

/** One question of a survey. */
@Visible<SurveyQuestion>((q, v) =>
  exists(Survey, (s) => sql`${s.id} = ${q.surveyId} and ${visibleSql(Survey, s, v)}`),
)
@ObjectType({ description: 'One question of a survey.' })
@Entity()
@Check('ck_survey_question__kind', within('kind', surveyKinds))
export class SurveyQuestion extends Worded {
  @Column('uuid')
  @Index()
  surveyId: string
  @ManyToOne(() => Survey, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'survey_id' })
  survey: Relation<Survey>

  @Field(() => SurveyKindEnum, { description: 'How it is answered.' })
  @Column('text')
  kind: SurveyKind

  @Only<SurveyQuestion>(seesNumber)
  @Field(() => Int, {
    nullable: true,
    description: 'How many answered it; null before the result may be seen, and where fewer than five did.',
  })
  @Column('int', { default: 0 })
  answered: number
}

/** An answer one can choose; a scale has one for each step. */
@Visible<SurveyOption>((o, v) =>
  exists(SurveyQuestion, (q) => sql`${q.id} = ${o.questionId} and ${visibleSql(SurveyQuestion, q, v)}`),
)
@ObjectType({ description: 'An answer one can choose; a scale has one for each step, named by its number.' })
@Entity()
export class SurveyOption extends Worded {
  @Column('uuid')
  @Index()
  questionId: string
  @ManyToOne(() => SurveyQuestion, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question: Relation<SurveyQuestion>

  @Only<SurveyOption>((o, v) =>
    exists(SurveyQuestion, (q) => sql`${q.id} = ${o.questionId} and ${seesNumber(q, v)}`),
  )
  @Field(() => Int, {
    nullable: true,
    description: 'How many chose it; null before the result may be seen, and where fewer than five answered.',
  })
  @Column('int', { default: 0 })
  count: number
}

/** An answer in somebody's own words; nobody knows whose, nor what else they answered. */
@Walled()
@Visible<SurveyText>((a, v) =>
  or(
    sql`(${a.isPublic} and exists (select 1 from survey_question asked join survey told on told.id = asked.survey_id
      where asked.id = ${a.questionId} and told.state = 'PUBLISHED'))`,
    v.signedIn(
      sql`exists (select 1 from survey_question asked where asked.id = ${a.questionId} and ${plansSurvey(sql`asked.survey_id`, v)})`,
    ),
  ),
)
@ObjectType({ description: 'An answer in somebody’s own words; nobody knows whose.' })
@Entity()
export class SurveyText {
  @Field(() => ID, { description: 'Opaque id, drawn by chance: their order says nothing.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  @Index()
  questionId: string
  @ManyToOne(() => SurveyQuestion, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question: Relation<SurveyQuestion>

  @Field(() => String, { description: 'The words, in whatever language.' })
  @Column('text')
  text: string

  @Field(() => Boolean, { description: 'It is shown to everybody with the published result.' })
  @Column('boolean', { default: false })
  isPublic: boolean
}
