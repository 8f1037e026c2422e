import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import {
  invitationSources,
  invitationStates,
  type InvitationSource,
  type InvitationState,
} from '../contract/invitations.lists.js'
import { or, sql, Visible, Walled, within, type Row, type ViewerSql } from '../platform/index.js'
import { toldBy, type ToldBy } from '../contract/papers.lists.js'
import { ToldByEnum } from '../papers/index.js'
import { organisesEvent, Registration, Summit, SummitGroup } from '../summits/index.js'
import { InvitationSourceEnum, InvitationStateEnum } from './enums.js'

const seesInvitation = (i: Row<Invitation>, v: ViewerSql) =>
  v.signedIn(or(sql`${i.personId} = ${v.person}`, organisesEvent(i.summitId, v)))

/** Somebody is invited to an event: once, whatever lists they are on. A later answer replaces an earlier one. */
@Walled()
@Visible<Invitation>(seesInvitation)
@ObjectType({ description: 'Somebody is invited to an event: once, whatever lists they are on.' })
@Entity()
@Unique(['summitId', 'personId'])
@Check('ck_invitation__state', within('state', invitationStates))
@Check('ck_invitation__source', within('source', invitationSources))
@Check('ck_invitation__told', `(told_by is null) = (entered_by_id is null) and ${within('told_by', toldBy)}`)
@Index(['summitId', 'state', 'createdAt'])
export class Invitation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Index()
  @Column('uuid')
  personId: string
  @Field(() => Person, { nullable: true, description: 'Who is invited.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Field(() => InvitationStateEnum, { description: 'Whether they were invited, and what they answered.' })
  @Column('text', { default: 'DRAFT' })
  state: InvitationState

  @Field(() => InvitationSourceEnum, { description: 'Where the name comes from.' })
  @Column('text')
  source: InvitationSource

  @Field(() => String, {
    nullable: true,
    description: 'The organisation they are invited for, as the list named it.',
  })
  @Column('text', { nullable: true })
  organisation: string | null

  @Index()
  @Column('uuid', { nullable: true })
  groupId: string | null
  @Field(() => SummitGroup, { nullable: true, description: 'The group of actors they are invited for.' })
  @ManyToOne(() => SummitGroup, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<SummitGroup> | null

  /** Somebody who cannot come passed it on to their deputy; taken back when they come after all. */
  @Index()
  @Column('uuid', { nullable: true })
  passedOnById: string | null
  @Field(() => Invitation, { nullable: true, description: 'The invitation that was passed on to them.' })
  @ManyToOne(() => Invitation, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'passed_on_by_id' })
  passedOnBy: Relation<Invitation> | null

  @Index()
  @Column('uuid', { nullable: true })
  registrationId: string | null
  @Field(() => Registration, { nullable: true, description: 'What became of a yes.' })
  @ManyToOne(() => Registration, { nullable: true })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  @Field(() => Date, { nullable: true, description: 'When the invitation was written.' })
  @Column('timestamptz', { nullable: true })
  issuedAt: Date | null

  @Field(() => Date, { nullable: true, description: 'When they were reminded.' })
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null

  @Field(() => Date, { nullable: true, description: 'When the link was first opened.' })
  @Column('timestamptz', { nullable: true })
  openedAt: Date | null

  @Field(() => Date, { nullable: true, description: 'When they last answered.' })
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null

  @Field(() => ToldByEnum, {
    nullable: true,
    description:
      'How the last answer was told, when the Integrationsbuero entered it; null when they answered themselves.',
  })
  @Column('text', { nullable: true })
  toldBy: ToldBy | null

  @Index()
  @Column('uuid', { nullable: true })
  enteredById: string | null
  @Field(() => Person, { nullable: true, description: 'Who entered what was told.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'entered_by_id' })
  enteredBy: Relation<Person> | null

  @Field(() => Date, { description: 'When they were put on the list.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** The link of one mail. A reminder brings another; all of them answer. Only the token's hash is kept. */
@Entity()
export class InvitationToken {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('text', { unique: true })
  tokenHash: string

  @Index()
  @Column('uuid')
  invitationId: string
  @ManyToOne(() => Invitation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invitation_id' })
  invitation: Relation<Invitation>
}

/**
 * What it takes to do more by a link than answer: a code mailed to the invited address, and the proof it is exchanged for.
 * Only hashes are kept; a code has few tries, a proof ends soon.
 */
@Entity()
export class InvitationProof {
  @PrimaryColumn('uuid')
  invitationId: string
  @OneToOne(() => Invitation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invitation_id' })
  invitation: Relation<Invitation>

  @Column('text')
  codeHash: string

  @Column('int')
  triesLeft: number

  /** Codes that were mailed since `since`: nobody's mailbox is filled by pressing a button. */
  @Column('int', { default: 1 })
  codes: number

  @Column('timestamptz')
  since: Date

  @Column('text', { nullable: true })
  proofHash: string | null

  /** Until when the code, or the proof it became, is good. */
  @Column('timestamptz')
  expiresAt: Date
}
