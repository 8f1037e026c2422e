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
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { compositionStates } from '../contract/committees.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Committee } from './Committee.js'
import { CompositionState } from './kinds.js'
import { LegislativeTerm } from './LegislativeTerm.js'

/** How a committee is composed: the rows of seats, from when on, and by which resolution. Drafts stay as history. */
@Visible<Composition>(everyone)
@ObjectType({ description: 'How a committee is composed: rows of seats, dated; drafts are kept as history.' })
@Entity()
@Check('ck_composition__status', within('status', compositionStates))
@Check('ck_composition__days', 'valid_from <= valid_to')
export class Composition {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { nullable: true, description: 'Stable key of reference data.' })
  @Column('text', { nullable: true, unique: true })
  key: string | null

  @Column('uuid')
  @Index()
  committeeId: string

  @Field(() => Committee, { description: 'The committee composed.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Column('uuid', { nullable: true })
  termId: string | null

  @Field(() => LegislativeTerm, {
    nullable: true,
    description: 'The term it holds for; null when it outlives terms.',
  })
  @ManyToOne(() => LegislativeTerm, { nullable: true })
  @JoinColumn({ name: 'term_id' })
  term: Relation<LegislativeTerm> | null

  @Field(() => CompositionState, { description: 'Draft, or in force by a resolution.' })
  @Column('text')
  status: CompositionState

  @Field(() => String, {
    nullable: true,
    description: 'The resolution that put it in force, in its own words.',
  })
  @Column('text', { nullable: true })
  sourceResolution: string | null

  @Field(() => String, { nullable: true, description: 'Day of that resolution (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  resolvedOn: string | null

  @Field(() => String, { nullable: true, description: 'First day (YYYY-MM-DD); null for a draft.' })
  @Column('date', { nullable: true })
  validFrom: string | null

  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null while it is in force.' })
  @Column('date', { nullable: true })
  validTo: string | null

  @Field(() => Int, { nullable: true, description: 'The number of seats the source states.' })
  @Column('int', { nullable: true })
  statedSeats: number | null

  @Field(() => Boolean, { description: 'The source states the number as a lower bound.' })
  @Column('boolean', { default: false })
  statedAtLeast: boolean

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
