import { Field, ID, ObjectType } from 'type-graphql'
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
import { Person } from '../accounts/index.js'
import { AnnualGoal, Indicator, Measure } from '../goals/index.js'
import { Only, or, sql, Visible, type Row, type ViewerSql } from '../platform/index.js'

/** Who sees to an annual goal, a measure or the values of an indicator, and by when. Everybody reads which office it is; who it is, is for those who name them. */
@Visible<Ownership>((o) => sql`${o.removedAt} is null`)
@ObjectType({ description: 'Who sees to a goal, a measure or the values of an indicator, and by when.' })
@Entity()
@Check('ck_ownership__one_thing', 'num_nonnulls(annual_goal_id, measure_id, indicator_id) = 1')
@Check('ck_ownership__values_go_on', 'done_on is null or indicator_id is null')
@Index(['annualGoalId'], { unique: true, where: 'removed_at is null' })
@Index(['measureId'], { unique: true, where: 'removed_at is null' })
@Index(['indicatorId'], { unique: true, where: 'removed_at is null' })
@Index(['dueOn'], { where: 'removed_at is null and done_on is null' })
export class Ownership {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { nullable: true })
  annualGoalId: string | null
  @Field(() => AnnualGoal, { nullable: true, description: 'Set when it is about an annual goal.' })
  @ManyToOne(() => AnnualGoal, { nullable: true })
  @JoinColumn({ name: 'annual_goal_id' })
  annualGoal: Relation<AnnualGoal> | null

  @Column('uuid', { nullable: true })
  measureId: string | null
  @Field(() => Measure, { nullable: true, description: 'Set when it is about a measure.' })
  @ManyToOne(() => Measure, { nullable: true })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure> | null

  @Column('uuid', { nullable: true })
  indicatorId: string | null
  @Field(() => Indicator, {
    nullable: true,
    description: 'Set when it is about the values of an indicator.',
  })
  @ManyToOne(() => Indicator, { nullable: true })
  @JoinColumn({ name: 'indicator_id' })
  indicator: Relation<Indicator> | null

  @Field(() => String, { description: 'The office or organisation that sees to it, in German; no person.' })
  @Column('text')
  unit: string

  @Column('uuid')
  @Index()
  personId: string
  @Only<Ownership>((o: Row<Ownership>, v: ViewerSql) =>
    or(sql`${o.personId} = ${v.person}`, v.holdsSomewhere('INTEGRATION_OFFICE')),
  )
  @Field(() => Person, {
    nullable: true,
    description: 'Who it is there; for themselves and those who name them.',
  })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Field(() => String, {
    description: 'Day it is to be done by; of an indicator, the next value is due (YYYY-MM-DD).',
  })
  @Column('date')
  dueOn: string

  @Field(() => String, { nullable: true, description: 'Day it was done (YYYY-MM-DD); null while it waits.' })
  @Column('date', { nullable: true })
  doneOn: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: nobody sees to it any more. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
