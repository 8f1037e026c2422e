import { GraphQLLocalDate } from 'graphql-scalars'
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
  type Relation,
} from 'typeorm'
import { or, sql, Visible } from '../platform/index.js'
import { bodyOfScope } from './loadViewer.js'
import { Person } from './Person.js'

/**
 * Who stands in for somebody who is away, from one day to another, both in Germany: for all roles of that person, or for those of
 * one Body, committee or office. The roles are held twice during that time; the seat is not, it has deputies.
 */
@Visible<Substitution>((s, v) =>
  or(
    sql`${s.absentId} = ${v.person}`,
    sql`${s.substituteId} = ${v.person}`,
    v.holds('ADMINISTRATOR'),
    v.holds('CLERK', s.scopeId, bodyOfScope(s.scopeId)),
  ),
)
@ObjectType({
  description:
    'Who stands in for somebody who is away. Seen by both, by the clerk of what it is for, and by the administrators.',
})
@Entity()
@Check('ck_substitution__days', 'valid_from <= valid_to')
@Check('ck_substitution__two', 'absent_id <> substitute_id')
@Exclusion(
  'ex_substitution__one_a_scope',
  `using gist (absent_id with =, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(valid_from, valid_to, '[]') with &&) where (ended_at is null)`,
)
export class Substitution {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => ID, { description: 'Id of the person who is away.' })
  @Column('uuid')
  @Index()
  absentId: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'absent_id' })
  absent: Relation<Person>

  @Field(() => ID, { description: 'Id of the person who stands in.' })
  @Column('uuid')
  @Index()
  substituteId: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'substitute_id' })
  substitute: Relation<Person>

  /** The thing lies in a module above this one: an id without a foreign key. */
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the Body, committee or office it is for; null for all roles of the person.',
  })
  @Column('uuid', { nullable: true })
  scopeId: string | null

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  @Column('date')
  validFrom: string

  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  @Column('date')
  validTo: string

  @Field(() => Date, { nullable: true, description: 'When it was ended before its last day.' })
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
