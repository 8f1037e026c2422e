import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { everyone, Visible } from '../platform/index.js'
import { ActorGroup } from './ActorGroup.js'
import { Measure } from './Measure.js'

/** A group of actors that is to be involved in a measure. */
@Visible<MeasureActor>(everyone)
@Entity()
export class MeasureActor {
  @PrimaryColumn('uuid')
  measureId: string
  @ManyToOne(() => Measure, { nullable: false })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure>

  @PrimaryColumn('uuid')
  @Index()
  actorGroupId: string
  @ManyToOne(() => ActorGroup, { nullable: false })
  @JoinColumn({ name: 'actor_group_id' })
  actorGroup: Relation<ActorGroup>
}
