import { Field, ID, ObjectType } from 'type-graphql'
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
import { Body, Committee, Office } from '../committees/index.js'
import { Visible, within } from '../platform/index.js'
import type { PaperKind, PaperState, WaitedFor } from '../contract/papers.lists.js'
import { paperKinds, paperStates, waitedFor } from '../contract/papers.lists.js'
import { PaperKindEnum, PaperStateEnum, WaitedForEnum } from './enums.js'
import { Proposal } from './Proposal.js'
import { ProposalText } from './ProposalText.js'
import { seesPaper } from './visibility.js'

/** Anything that needs a decision, a hearing or an answer of one body. */
@Visible<Paper>(seesPaper)
@ObjectType({ description: 'Anything that needs a decision, a hearing or an answer of one body.' })
@Entity()
@Index('uq_paper__body_number', ['bodyId', 'number'], { unique: true })
@Index('ix_paper__body_state', ['bodyId', 'state'])
// the orders a list of papers can have, its id last and nulls last as the engine orders them
@Index('ix_paper__waits_since', ['waitsSince', 'id'])
@Index('ix_paper__waits_until', ['waitsUntil', 'id'])
@Index('ix_paper__number', ['number', 'id'])
@Check('ck_paper__state', within('state', paperStates))
@Check('ck_paper__kind', within('kind', paperKinds))
@Check('ck_paper__waits_for', `waits_for is null or ${within('waits_for', waitedFor)}`)
export class Paper {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  proposalId: string
  @Field(() => Proposal, {
    nullable: true,
    description: 'The proposal it handles; all papers of one proposal are its chain.',
  })
  @ManyToOne(() => Proposal, { nullable: false })
  @JoinColumn({ name: 'proposal_id' })
  proposal: Relation<Proposal>

  @Column('uuid')
  bodyId: string
  @Field(() => Body, { nullable: true, description: 'The body it belongs to.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => PaperKindEnum, {
    description: 'What it is: a motion, a suggestion, a draft of the administration …',
  })
  @Column('text')
  kind: PaperKind

  @Field(() => PaperStateEnum, { description: 'Where it stands.' })
  @Column('text')
  state: PaperState

  @Field(() => String, {
    description: 'Reference number of this platform; the number of the council system stands apart.',
  })
  @Column('text')
  number: string

  @Column('uuid')
  textId: string
  @Field(() => ProposalText, {
    nullable: true,
    description: 'The version of the text this body works on, in the language it was written in.',
  })
  @ManyToOne(() => ProposalText, { nullable: false })
  @JoinColumn({ name: 'text_id' })
  text: Relation<ProposalText>

  /** The fields its proposal serves, in their order; kept by a trigger, for the counts (counts.sql.ts). */
  @Column('uuid', { array: true, default: '{}' })
  fieldIds: (string | null)[]

  @Column('uuid', { nullable: true })
  relatedPaperId: string | null
  @Field(() => Paper, {
    nullable: true,
    description: 'The paper it follows from: what the town decided before the Kreis took it up.',
  })
  @ManyToOne(() => Paper, { nullable: true })
  @JoinColumn({ name: 'related_paper_id' })
  relatedPaper: Relation<Paper> | null

  @Index()
  @Column('uuid', { nullable: true })
  offeredToId: string | null
  @Field(() => Committee, { nullable: true, description: 'The integration body it was offered to.' })
  @ManyToOne(() => Committee, { nullable: true })
  @JoinColumn({ name: 'offered_to_id' })
  offeredTo: Relation<Committee> | null

  @Field(() => String, { nullable: true, description: 'Day until which a member can take it up.' })
  @Column('date', { nullable: true })
  offeredUntil: string | null

  @Field(() => Date, {
    nullable: true,
    description:
      'When a body or a Fraktion moved it as its own; from then on the applicants cannot withdraw it.',
  })
  @Column('timestamptz', { nullable: true })
  movedAt: Date | null

  @Index()
  @Column('uuid', { nullable: true })
  leadOfficeId: string | null
  @Field(() => Office, { nullable: true, description: 'The office in charge.' })
  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'lead_office_id' })
  leadOffice: Relation<Office> | null

  /** Where a returned paper goes back to. */
  @Column('text', { nullable: true })
  returnTo: PaperState | null

  @Field(() => WaitedForEnum, {
    nullable: true,
    description: 'Whom it waits for; null when its way has ended.',
  })
  @Column('text', { nullable: true })
  waitsFor: WaitedFor | null

  @Index()
  @Column('uuid', { nullable: true })
  waitsForCommitteeId: string | null
  @Field(() => Committee, {
    nullable: true,
    description: 'The committee it waits for; with parallel stations the first of them.',
  })
  @ManyToOne(() => Committee, { nullable: true })
  @JoinColumn({ name: 'waits_for_committee_id' })
  waitsForCommittee: Relation<Committee> | null

  @Column('uuid', { nullable: true })
  waitsForOfficeId: string | null
  @Field(() => Office, { nullable: true, description: 'The office it waits for.' })
  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'waits_for_office_id' })
  waitsForOffice: Relation<Office> | null

  @Field(() => Date, { nullable: true, description: 'Since when it waits for them.' })
  @Column('timestamptz', { nullable: true })
  waitsSince: Date | null

  @Field(() => String, { nullable: true, description: 'Day until which they are to act.' })
  @Column('date', { nullable: true })
  waitsUntil: string | null

  @Field(() => String, { nullable: true, description: 'Final result as the last body decided it.' })
  @Column('text', { nullable: true })
  resultText: string | null

  @Field(() => String, { nullable: true, description: 'Day of the final decision.' })
  @Column('date', { nullable: true })
  settledOn: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Name of the body that decided last, as it was called on that day.',
  })
  @Column('text', { nullable: true })
  settledByName: string | null

  @Field(() => String, { nullable: true, description: "Number in the council's own information system." })
  @Column('text', { nullable: true })
  externalNumber: string | null

  @Field(() => String, {
    nullable: true,
    description: "Address in the council's own information system, which stays the legal record.",
  })
  @Column('text', { nullable: true })
  externalUrl: string | null

  @Field(() => Date, { nullable: true, description: 'When it arrived.' })
  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'When it was admitted; from then on everybody can read it.',
  })
  @Column('timestamptz', { nullable: true })
  publicSince: Date | null

  @Field(() => Date, { description: 'When it was made.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
