import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm'

/** A thing changed: read by live pages for a moment, then thrown away. */
@Entity()
export class Change {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' })
  id: string

  /** The writing transaction. Readers take only what is older than every running transaction, so nothing is passed over. */
  @Index()
  @Column('bigint')
  xid: string

  @Column('text')
  entity: string

  @Column('uuid')
  entityId: string

  @Column('timestamptz', { default: () => 'now()' })
  at: Date
}
