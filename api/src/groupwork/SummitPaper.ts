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

/** A paper the clerk refused or that was taken back goes no further. */
const ended = sql`select 1 from paper brought where brought.proposal_id = sent.proposal_id and brought.state in ('WITHDRAWN', 'REFUSED')`
const goesOn = sql`select 1 from paper brought where brought.proposal_id = sent.proposal_id and brought.state not in ('WITHDRAWN', 'REFUSED')`

/** In words of a statement: what an event sent is on its way. Whoever may not see the paper is not told that it ended. */
export const isOnItsWay = (summitId: Sql): Sql =>
  sql`exists (select 1 from summit_paper sent where sent.summit_id = ${summitId} and (exists (${goesOn}) or not exists (${ended})))`

/** What an event sent on its way to the council of its body: once, and again only when it goes no further. */
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
