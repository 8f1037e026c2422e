import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Person, personSeenIf } from '../accounts/index.js'
import { committeeDuties, membershipRoles } from '../contract/committees.lists.js'
import { exists, existing, or, sql, Visible, within } from '../platform/index.js'
import { Committee } from './Committee.js'
import { CommitteeDuty, MembershipRole } from './kinds.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { Seat } from './Seat.js'

/** A person on a seat, from one day to another: as its holder, or as the holder's named deputy. */
@Visible<Membership>((m, v) =>
  or(
    exists(Committee, (c) => sql`${c.id} = ${m.committeeId} and ${c.publishesNames}`),
    sql`${m.personId} = ${v.person}`,
    v.holds('MEMBER', m.committeeId),
    v.holds('CLERK', m.committeeId),
    v.holds('INTEGRATION_OFFICE'),
    v.holds('ADMINISTRATOR'),
  ),
)
@ObjectType({ description: 'A person on a seat from one day to another, as holder or as named deputy.' })
@Entity()
@Check('ck_membership__role', within('role', membershipRoles))
@Check('ck_membership__duty', within('duty', committeeDuties))
@Check('ck_membership__days', 'valid_from <= valid_to')
@Check('ck_membership__deputies_have_no_duty', `role = 'HOLDER' or duty = 'MEMBER'`)
@Exclusion(
  'ex_membership__one_on_a_seat',
  `using gist (seat_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&)`,
)
@Exclusion(
  'ex_membership__one_seat_a_person',
  `using gist (committee_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&) where (role = 'HOLDER')`,
)
@Exclusion(
  'ex_membership__one_chair',
  `using gist (committee_id with =, daterange(valid_from, valid_to, '[]') with &&) where (duty = 'CHAIR')`,
)
export class Membership {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  committeeId: string

  @Field(() => Committee, { description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Column('uuid')
  seatId: string

  @Field(() => Seat, { description: 'The seat.' })
  @ManyToOne(() => Seat, { nullable: false })
  @JoinColumn({ name: 'seat_id' })
  seat: Relation<Seat>

  @Column('uuid')
  @Index()
  personId: string

  @Field(() => Person, {
    nullable: true,
    description: 'The person: the name, as the committee publishes it.',
  })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Field(() => MembershipRole, { description: 'Holder or named deputy.' })
  @Column('text', { default: 'HOLDER' })
  role: MembershipRole

  @Field(() => CommitteeDuty, { description: 'What the person does in the committee.' })
  @Column('text', { default: 'MEMBER' })
  duty: CommitteeDuty

  @Column('uuid', { nullable: true })
  onBehalfOfId: string | null

  @Field(() => ParliamentaryGroup, { nullable: true, description: 'The Fraktion the person sits for.' })
  @ManyToOne(() => ParliamentaryGroup, { nullable: true })
  @JoinColumn({ name: 'on_behalf_of_id' })
  onBehalfOf: Relation<ParliamentaryGroup> | null

  @Field(() => String, { description: 'First day (YYYY-MM-DD).' })
  @Column('date')
  validFrom: string

  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null while it lasts.' })
  @Column('date', { nullable: true })
  validTo: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

personSeenIf((p) =>
  or(
    existing(
      sql`membership m join committee c on c.id = m.committee_id`,
      sql`m.person_id = ${p.id} and c.publishes_names`,
    ),
    existing(sql`group_member g`, sql`g.person_id = ${p.id}`),
  ),
)
