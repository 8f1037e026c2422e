import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { everyone, Visible } from '../platform/index.js'
import { Body } from './Body.js'

/** The time for which the councils of a Body are elected. */
@Visible<LegislativeTerm>(everyone)
@ObjectType({ description: 'The time for which the council of a Body is elected.' })
@Entity()
@Check('ck_legislative_term__days', 'valid_from <= valid_to')
@Exclusion(
  'ex_legislative_term__one_a_day',
  `using gist (body_id with =, daterange(valid_from, valid_to, '[]') with &&)`,
)
export class LegislativeTerm {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  @Index()
  bodyId: string

  @Field(() => Body, { description: 'The Body whose term it is.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => String, { nullable: true, description: 'The number the Body itself gives it: XV.' })
  @Column('text', { nullable: true })
  number: string | null

  @Field(() => String, { description: 'First day (YYYY-MM-DD).' })
  @Column('date')
  validFrom: string

  @Field(() => String, { description: 'Last day (YYYY-MM-DD).' })
  @Column('date')
  validTo: string

  @Field(() => Boolean, { description: 'False where the days are assumed and somebody should confirm them.' })
  @Column('boolean', { default: true })
  confirmed: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
