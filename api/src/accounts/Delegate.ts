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
import { and, exists, or, sql, Visible, within, type Row, type Sql } from '../platform/index.js'
import { keepers, ofViewer } from './access.js'
import { DelegateRole } from './kinds.js'
import { Organisation } from './Organisation.js'
import { Person, personSeenIf } from './Person.js'

/** A person who acts for an organisation from one instant to another. Never public. */
@Visible<Delegate>((d, v) => or(sql`${d.personId} = ${v.person}`, ofViewer(d.organisationId, v), keepers(v)))
@ObjectType({
  description:
    'A person who acts for an organisation. Seen by the organisation’s delegates and the Integrationsbuero.',
})
@Entity()
@Check('ck_delegate__role', within('role', delegateRoles))
@Index('uq_delegate__one_at_a_time', ['personId', 'organisationId'], {
  unique: true,
  where: 'valid_to is null',
})
@Index(['organisationId'])
export class Delegate {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  personId: string
  @Field(() => Person, { nullable: true, description: 'Who acts.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null

  @Column('uuid')
  organisationId: string
  @Field(() => Organisation, { nullable: true, description: 'For whom.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null

  @Field(() => DelegateRole, { description: 'LEAD also invites delegates and changes the organisation.' })
  @Column('text')
  role: DelegateRole

  @Field(() => Date, { description: 'Since when.' })
  @Column('timestamptz')
  validFrom: Date

  @Field(() => Date, { nullable: true, description: 'Until when; null while it goes on.' })
  @Column('timestamptz', { nullable: true })
  validTo: Date | null
}

/** Whether a dated row is in force at an instant. */
export function inForce(row: { validFrom: Sql; validTo: Sql }, now: Sql): Sql {
  return sql`(${row.validFrom} <= ${now} and (${row.validTo} is null or ${row.validTo} > ${now}))`
}

// co-delegates know each other by name
personSeenIf((p: Row<Person>, v) =>
  v.signedIn(
    exists(Delegate, (d) =>
      and(sql`${d.personId} = ${p.id}`, ofViewer(d.organisationId, v), inForce(d, v.now)),
    ),
  ),
)
