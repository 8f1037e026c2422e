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
import { Summit } from '../summits/index.js'

/** What an event sent on its way to the council of its body: once. */
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
