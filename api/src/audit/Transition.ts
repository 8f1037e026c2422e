import {
  Column,
  Entity,
  Generated,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { Reason } from './Reason.js'

/** One move of one thing: the history. Append-only; the database refuses to change or delete a row. */
@Entity()
@Index(['entity', 'entityId', 'position'])
@Index(['occurredAt'])
export class Transition {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Order in which moves were made. occurredAt may lie anywhere, as an imported history says. */
  @Column('bigint')
  @Generated('increment')
  position: string

  /** Class name of the thing. */
  @Column('text')
  entity: string

  @Column('uuid')
  entityId: string

  /** Name of its state machine, for labels: `papers.paper`. */
  @Column('text')
  machine: string

  @Column('text')
  verb: string

  @Column('text')
  from: string

  @Column('text')
  to: string

  /** Key of a text that says what the move led to, when the state alone does not: `consultations.outcomes.RECOMMENDED`. */
  @Column('text', { nullable: true })
  outcome: string | null

  /** Opaque id of the person who did it; null for the system. */
  @Column('uuid', { nullable: true })
  actorId: string | null

  @Column('uuid', { nullable: true })
  reasonId: string | null
  @ManyToOne(() => Reason, { nullable: true })
  @JoinColumn({ name: 'reason_id' })
  reason: Relation<Reason> | null

  /** When it happened in the world. */
  @Column('timestamptz')
  occurredAt: Date

  /** When it was entered here. */
  @Column('timestamptz')
  recordedAt: Date
}
