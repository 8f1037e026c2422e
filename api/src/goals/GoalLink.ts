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
import { everyone, Visible } from '../platform/index.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Measure } from './Measure.js'

/** A guiding goal or a measure serves a further guiding goal, besides the one it hangs on. */
@Visible<GoalLink>(everyone)
@Entity()
@Check('ck_goal_link__one_from', 'num_nonnulls(from_goal_id, from_measure_id) = 1')
@Index(['fromGoalId', 'toId'], { unique: true, where: 'from_goal_id is not null' })
@Index(['fromMeasureId', 'toId'], { unique: true, where: 'from_measure_id is not null' })
export class GoalLink {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { nullable: true })
  fromGoalId: string | null
  @ManyToOne(() => GuidingGoal, { nullable: true })
  @JoinColumn({ name: 'from_goal_id' })
  fromGoal: Relation<GuidingGoal> | null

  @Column('uuid', { nullable: true })
  fromMeasureId: string | null
  @ManyToOne(() => Measure, { nullable: true })
  @JoinColumn({ name: 'from_measure_id' })
  fromMeasure: Relation<Measure> | null

  @Column('uuid')
  @Index()
  toId: string
  @ManyToOne(() => GuidingGoal, { nullable: false })
  @JoinColumn({ name: 'to_id' })
  to: Relation<GuidingGoal>
}
