import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { PriorityRound } from './PriorityRound.js'

/** The right to put one's points once, on a slip of paper that belongs to nobody. Without a time, and nothing points to it. */
@Entity()
export class PriorityCode {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  roundId: string
  @ManyToOne(() => PriorityRound, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'round_id' })
  round: Relation<PriorityRound>

  @Column('text', { unique: true })
  code: string

  @Column('boolean', { default: false })
  used: boolean
}

/** Points of one person: by topic. */
export type Ballot = Record<string, number>

/**
 * The box of a round: ballots that wait to be counted with others, in one row and in random order, so that no row was written
 * together with a code. The table is UNLOGGED (guards.sql.ts): what is counted leaves no copy in the log.
 */
@Entity()
export class PriorityBox {
  @Column('uuid', { primary: true })
  roundId: string
  @ManyToOne(() => PriorityRound, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'round_id' })
  round: Relation<PriorityRound>

  @Column('jsonb', { default: [] })
  ballots: Ballot[]
}
