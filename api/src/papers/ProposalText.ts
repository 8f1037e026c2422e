import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
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
import { Visible, within, Walled } from '../platform/index.js'
import { TextOrigin } from '../accounts/index.js'
import { textOrigins } from '../contract/papers.lists.js'
import { Proposal } from './Proposal.js'
import { seesProposalText } from './visibility.js'

/** One version of the applicants' words in one language. Changed by its authors only; a submitted version never changes. */
@Walled()
@Visible<ProposalText>(seesProposalText)
@ObjectType({ description: 'One version of the words of the applicants in one language.' })
@Entity()
@Unique(['proposalId', 'version', 'language'])
@Index('ix_proposal_text__foreign', ['proposalId'], { where: `language <> 'de'` })
@Check('ck_proposal_text__origin', within('origin', textOrigins))
export class ProposalText {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  proposalId: string
  @Field(() => Proposal, { nullable: true, description: 'The proposal it belongs to.' })
  @ManyToOne(() => Proposal, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @Field(() => Int, {
    description: 'Counts the versions; the same number in another language is a translation.',
  })
  @Column('int')
  version: number

  @Field(() => String, { description: 'Language of this text.' })
  @Column('text')
  language: string

  @Field(() => TextOrigin, { description: 'Written by the author, by a machine, or checked by a person.' })
  @Column('text', { default: 'AUTHOR' })
  origin: TextOrigin

  @Field(() => String, { description: 'Short title.' })
  @Column('text', { default: '' })
  title: string

  @Field(() => String, { description: 'What is asked for.' })
  @Column('text', { default: '' })
  what: string

  @Field(() => String, { description: 'Why it is needed.' })
  @Column('text', { default: '' })
  why: string

  @Field(() => String, { description: 'For whom it is meant.' })
  @Column('text', { default: '' })
  forWhom: string

  @Field(() => Date, {
    nullable: true,
    description: 'When this version was handed in; null while it is being written.',
  })
  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null

  @Field(() => Date, { description: 'When this version was begun.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
