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
import { Body } from '../committees/index.js'
import { Indicator, Measure } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'
import { ValueSource } from './ValueSource.js'

/**
 * One value of an indicator at one place. Rows are never changed: a correction is a new row that names what it takes the place of,
 * with the same indicator, place, day, group and measure. Its numbers are shown by `value` and `reference` alone, which keep what is
 * too small from who may not see it.
 */
@Visible<IndicatorValue>(everyone)
@ObjectType({
  description: 'One value of an indicator at one place; never changed, only corrected by a new one.',
})
@Entity()
@Index(['indicatorId', 'placeId', 'day'])
@Index(['indicatorId', 'day'])
@Check('ck_indicator_value__amount', 'amount >= 0')
@Check('ck_indicator_value__base', 'base >= 0')
@Check('ck_indicator_value__correction_has_reason', '(replaces_id is null) = (reason is null)')
@Check('ck_indicator_value__only_corrections_withdraw', 'amount is not null or replaces_id is not null')
export class IndicatorValue {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  indicatorId: string
  @Field(() => Indicator, { nullable: true, description: 'The indicator.' })
  @ManyToOne(() => Indicator, { nullable: false })
  @JoinColumn({ name: 'indicator_id' })
  indicator: Relation<Indicator>

  @Column('uuid')
  @Index()
  placeId: string
  @Field(() => Body, { nullable: true, description: 'The municipality or the Kreis it was measured in.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'place_id' })
  place: Relation<Body>

  @Field(() => String, { description: 'Last day of what was measured (YYYY-MM-DD).' })
  @Column('date')
  day: string

  @Field(() => String, { nullable: true, description: 'The group it belongs to, as written.' })
  @Column('text', { nullable: true })
  group: string | null

  @Column('uuid', { nullable: true })
  @Index()
  measureId: string | null
  @Field(() => Measure, {
    nullable: true,
    description: 'The one measure whose effect it shows; null for a value of society.',
  })
  @ManyToOne(() => Measure, { nullable: true })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure> | null

  /** What was measured; null when a correction says that there is no value. */
  @Column('double precision', { nullable: true })
  amount: number | null

  /** The size of the set or group it is a part of, or the average it is compared with. */
  @Column('double precision', { nullable: true })
  base: number | null

  @Column('uuid')
  @Index()
  sourceId: string
  @Field(() => ValueSource, { nullable: true, description: 'Where it comes from.' })
  @ManyToOne(() => ValueSource, { nullable: false })
  @JoinColumn({ name: 'source_id' })
  source: Relation<ValueSource>

  @Field(() => String, { nullable: true, description: 'What has to be known about it.' })
  @Column('text', { nullable: true })
  note: string | null

  @Column('uuid', { nullable: true, unique: true })
  replacesId: string | null
  @Field(() => IndicatorValue, { nullable: true, description: 'The value it takes the place of.' })
  @ManyToOne(() => IndicatorValue, { nullable: true })
  @JoinColumn({ name: 'replaces_id' })
  replaces: Relation<IndicatorValue> | null

  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  @Column('text', { nullable: true })
  reason: string | null

  @Column('uuid', { nullable: true })
  recordedById: string | null
  @Field(() => Person, { nullable: true, description: 'Who entered it.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'recorded_by_id' })
  recordedBy: Relation<Person> | null

  @Field(() => Date, { description: 'When it was entered.' })
  @Column('timestamptz')
  recordedAt: Date
}
