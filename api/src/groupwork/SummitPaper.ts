import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm'
import { Proposal } from '../papers/index.js'
import { sql, type Sql } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** In words of a statement: what an event sent is on its way, and was not taken back. */
export const isOnItsWay = (summitId: Sql): Sql =>
  sql`exists (select 1 from summit_paper sent where sent.summit_id = ${summitId}
    and not exists (select 1 from proposal back where back.id = sent.proposal_id and back.state = 'WITHDRAWN'))`

/** What an event sent on its way to the council of its body: once, and again only after it was taken back. */
@Entity()
export class SummitPaper {
  @PrimaryColumn('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Index()
  @Column('uuid')
  proposalId: string
  @ManyToOne(() => Proposal, { nullable: false })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
