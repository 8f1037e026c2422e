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
  type Relation,
} from 'typeorm'
import { Committee } from '../committees/index.js'
import { seriesRhythms, type SeriesPattern, type SeriesRhythm } from '../contract/series.js'
import { enumOf, everyone, Visible, within } from '../platform/index.js'

/** GraphQL enum of the ways the days of a series are found. */
export const SeriesRhythmEnum = enumOf(
  seriesRhythms,
  'SeriesRhythm',
  'Every n-th weekday of a month, or days as they are listed.',
)

/** How the meetings of a committee were planned: a rhythm or a list of days. Its meetings stand for themselves afterwards. */
@Visible<MeetingSeries>(everyone)
@ObjectType({ description: 'How meetings of a committee were planned.' })
@Entity()
@Check('ck_meeting_series__rhythm', within('rhythm', seriesRhythms))
@Check('ck_meeting_series__days', 'valid_from <= valid_to')
export class MeetingSeries implements Omit<SeriesPattern, 'from' | 'to'> {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  committeeId: string
  @Field(() => Committee, { nullable: true, description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Field(() => SeriesRhythmEnum, { description: 'Every n-th weekday of a month, or listed days.' })
  @Column('text')
  rhythm: SeriesRhythm

  @Field(() => Int, { description: 'Day of the week: 1 Monday to 7 Sunday.' })
  @Column('int')
  weekday: number

  @Field(() => Int, { description: 'Which such day of a month: 1 to 4, 5 is the last.' })
  @Column('int')
  week: number

  @Field(() => [Int], { description: 'Months in which the committee meets.' })
  @Column('int', { array: true })
  months: number[]

  @Field(() => [String], { description: 'The listed days.' })
  @Column('date', { array: true })
  days: string[]

  @Field(() => Boolean, { description: 'It leaves out the school holidays.' })
  @Column('boolean')
  skipsSchoolHolidays: boolean

  @Field(() => String, { description: 'First day (YYYY-MM-DD).' })
  @Column('date')
  validFrom: string

  @Field(() => String, { description: 'Last day (YYYY-MM-DD).' })
  @Column('date')
  validTo: string

  @Field(() => String, { description: 'When the meetings begin: HH:MM of the wall clock in Germany.' })
  @Column('text')
  time: string

  @Field(() => String, { description: 'Where.' })
  @Column('text')
  place: string

  @Field(() => Date, { description: 'When it was planned.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
