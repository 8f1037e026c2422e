import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Office } from '../committees/index.js'
import { exists, sql, Visible, visibleSql } from '../platform/index.js'
import { AdvancementPlan } from './AdvancementPlan.js'

/** An office whose staff a plan asks. */
@Visible<AdvancementOffice>((o, v) =>
  exists(AdvancementPlan, (p) => sql`${p.id} = ${o.planId} and ${visibleSql(AdvancementPlan, p, v)}`),
)
@ObjectType({ description: 'An office whose staff a plan asks.' })
@Entity()
@Unique(['planId', 'officeId'])
export class AdvancementOffice {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  planId: string
  @ManyToOne(() => AdvancementPlan, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan: Relation<AdvancementPlan>

  @Index()
  @Column('uuid')
  officeId: string
  @Field(() => Office, { description: 'The office.' })
  @ManyToOne(() => Office, { nullable: false })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office>

  @Field(() => Int, { nullable: true, description: 'How many people work there, as far as it is known.' })
  @Column('int', { nullable: true })
  headcount: number | null
}
