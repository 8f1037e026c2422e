import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm'
import { Person } from '../accounts/index.js'
import { Proposal } from './Proposal.js'

/**
 * What the mails about a followed proposal carry to end them: one for each follower and proposal, living on with every mail. It
 * can do nothing else, and stands in the mails as it stands here. It outlives the following, so that ending twice is ending.
 */
@Entity()
@Unique(['personId', 'proposalId'])
export class UnsubscribeLink {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('text', { unique: true })
  token: string

  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Column('uuid')
  proposalId: string
  @ManyToOne(() => Proposal, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @Column('timestamptz')
  expiresAt: Date
}
