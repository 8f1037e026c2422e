import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Proposal } from './Proposal.js'

/** Someone who wants to be told every step of a proposal. Nobody but themselves sees it. */
@Entity()
@Unique(['personId', 'proposalId'])
export class Follow {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Index()
  @Column('uuid')
  proposalId: string
  @ManyToOne(() => Proposal, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
