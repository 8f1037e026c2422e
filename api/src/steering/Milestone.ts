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
import { Committee } from '../committees/index.js'
import { everyone, Visible } from '../platform/index.js'
import { Recommendation } from './Recommendation.js'
import { SteeringTask } from './SteeringTask.js'

/** A step on the roadmap of the Steuerungsgruppe: for one of its tasks, a recommendation, or both; with a day and who sees to it. */
@Visible<Milestone>(everyone)
@ObjectType({ description: 'A step on the roadmap of the Steuerungsgruppe.' })
@Entity()
@Check('ck_milestone__what_for', 'num_nonnulls(task_id, recommendation_id) > 0')
export class Milestone {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  committeeId: string
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Index()
  @Column('uuid', { nullable: true })
  taskId: string | null
  @Field(() => SteeringTask, { nullable: true, description: 'The task of the group it serves.' })
  @ManyToOne(() => SteeringTask, { nullable: true })
  @JoinColumn({ name: 'task_id' })
  task: Relation<SteeringTask> | null

  @Index()
  @Column('uuid', { nullable: true })
  recommendationId: string | null
  @Field(() => Recommendation, { nullable: true, description: 'The recommendation it answers.' })
  @ManyToOne(() => Recommendation, { nullable: true })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation> | null

  @Field(() => String, { description: 'What is to be reached, in German.' })
  @Column('text')
  text: string

  @Field(() => String, { description: 'Office or body that sees to it, in German; no person.' })
  @Column('text')
  responsible: string

  @Field(() => String, { description: 'Day it is to be reached by (YYYY-MM-DD).' })
  @Column('date')
  dueOn: string

  @Field(() => String, {
    nullable: true,
    description: 'Day it was reached (YYYY-MM-DD); null while it is ahead.',
  })
  @Column('date', { nullable: true })
  doneOn: string | null

  @Field(() => String, { nullable: true, description: 'What came of it, in German.' })
  @Column('text', { nullable: true })
  outcome: string | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
