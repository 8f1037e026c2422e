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
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Organisation, Person } from '../accounts/index.js'
import { Office, ParliamentaryGroup } from '../committees/index.js'
import { Only, Visible, within, Walled } from '../platform/index.js'
import type { ProposalState, ToldBy, WayIn } from '../contract/papers.lists.js'
import { proposalStates, waysIn } from '../contract/papers.lists.js'
import { ProposalStateEnum, ToldByEnum, WayInEnum } from './enums.js'
import { seesNamedInhabitant, seesProposal, seesProposalFully } from './visibility.js'

/** What someone asks for: its text, its authors, its cost. Each municipality it concerns handles it as a Paper of its own. */
@Walled()
@Visible<Proposal>(seesProposal)
@ObjectType({
  description:
    'What someone asks for: its text, its applicants, its cost. Each body handles it as a paper of its own.',
})
@Entity()
@Check('ck_proposal__state', within('state', proposalStates))
@Check('ck_proposal__way', `way is null or ${within('way', waysIn)}`)
@Check('ck_proposal__headcount', 'headcount_min >= 0 and headcount_max >= headcount_min')
@Check('ck_proposal__budget', 'budget_to >= budget_from')
export class Proposal {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => ProposalStateEnum, { description: 'Draft, submitted or withdrawn.' })
  @Column('text', { default: 'DRAFT' })
  state: ProposalState

  @Field(() => WayInEnum, {
    nullable: true,
    description: 'How it comes in; null while the author has not chosen.',
  })
  @Column('text', { nullable: true })
  way: WayIn | null

  @Field(() => String, { description: 'Language of the form and of the letters to the applicants.' })
  @Column('text', { default: 'de' })
  language: string

  @Index()
  @Column('uuid', { nullable: true })
  organisationId: string | null
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that applies; null for papers of an administration or a Fraktion.',
  })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null

  @Index()
  @Column('uuid', { nullable: true })
  authorId: string | null
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person> | null

  @Index()
  @Column('uuid', { nullable: true })
  enteredById: string | null
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'entered_by_id' })
  enteredBy: Relation<Person> | null

  @Only<Proposal>(seesProposalFully)
  @Field(() => ToldByEnum, {
    nullable: true,
    description: 'How it was told to the Integrationsbuero, when somebody wrote it down for the applicants.',
  })
  @Column('text', { nullable: true })
  toldBy: ToldBy | null

  @Only<Proposal>(seesNamedInhabitant)
  @Field(() => String, {
    nullable: true,
    description: 'Name of the inhabitant who makes the suggestion; shown with consent only.',
  })
  @Column('text', { nullable: true })
  inhabitantName: string | null

  @Only<Proposal>(seesProposalFully)
  @Field(() => String, {
    nullable: true,
    description: 'Postal address of the inhabitant who makes the suggestion; for the formal check only.',
  })
  @Column('text', { nullable: true })
  inhabitantAddress: string | null

  @Field(() => Boolean, { description: 'Whether the inhabitant agreed that the name is published.' })
  @Column('boolean', { default: false })
  inhabitantConsent: boolean

  @Column('uuid', { nullable: true })
  groupId: string | null
  @Field(() => ParliamentaryGroup, { nullable: true, description: 'The Fraktion that moved it.' })
  @ManyToOne(() => ParliamentaryGroup, { nullable: true })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ParliamentaryGroup> | null

  @Column('uuid', { nullable: true })
  officeId: string | null
  @Field(() => Office, { nullable: true, description: 'The office that brought it in.' })
  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office> | null

  @Field(() => Int, { nullable: true, description: 'Fewest participants.' })
  @Column('int', { nullable: true })
  headcountMin: number | null

  @Field(() => Int, { nullable: true, description: 'Most participants.' })
  @Column('int', { nullable: true })
  headcountMax: number | null

  @Field(() => Int, { nullable: true, description: 'First budget year the cost falls into.' })
  @Column('int', { nullable: true })
  budgetFrom: number | null

  @Field(() => Int, { nullable: true, description: 'Last budget year the cost falls into.' })
  @Column('int', { nullable: true })
  budgetTo: number | null

  @Field(() => Int, {
    description:
      'Counts the saves of the draft; sent back with the next save so that two devices do not overwrite each other.',
  })
  @Column('int', { default: 0 })
  revision: number

  /** Revision at which each field was last changed: a save loses only against a later change of the same field. */
  @Column('jsonb', { default: {} })
  fieldRevisions: Record<string, number>

  @Field(() => Boolean, { description: 'Fictional, for trying out.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Column('timestamptz', { nullable: true })
  publicSince: Date | null

  @Field(() => Date, { nullable: true, description: 'When it was submitted.' })
  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null

  @Field(() => Date, { description: 'When the draft was begun.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
