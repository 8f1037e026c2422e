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
import { assignableRoles, scopeKinds } from '../contract/accounts.lists.js'
import { or, sql, Visible, within } from '../platform/index.js'
import { AssignableRole, ScopeKind } from './kinds.js'
import { Person } from './Person.js'

/** A role given by hand: who, what, for which scope, from when to when. */
@Visible<RoleAssignment>((r, v) => or(sql`${r.personId} = ${v.person}`, v.holds('ADMINISTRATOR')))
@ObjectType({ description: 'A role given by hand. Seen by its holder and the administrators.' })
@Entity()
@Check('ck_role_assignment__role', within('role', assignableRoles))
@Check('ck_role_assignment__scope_kind', within('scope_kind', scopeKinds))
@Check('ck_role_assignment__scope', `(scope_kind = 'INSTALLATION') = (scope_id is null)`)
@Index(['personId'])
@Index(['role', 'scopeId'])
export class RoleAssignment {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  personId: string
  @Field(() => Person, { nullable: true, description: 'Who holds it.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null

  @Field(() => AssignableRole, { description: 'The role.' })
  @Column('text')
  role: AssignableRole

  @Field(() => ScopeKind, { description: 'What it is limited to.' })
  @Column('text')
  scopeKind: ScopeKind

  /** The thing lies in a module above this one: an id without a foreign key. */
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the body, committee, office, organisation or event; null for the installation.',
  })
  @Column('uuid', { nullable: true })
  scopeId: string | null

  @Field(() => Date, { description: 'Since when.' })
  @Column('timestamptz')
  validFrom: Date

  @Field(() => Date, { nullable: true, description: 'Until when; null while it goes on.' })
  @Column('timestamptz', { nullable: true })
  validTo: Date | null
}
