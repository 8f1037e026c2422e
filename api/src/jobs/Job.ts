import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm'

/** Where a job stands. */
export type JobState = 'queued' | 'running' | 'done' | 'failed'

/** Work that can wait, written in the transaction that wants it. The queue only carries its id; this row is the truth. */
@Entity()
@Index(['runAt'], { where: `state in ('queued', 'running')` })
export class Job {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** `module.verb`, a key of the catalogue. */
  @Column('text')
  name: string

  /** Ids and nothing else: no personal data travels through a queue. */
  @Column('jsonb', { default: () => "'{}'" })
  ids: Record<string, string>

  /** Two jobs of one key are one job. */
  @Column('text', { nullable: true, unique: true })
  key: string | null

  @Column('text', { default: 'queued' })
  state: JobState

  /** Counts claims; the number of the claim fences every later write of an older one. */
  @Column('int', { default: 0 })
  attempt: number

  @Column('timestamptz', { default: () => 'now()' })
  runAt: Date

  /** Until when the running claim holds, on the database's clock. */
  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null

  /** When the relay last handed it to the queue. */
  @Column('timestamptz', { nullable: true })
  handedAt: Date | null

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null

  @Column('text', { nullable: true })
  lastError: string | null
}
