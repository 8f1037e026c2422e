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
import { and, exists, or, sql, Visible } from '../platform/index.js'
import { Committee } from './Committee.js'

/** Who keeps the minutes of a committee from one day to another: a member, or somebody of the administration without a seat. */
@Visible<MinutesKeeper>((k, v) =>
  or(
    exists(Committee, (c) => sql`${c.id} = ${k.committeeId} and ${c.publishesNames}`),
    sql`${k.personId} = ${v.person}`,
    v.holds('MEMBER', k.committeeId),
    v.holds('CLERK', k.committeeId),
    v.holds('INTEGRATION_OFFICE'),
    v.holds('ADMINISTRATOR'),
  ),
)
@ObjectType({ description: 'Who keeps the minutes of a committee from one day to another; needs no seat.' })
@Entity()
@Check('ck_minutes_keeper__days', 'valid_from <= valid_to')
@Exclusion(
  'ex_minutes_keeper__once_a_day',
  `using gist (committee_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)`,
)
export class MinutesKeeper {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  committeeId: string

  @Field(() => Committee, { description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Column('uuid')
  @Index()
  personId: string

  @Field(() => Person, { nullable: true, description: 'The person; the name only.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

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
  exists(MinutesKeeper, (k) =>
    and(
      sql`${k.personId} = ${p.id}`,
      exists(Committee, (c) => sql`${c.id} = ${k.committeeId} and ${c.publishesNames}`),
    ),
  ),
)
