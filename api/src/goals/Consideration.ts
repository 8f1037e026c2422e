import { Field, ObjectType } from 'type-graphql'
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { everyone, Visible } from '../platform/index.js'
import { Measure } from './Measure.js'
import { Worded } from './Worded.js'

/** Something to keep in mind when a measure is carried out. */
@Visible<Consideration>(everyone)
@ObjectType({ description: 'Something to keep in mind when a measure is carried out.' })
@Entity()
export class Consideration extends Worded {
  @Column('uuid')
  @Index()
  measureId: string

  @Field(() => Measure, { description: 'The measure.' })
  @ManyToOne(() => Measure, { nullable: false })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure>
}
