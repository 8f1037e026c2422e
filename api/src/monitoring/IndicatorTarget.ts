import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Body } from '../committees/index.js'
import { Indicator } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'

/**
 * What an indicator is to reach at one place, version by version; the last one holds. Where there is none, what the goal's own words
 * say holds. The baseline is the value of the series on its day, so that its correction corrects the light as well.
 */
@Visible<IndicatorTarget>(everyone)
@ObjectType({ description: 'What an indicator is to reach at one place; the last version holds.' })
@Entity()
@Unique(['indicatorId', 'placeId', 'version'])
@Check('ck_indicator_target__target', 'target >= 0')
export class IndicatorTarget {
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
  placeId: string
  @Field(() => Body, { nullable: true, description: 'The municipality or the Kreis it holds for.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'place_id' })
  place: Relation<Body>

  @Field(() => Int, { description: 'Its number among those of the place, from 1.' })
  @Column('int')
  version: number

  @Field(() => Float, {
    nullable: true,
    description: 'The number to reach, in percent or as a count; null = not yet known, or the kind has none.',
  })
  @Column('double precision', { nullable: true })
  target: number | null

  @Field(() => String, { nullable: true, description: 'Day of the value it is compared with (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  baselineOn: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Day it is to be reached by (YYYY-MM-DD); null = as the goal says.',
  })
  @Column('date', { nullable: true })
  dueOn: string | null

  @Field(() => String, { nullable: true, description: 'What has to be known about it.' })
  @Column('text', { nullable: true })
  note: string | null

  @Column('uuid', { nullable: true })
  setById: string | null
  @Field(() => Person, { nullable: true, description: 'Who set it.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'set_by_id' })
  setBy: Relation<Person> | null

  @Field(() => Date, { description: 'When it was set.' })
  @Column('timestamptz')
  setAt: Date
}
