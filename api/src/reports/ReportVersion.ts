import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Body } from '../committees/index.js'
import type { Locale } from '../contract/index.js'
import { or, sql, Visible, Walled } from '../platform/index.js'
import { Report } from './Report.js'
import type { EditorText, Snapshot } from './snapshot.js'

/**
 * One composition of a report. Its facts are frozen in the snapshot: what changes later changes nothing here, and what is typeset from it
 * is the same each time. Never rewritten but for how far it is made and when it was published.
 */
@Walled()
@Visible<ReportVersion>((r, v) =>
  or(sql`${r.publishedAt} is not null`, v.holds('INTEGRATION_OFFICE', r.bodyId)),
)
@ObjectType({ description: 'One composition of a report, whose facts do not change any more.' })
@Entity()
@Unique(['reportId', 'number'])
@Check('ck_report_version__period', 'period_from <= period_to')
@Check('ck_report_version__done', 'done between 0 and cardinality(editions)')
export class ReportVersion {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  reportId: string
  @Field(() => Report, { description: 'The report.' })
  @ManyToOne(() => Report, { nullable: false })
  @JoinColumn({ name: 'report_id' })
  report: Relation<Report>

  @Column('uuid')
  bodyId: string
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => Int, { description: 'Its number among the versions of the report.' })
  @Column('int')
  number: number

  @Field(() => String, { description: 'Title.' })
  @Column('text')
  title: string

  @Field(() => GraphQLLocalDate, { description: 'First day it looks at.' })
  @Column('date')
  periodFrom: string

  @Field(() => GraphQLLocalDate, { description: 'Last day it looks at.' })
  @Column('date')
  periodTo: string

  @Field(() => [ID], { description: 'The chosen fields of action.' })
  @Column('uuid', { array: true })
  fieldIds: string[]

  @Field(() => [ID], { description: 'The chosen indicators.' })
  @Column('uuid', { array: true })
  indicatorIds: string[]

  @Field(() => [ID], { description: 'The chosen measures.' })
  @Column('uuid', { array: true })
  measureIds: string[]

  @Field(() => [ID], { description: 'The chosen resolutions.' })
  @Column('uuid', { array: true })
  resolutionIds: string[]

  @Field(() => ID, { nullable: true, description: 'The indicator the map shows.' })
  @Column('uuid', { nullable: true })
  mapIndicatorId: string | null

  /** Words of editors, part by part and language by language. */
  @Column('jsonb', { default: [] })
  texts: EditorText[]

  /** All that is typeset. */
  @Column('jsonb')
  snapshot: Snapshot

  @Field(() => [String], { description: 'Languages it is made in.' })
  @Column('text', { array: true })
  editions: Locale[]

  @Field(() => Int, { description: 'In how many languages it is made already.' })
  @Column('int', { default: 0 })
  done: number

  @Field(() => Boolean, { description: 'It could not be made.' })
  @Column('boolean', { default: false })
  failed: boolean

  @Index()
  @Column('uuid', { nullable: true })
  comparedWithId: string | null
  @Field(() => ReportVersion, {
    nullable: true,
    description: 'The report before it that it is compared with.',
  })
  @ManyToOne(() => ReportVersion, { nullable: true })
  @JoinColumn({ name: 'compared_with_id' })
  comparedWith: Relation<ReportVersion> | null

  @Index()
  @Column('uuid', { nullable: true })
  composedById: string | null
  @Field(() => Person, { nullable: true, description: 'Who composed it.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'composed_by_id' })
  composedBy: Relation<Person> | null

  @Field(() => Date, { description: 'When its facts were taken.' })
  @Column('timestamptz')
  composedAt: Date

  @Field(() => Date, { nullable: true, description: 'Since when everybody may read it.' })
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null
}
