import {
  Column,
  CreateDateColumn,
  Entity,
  Generated,
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
@Index(['xid', 'sequence'])
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

  /** For whom it was done by a right that this person, away for a time, had lent; null where the right was the actor's own. */
  @Column('uuid', { nullable: true })
  forId: string | null

  @Column('timestamptz')
  at: Date

  /** The move it tells of; the seal covers the move's content too. */
  @Column('uuid', { nullable: true })
  transitionId: string | null
  @ManyToOne(() => Transition, { nullable: true })
  @JoinColumn({ name: 'transition_id' })
  transition: Relation<Transition> | null

  /** The writing transaction: entries are sealed in the order of their transactions, 0 for what was sealed before there was one. */
  @Column('bigint')
  xid: string

  /** Order within a transaction. */
  @Column('bigint')
  @Generated('increment')
  sequence: string
}

/** The seal of one entry: its place in the chain and a hash over its content and the seal before. Written by the sealer after the commit. */
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

  /** The sealer has looked at every transaction older than this one. */
  @Column('bigint', { default: 0 })
  sealedBelow: string
}

/** The end of the chain on one day, signed with a key that is not in the database. Append-only, and shown to everybody. */
@Entity()
export class SignedHead {
  @PrimaryColumn('date')
  day: string

  @Column('bigint')
  position: string

  @Column('text')
  hash: string

  @Column('text')
  keyId: string

  /** Ed25519, base64url. */
  @Column('text')
  signature: string
}

/** A public key that heads were signed with. */
@Entity()
export class AuditKey {
  /** Beginning of its sha256. */
  @PrimaryColumn('text')
  id: string

  /** PEM. */
  @Column('text')
  publicKey: string

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
