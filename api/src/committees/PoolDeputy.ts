import { Field, ID, Int, ObjectType } from 'type-graphql'
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
import { and, exists, or, sql, Visible } from '../platform/index.js'
import { Committee } from './Committee.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'

/** Somebody on a list of deputies, in order: of a Fraktion for its seats, or of the committee for any seat. */
@Visible<PoolDeputy>((d, v) =>
  or(
    exists(Committee, (c) => sql`${c.id} = ${d.committeeId} and ${c.publishesNames}`),
    sql`${d.personId} = ${v.person}`,
    v.holds('MEMBER', d.committeeId),
    v.holds('CLERK', d.committeeId),
    v.holds('INTEGRATION_OFFICE'),
    v.holds('ADMINISTRATOR'),
  ),
)
@ObjectType({ description: 'Somebody on a list of deputies, in order: of a Fraktion, or of the committee.' })
@Entity()
@Check('ck_pool_deputy__days', 'valid_from <= valid_to')
@Exclusion(
  'ex_pool_deputy__once_a_day',
  `using gist (committee_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)`,
)
export class PoolDeputy {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  committeeId: string

  @Field(() => Committee, { description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Column('uuid', { nullable: true })
  groupId: string | null

  @Field(() => ParliamentaryGroup, {
    nullable: true,
    description: 'The Fraktion whose seats the person deputises for; null: any seat.',
  })
  @ManyToOne(() => ParliamentaryGroup, { nullable: true })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ParliamentaryGroup> | null

  @Column('uuid')
  @Index()
  personId: string

  @Field(() => Person, { nullable: true, description: 'The person; the name only.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Field(() => Int, { description: 'Place on the list: who comes first is asked first.' })
  @Column('int')
  position: number

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
  exists(PoolDeputy, (d) =>
    and(
      sql`${d.personId} = ${p.id}`,
      exists(Committee, (c) => sql`${c.id} = ${d.committeeId} and ${c.publishesNames}`),
    ),
  ),
)
