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
import { organises, Registration, Summit } from '../summits/index.js'
import { InvitationSourceEnum, InvitationStateEnum } from './enums.js'

const seesInvitation = (i: Row<Invitation>, v: ViewerSql) =>
  v.signedIn(
    or(
      sql`${i.personId} = ${v.person}`,
      sql`exists (select 1 from summit planned where planned.id = ${i.summitId} and ${organises(sql`planned.body_id`, v)})`,
    ),
  )

/** Somebody is invited to an event: once, whatever lists they are on. A later answer replaces an earlier one. */
@Walled()
@Visible<Invitation>(seesInvitation)
@ObjectType({ description: 'Somebody is invited to an event: once, whatever lists they are on.' })
@Entity()
@Unique(['summitId', 'personId'])
@Check('ck_invitation__state', within('state', invitationStates))
@Check('ck_invitation__source', within('source', invitationSources))
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
