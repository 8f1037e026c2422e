import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { Transition } from './Transition.js'

/** Who did what to which thing: opaque ids and field names, never values. Append-only. */
@Entity()
@Index(['entity', 'entityId'])
export class AuditEntry {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Dotted name, one for each verb of the product: `papers.paper.admit`. */
  @Column('text')
  action: string

  @Column('text')
  entity: string

  @Column('uuid')
  entityId: string

  @Column('text', { array: true, default: () => "'{}'" })
  fields: string[]

  @Column('uuid', { nullable: true })
  actorId: string | null

  @Column('timestamptz')
  at: Date

  /** The move it tells of; the seal covers the move's content too. */
  @Column('uuid', { nullable: true })
  transitionId: string | null
  @ManyToOne(() => Transition, { nullable: true })
  @JoinColumn({ name: 'transition_id' })
  transition: Relation<Transition> | null
}

/** The seal of one entry: its place in the chain and a hash over its content and the seal before. Written by the database at commit. */
@Entity()
export class AuditSeal {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn('bigint')
  position: string

  @Column('uuid', { unique: true })
  entryId: string

  @Column('text')
  previous: string

  @Column('text')
  hash: string
}

/** The end of the chain, one row: names a chain whose tail was cut off. */
@Entity()
export class AuditHead {
  @PrimaryColumn('boolean', { default: true })
  single: boolean

  @Column('bigint')
  position: string

  @Column('text')
  hash: string
}
