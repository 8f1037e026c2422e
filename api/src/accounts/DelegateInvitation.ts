import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { delegateRoles } from '../contract/accounts.lists.js'
import { or, Visible, within, Walled } from '../platform/index.js'
import { keepers, ofViewer } from './access.js'
import { DelegateRole } from './kinds.js'
import { Organisation } from './Organisation.js'
import { Person } from './Person.js'

/** An invitation to become a delegate, answered once with the link that was mailed. */
@Walled()
@Visible<DelegateInvitation>((i, v) => or(ofViewer(i.organisationId, v), keepers(v)))
@ObjectType({
  description:
    'An invitation to become a delegate. Seen by the organisation’s delegates and the Integrationsbuero.',
})
@Entity()
@Check('ck_delegate_invitation__role', within('role', delegateRoles))
@Index(['organisationId'])
export class DelegateInvitation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  organisationId: string
  @Field(() => Organisation, { nullable: true, description: 'For whom.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null

  @Field(() => String, { description: 'Address the invitation went to.' })
  @Column('citext')
  email: string

  @Field(() => DelegateRole, { description: 'What she will be.' })
  @Column('text')
  role: DelegateRole

  /** sha256 of the token in the link: who reads the table cannot answer. */
  @Column('text', { unique: true })
  tokenHash: string

  @Column('uuid', { nullable: true })
  invitedById: string | null
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'invited_by_id' })
  invitedBy: Relation<Person> | null

  @Field(() => Date, { description: 'When it was sent.' })
  @Column('timestamptz')
  createdAt: Date

  @Field(() => Date, { description: 'Until when it can be answered.' })
  @Column('timestamptz')
  expiresAt: Date

  @Field(() => Date, { nullable: true, description: 'When it was accepted.' })
  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null
}
