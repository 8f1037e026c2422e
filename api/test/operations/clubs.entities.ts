import { GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars'
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { everyone, Only, OnlyRoles, value, Visible } from '../../src/platform/read/describe.js'
import { pick } from '../../src/platform/read/row.js'
import { or, raw, sql } from '../../src/platform/read/sql.js'

/*
 * A small world with every kind of relation, audience and text form: clubs, people, events. It has a reference
 * implementation in the tests and belongs to no module.
 */

/** Stored in lower case, shown as GraphQL names. */
export enum ClubKind {
  SPORT = 'sport',
  MUSIC = 'music',
  ADVICE = 'advice',
}
registerEnumType(ClubKind, { name: 'ClubKind' })

/** Sorts of the list of clubs. */
export enum ClubSort {
  NAME = 'NAME',
  RATING = 'RATING',
  NEWEST = 'NEWEST',
}
registerEnumType(ClubSort, { name: 'ClubSort' })

@ObjectType({ description: 'Inside the settings.' })
export class Layout {
  @Field(() => Int, { description: 'Columns.' })
  columns: number
  @Field(() => Boolean, { nullable: true, description: 'Dense.' })
  dense: boolean | null
}

@ObjectType({ description: 'A label.' })
export class Label {
  @Field(() => String, { description: 'Key.' })
  key: string
  @Field(() => String, { nullable: true, description: 'Words.' })
  words: string | null
}

@ObjectType({ description: 'Kept as JSON.' })
export class Settings {
  @Field(() => String, { nullable: true, description: 'Colour.' })
  colour: string | null
  @Field(() => Layout, { nullable: true, description: 'Layout.' })
  layout: Layout | null
  @Field(() => [Label], { nullable: true, description: 'Labels.' })
  labels: Label[] | null
  @Field(() => [String], { nullable: true, description: 'Words.' })
  words: string[] | null
  @Field(() => Float, { nullable: true, description: 'Ratio.' })
  ratio: number | null
}

@Visible<TestPerson>((p, v) => or(sql`${p.open}`, sql`${v.person} = ${p.id}`, v.holdsSomewhere('CLERK')))
@ObjectType({ description: 'A person.' })
@Entity('test_person')
export class TestPerson {
  @Field(() => ID, { description: 'Id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string
  @Field(() => String, { description: 'Name.' })
  @Column('text')
  name: string
  @Field(() => String, { nullable: true, description: 'Mail, for administrators.' })
  @OnlyRoles('ADMINISTRATOR')
  @Column('text')
  mail: string
  @Field(() => String, { nullable: true, description: 'Phone, for oneself.' })
  @Only<TestPerson>((p, v) => sql`${v.person} = ${p.id}`)
  @Column('text', { nullable: true })
  phone: string | null
  @Column('boolean')
  open: boolean
}

@Visible<TestClub>(everyone)
@ObjectType({ description: 'A club.' })
@Entity('test_club')
export class TestClub {
  @Field(() => ID, { description: 'Id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string
  @Field(() => String, { description: 'Name.' })
  @Column('text')
  name: string
  @Field(() => ClubKind, { description: 'Kind.' })
  @Column('text')
  kind: ClubKind
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was founded.' })
  @Column('date', { nullable: true })
  foundedOn: string | null
  @Field(() => GraphQLISODateTime, { description: 'Instant it was entered.' })
  @Column('timestamptz')
  createdAt: Date
  @Field(() => Int, { description: 'Size.' })
  @Column('int')
  size: number
  @Field(() => Float, { nullable: true, description: 'Rating.' })
  @Column('float8', { nullable: true })
  rating: number | null
  @Field(() => Float, { description: 'Budget.' })
  @Column('numeric', { precision: 12, scale: 2 })
  budget: string
  @Field(() => Boolean, { description: 'Active.' })
  @Column('boolean')
  active: boolean
  @Field(() => [String], { description: 'Tags.' })
  @Column('text', { array: true })
  tags: string[]
  @Field(() => Settings, { nullable: true, description: 'Settings.' })
  @Column('jsonb', { nullable: true })
  settings: Settings | null
  @Field(() => GraphQLJSON, { nullable: true, description: 'Anything.' })
  @Column('jsonb', { nullable: true })
  extra: unknown
  @Column('uuid')
  chairId: string
  @Field(() => TestPerson, { nullable: true, description: 'Chair.' })
  @ManyToOne(() => TestPerson)
  @JoinColumn({ name: 'chair_id' })
  chair: Relation<TestPerson> | null
  @Column('uuid', { nullable: true })
  parentId: string | null
  @Field(() => TestClub, { nullable: true, description: 'Umbrella.' })
  @ManyToOne(() => TestClub)
  @JoinColumn({ name: 'parent_id' })
  parent: Relation<TestClub> | null
  @Field(() => String, { nullable: true, description: 'Note, for its clerks.' })
  @Only<TestClub>((c, v) => v.holds('CLERK', c.id))
  @Column('text', { nullable: true })
  note: string | null
  @Field(() => Int, { description: 'Members.' })
  memberCount(): number {
    return value<number, TestClub>(({ parent }) =>
      pick(
        TestMembership,
        () => raw('count(*)'),
        (m) => sql`${m.clubId} = ${parent.id}`,
      ),
    )
  }
  @Field(() => [String], { description: 'What the viewer may do.' })
  actions(): string[] {
    return value<string[], TestClub>(
      ({ parent, viewer }) =>
        sql`array_remove(array[case when ${viewer.holds('CLERK', parent.id)} then 'rename' end, case when ${viewer.person} is not null then 'join' end]::text[], null)`,
    )
  }
  @Field(() => [ClubKind], { nullable: true, description: 'Kinds of the clubs below.' })
  kindsBelow(): ClubKind[] {
    return value<ClubKind[], TestClub>(({ parent }) =>
      pick(
        TestClub,
        (c) => sql`array_agg(${c.kind} order by ${c.id})`,
        (c) => sql`${c.parentId} = ${parent.id}`,
      ),
    )
  }
  @Field(() => String, { description: 'Fails for clubs of no rating.' })
  ratingWords(): string {
    return value<string, TestClub>(
      ({ parent }) =>
        sql`case when ${parent.rating} >= 3 then 'good' when ${parent.rating} < 3 then 'fair' end`,
    )
  }
}

@Entity('test_membership')
export class TestMembership {
  @PrimaryGeneratedColumn('uuid')
  id: string
  @Column('uuid')
  clubId: string
  @Column('uuid')
  personId: string
}

@Visible<TestEvent>((e, v) => or(sql`${e.publicSince} <= ${v.now}`, v.holds('CLERK', e.clubId)))
@ObjectType({ description: 'An event of a club.' })
@Entity('test_event')
export class TestEvent {
  @Field(() => ID, { description: 'Id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string
  @Field(() => String, { description: 'Title.' })
  @Column('text')
  title: string
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Public since.' })
  @Column('timestamptz', { nullable: true })
  publicSince: Date | null
  @Field(() => Int, { nullable: true, description: 'Places.' })
  @Column('int', { nullable: true })
  places: number | null
  @Column('uuid')
  clubId: string
  @Field(() => TestClub, { description: 'Club.' })
  @ManyToOne(() => TestClub)
  @JoinColumn({ name: 'club_id' })
  club: Relation<TestClub>
  @Column('uuid', { nullable: true })
  followsId: string | null
  @Field(() => TestEvent, { nullable: true, description: 'The event it follows.' })
  @OneToOne(() => TestEvent)
  @JoinColumn({ name: 'follows_id' })
  follows: Relation<TestEvent> | null
}

/** Entities of the small world. */
export const testEntities = [TestClub, TestPerson, TestEvent, TestMembership]
