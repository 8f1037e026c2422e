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
import { ActorGroup } from '../goals/index.js'
import { SeatGroup } from '../committees/index.js'
import { everyone, Visible } from '../platform/index.js'

/** Which group of actors the seats of a row speak for. */
@Visible<SeatGroupActor>(everyone)
@Entity()
@Unique(['seatGroupId'])
export class SeatGroupActor {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  seatGroupId: string

  @ManyToOne(() => SeatGroup, { nullable: false })
  @JoinColumn({ name: 'seat_group_id' })
  seatGroup: Relation<SeatGroup>

  @Column('uuid')
  @Index()
  actorGroupId: string

  @ManyToOne(() => ActorGroup, { nullable: false })
  @JoinColumn({ name: 'actor_group_id' })
  actorGroup: Relation<ActorGroup>
}
