import { Field, ID, ObjectType } from 'type-graphql'
import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm'
import type { Locale } from '../contract/index.js'
import {
  Only,
  or,
  sql,
  value,
  Visible,
  type Row,
  type Sql,
  type ViewerSql,
  Walled,
} from '../platform/index.js'
import { keepers } from './access.js'

type Reason = (row: Row<Person>, viewer: ViewerSql) => Sql
const reasons: Reason[] = []

/** A module adds a reason why a person's name is seen (a committee's member is public by office). Told once, at load. */
export function personSeenIf(reason: Reason): void {
  reasons.push(reason)
}

const herself = (p: Row<Person>, v: ViewerSql) => sql`${p.id} = ${v.person}`
const herselfOrKeepers = (p: Row<Person>, v: ViewerSql) => or(herself(p, v), keepers(v))

/** A human being, with or without a way to sign in. Her address is not unique: families and clubs share one. */
@Walled()
@Visible<Person>((p, v) => or(herselfOrKeepers(p, v), ...reasons.map((reason) => reason(p, v))))
@ObjectType({
  description:
    'A human being. Seen by herself, by those who work with her, and by all if she holds a public office.',
})
@Entity()
@Index(['familyName', 'givenName'])
export class Person {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { description: 'Academic title; empty when there is none.' })
  @Column('text', { default: '' })
  title: string

  @Field(() => String, { description: 'Given names; empty for people who have one name only.' })
  @Column('text', { default: '' })
  givenName: string

  @Field(() => String, { description: 'Family name.' })
  @Column('text')
  familyName: string

  @Field(() => String, { description: 'The whole name as it is written to her.' })
  name(): string {
    return value<string, Person>(({ parent }) => fullName(parent))
  }

  @Only<Person>(herselfOrKeepers)
  @Field(() => String, {
    nullable: true,
    description: 'Language she is written to in; only she and the offices see it.',
  })
  @Column('text', { default: 'de' })
  locale: Locale

  @Only<Person>(herselfOrKeepers)
  @Field(() => String, { nullable: true, description: 'Telephone; only she and the offices see it.' })
  @Column('text', { nullable: true })
  phone: string | null

  /** Where notices go; not unique, and not what she signs in with (that is the sign-in identity's). */
  @Only<Person>(herselfOrKeepers)
  @Field(() => String, {
    nullable: true,
    description: 'Address notices go to; only she and the offices see it.',
  })
  @Column('text', { nullable: true })
  @Index()
  email: string | null

  @Only<Person>(herselfOrKeepers)
  @Field(() => String, {
    nullable: true,
    description: 'Lines of her postal address, for those who get letters; only she and the offices see it.',
  })
  @Column('text', { nullable: true })
  post: string | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: the names and addresses are gone, what she did in office stays. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null
}

/** SQL of a person's whole name. */
export function fullName(p: Row<Person>): Sql {
  return sql`concat_ws(' ', nullif(${p.title}, ''), nullif(${p.givenName}, ''), ${p.familyName})`
}
