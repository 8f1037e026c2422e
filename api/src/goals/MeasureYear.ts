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
import { yearFigures } from '../contract/measures.lists.js'
import { everyone, Visible } from '../platform/index.js'
import { Measure } from './Measure.js'

const planned = (end: 'from' | 'to') =>
  `planned_${end}_euro = (course_${end} + travel_${end} + material_${end}) * heads_${end} + fixed_${end}`
const ordered = yearFigures.map((name) => `${name}_from between 0 and ${name}_to`).join(' and ')

/** A year of a measure: what it is planned to cost, as a range, and what it cost. The plan is the sum of its figures, and the table holds it to that. */
@Visible<MeasureYear>(everyone)
@ObjectType({
  description:
    'A year of a measure: (course + travel + material) × people + fixed, as a range, and what it cost.',
})
@Entity()
@Unique(['measureId', 'year'])
@Check('ck_measure_year__ordered', ordered)
@Check('ck_measure_year__planned', `${planned('from')} and ${planned('to')}`)
@Check('ck_measure_year__actual', 'actual_euro >= 0')
export class MeasureYear {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  measureId: string
  @ManyToOne(() => Measure, { nullable: false })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure>

  @Field(() => Int, { description: 'The year.' })
  @Column('int')
  year: number

  @Field(() => Int, { description: 'Least: course for each person, in whole euros.' })
  @Column('int')
  courseFrom: number

  @Field(() => Int, { description: 'Most: course for each person, in whole euros.' })
  @Column('int')
  courseTo: number

  @Field(() => Int, { description: 'Least: travel for each person, in whole euros.' })
  @Column('int')
  travelFrom: number

  @Field(() => Int, { description: 'Most: travel for each person, in whole euros.' })
  @Column('int')
  travelTo: number

  @Field(() => Int, { description: 'Least: material for each person, in whole euros.' })
  @Column('int')
  materialFrom: number

  @Field(() => Int, { description: 'Most: material for each person, in whole euros.' })
  @Column('int')
  materialTo: number

  @Field(() => Int, { description: 'Least: people.' })
  @Column('int')
  headsFrom: number

  @Field(() => Int, { description: 'Most: people.' })
  @Column('int')
  headsTo: number

  @Field(() => Int, { description: 'Least: what is paid however few come, in whole euros.' })
  @Column('int')
  fixedFrom: number

  @Field(() => Int, { description: 'Most: what is paid however few come, in whole euros.' })
  @Column('int')
  fixedTo: number

  @Field(() => Int, { description: 'Least it costs as planned, in whole euros.' })
  @Column('int')
  plannedFromEuro: number

  @Field(() => Int, { description: 'Most it costs as planned, in whole euros.' })
  @Column('int')
  plannedToEuro: number

  @Field(() => Int, {
    nullable: true,
    description: 'What it cost, in whole euros; null while that is not known.',
  })
  @Column('int', { nullable: true })
  actualEuro: number | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Taken back: it is planned no longer. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
