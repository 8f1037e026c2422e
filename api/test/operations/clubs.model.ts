import { Arg, Args, ArgsType, Ctx as Context, Field, FieldResolver, Float, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root, Subscription, registerEnumType, GraphQLISODateTime, buildSchema } from 'type-graphql'
import { GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars'
import type { GraphQLSchema } from 'graphql'
import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Ctx } from '../../src/platform/context.js'
import { DomainError } from '../../src/platform/errors.js'
import { everyone, list, one, Only, OnlyRoles, page, rows, value, Visible } from '../../src/platform/read/describe.js'
import { connectionOf, PageArgs } from '../../src/platform/read/page.js'
import { ref } from '../../src/platform/read/ref.js'
import { exists, pick } from '../../src/platform/read/row.js'
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
    return value<number, TestClub>(({ parent }) => pick(TestMembership, () => raw('count(*)'), (m) => sql`${m.clubId} = ${parent.id}`))
  }
  @Field(() => [String], { description: 'What the viewer may do.' })
  actions(): string[] {
    return value<string[], TestClub>(
      ({ parent, viewer }) => sql`array_remove(array[case when ${viewer.holds('CLERK', parent.id)} then 'rename' end, case when ${viewer.person} is not null then 'join' end]::text[], null)`,
    )
  }
  @Field(() => [ClubKind], { nullable: true, description: 'Kinds of the clubs below.' })
  kindsBelow(): ClubKind[] {
    return value<ClubKind[], TestClub>(({ parent }) => pick(TestClub, (c) => sql`array_agg(${c.kind} order by ${c.id})`, (c) => sql`${c.parentId} = ${parent.id}`))
  }
  @Field(() => String, { description: 'Fails for clubs of no rating.' })
  ratingWords(): string {
    return value<string, TestClub>(({ parent }) => sql`case when ${parent.rating} >= 3 then 'good' when ${parent.rating} < 3 then 'fair' end`)
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

const ClubPages = connectionOf(TestClub, 'TestClub')
const EventPages = connectionOf(TestEvent, 'TestEvent')
export const ClubConnection = ClubPages.Connection
export const EventConnection = EventPages.Connection

@ObjectType({ description: 'Clubs of a kind.' })
export class Tally {
  @Field(() => ClubKind, { description: 'Kind.' })
  kind: ClubKind
  @Field(() => Int, { description: 'How many.' })
  clubs: number
  @Field(() => Settings, { nullable: true, description: 'Some settings.' })
  sample: Settings | null
  largestId: string
  @Field(() => String, { nullable: true, description: 'Only signed in.' })
  @Only<Tally>((_, v) => sql`${v.person} is not null`)
  secret: string | null
}

@InputType()
export class SizeRange {
  @Field(() => Int, { nullable: true })
  min?: number
  @Field(() => Int, { defaultValue: 1000 })
  max: number
}

@ArgsType()
export class ClubsArgs extends PageArgs {
  @Field(() => ClubSort, { defaultValue: ClubSort.NAME })
  sort: ClubSort
  @Field(() => [ClubKind], { nullable: true })
  kinds?: ClubKind[]
  @Field(() => String, { nullable: true })
  contains?: string
  @Field(() => SizeRange, { nullable: true })
  size?: SizeRange
}

@Resolver(() => TestClub)
export class ClubReader {
  @Query(() => TestClub, { nullable: true, description: 'One club.' })
  club(@Arg('id', () => ID) _id: string): TestClub {
    return one<TestClub>(TestClub, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }
  @Query(() => ClubConnection, { description: 'Clubs.' })
  clubs(@Args(() => ClubsArgs) _args: ClubsArgs): InstanceType<typeof ClubConnection> {
    return page<TestClub, InstanceType<typeof ClubConnection>>(
      TestClub,
      ({ row, args }) => [
        args.has('kinds') && sql`${row.kind} = any(${args.get('kinds')})`,
        args.has('contains') && sql`position(${args.get('contains')} in ${row.name}) > 0`,
        args.has('size.min') && sql`${row.size} >= ${args.get('size.min')}`,
        args.has('size') && sql`${row.size} <= ${args.get('size.max')}`,
      ],
      ({ row, args }) => {
        const sort = args.choice<ClubSort>('sort')
        if (sort === ClubSort.RATING) return [{ by: row.rating, descending: true }, { by: row.name }]
        return sort === ClubSort.NEWEST ? [{ by: row.createdAt, descending: true }] : [{ by: row.name }]
      },
      50,
    )
  }
  @FieldResolver(() => [TestEvent], { description: 'Its events.' })
  events(@Arg('withPlaces', () => Boolean, { nullable: true }) _withPlaces?: boolean): TestEvent[] {
    return list<TestEvent, TestClub>(
      TestEvent,
      ({ row, parent, args }) => [
        sql`${row.clubId} = ${parent.id}`,
        args.choice<boolean>('withPlaces') === true && sql`${row.places} > 0`,
      ],
      ({ row }) => [{ by: row.places, descending: true }, { by: row.title }],
      20,
    )
  }
  @FieldResolver(() => EventConnection, { description: 'Its events in pages.' })
  eventPage(@Args(() => PageArgs) _args: PageArgs): InstanceType<typeof EventConnection> {
    return page<TestEvent, InstanceType<typeof EventConnection>, TestClub>(
      TestEvent,
      ({ row, parent }) => sql`${row.clubId} = ${parent.id}`,
      ({ row }) => [{ by: row.places }, { by: row.title, descending: true }],
      20,
    )
  }
  @FieldResolver(() => [TestPerson], { description: 'Its members.' })
  members(): TestPerson[] {
    return list<TestPerson, TestClub>(
      TestPerson,
      ({ row, parent }) => exists(TestMembership, (m) => sql`${m.clubId} = ${parent.id} and ${m.personId} = ${row.id}`),
      ({ row }) => [{ by: row.name }],
      20,
    )
  }
  @FieldResolver(() => TestEvent, { nullable: true, description: 'Its largest event.' })
  largestEvent(): TestEvent {
    return one<TestEvent, TestClub>(
      TestEvent,
      ({ row, parent }) => sql`${row.clubId} = ${parent.id} and ${row.places} is not null`,
      ({ row }) => [{ by: row.places, descending: true }, { by: row.title }],
    )
  }
  @FieldResolver(() => Settings, { nullable: true, description: 'Settings made by an expression.' })
  made(): Settings {
    return value<Settings, TestClub>(({ parent }) => sql`jsonb_build_object('colour', ${parent.name}, 'ratio', ${parent.size}, 'layout', jsonb_build_object('columns', ${parent.size}))`)
  }
}

@Resolver(() => Tally)
export class TallyReader {
  @Query(() => [Tally], { description: 'Clubs by kind.' })
  tally(): Tally[] {
    return rows(
      Tally,
      () => sql`select kind, count(*) as clubs, (array_agg(settings order by name))[1] as sample, (array_agg(id order by size desc, id))[1] as "largestId", 'hush' as secret from test_club group by kind order by kind`,
      10,
    )
  }
  @FieldResolver(() => TestClub, { nullable: true, description: 'The largest club of the kind.' })
  largest(): TestClub {
    return one<TestClub, Tally>(TestClub, ({ row, parent }) => sql`${row.id} = ${parent.largestId}`)
  }
}

@ObjectType({ description: 'What renaming yields.' })
export class Renamed {
  @Field(() => TestClub, { nullable: true, description: 'The club.' })
  club: TestClub | null
  @Field(() => [TestEvent], { description: 'Its events.' })
  events: TestEvent[]
  @Field(() => String, { description: 'The name before.' })
  before: string
}

@Resolver()
export class OtherReader {
  @Query(() => TestEvent, { nullable: true, description: 'One event.' })
  event(@Arg('id', () => ID) _id: string): TestEvent {
    return one<TestEvent>(TestEvent, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }
  @Query(() => [TestPerson], { description: 'People.' })
  people(): TestPerson[] {
    return list<TestPerson>(TestPerson, () => [], ({ row }) => [{ by: row.name }], 50)
  }
  @Query(() => Int, { description: 'A number.' })
  clubTotal(): number {
    return value<number>(() => pick(TestClub, () => raw('count(*)'), () => raw('true')))
  }
  @OnlyRoles('ADMINISTRATOR')
  @Query(() => Int, { nullable: true, description: 'For administrators.' })
  personTotal(): number {
    return value<number>(() => pick(TestPerson, () => raw('count(*)'), () => raw('true')))
  }
  @Query(() => TestPerson, { nullable: true, description: 'The viewer; runs as code.' })
  me(@Context() ctx: Ctx): TestPerson | null {
    return ctx.viewer.personId ? ref(TestPerson, ctx.viewer.personId) : null
  }
}

@Resolver()
export class ClubWriter {
  @Mutation(() => TestClub, { nullable: true, description: 'Renames.' })
  async renameClub(@Arg('id', () => ID) id: string, @Arg('name', () => String) name: string, @Context() ctx: Ctx): Promise<TestClub> {
    await ctx.db.update(TestClub, { id }, { name })
    if (name === '') throw new DomainError('INVALID_INPUT', {}, [{ field: 'name', code: 'REQUIRED' }])
    if (name === 'crash') throw new Error(`secret detail of ${id}`)
    return ref(TestClub, id)
  }
  @Mutation(() => Renamed, { description: 'Renames and tells more.' })
  async renameAndTell(@Arg('id', () => ID) id: string, @Arg('name', () => String) name: string, @Context() ctx: Ctx): Promise<Renamed> {
    const club = await ctx.db.findOneByOrFail(TestClub, { id })
    await ctx.db.update(TestClub, { id }, { name })
    const events = await ctx.db.find(TestEvent, { where: { clubId: id }, order: { title: 'ASC', id: 'ASC' } })
    return { club: ref(TestClub, id), events: events.filter((e) => e.publicSince).map((e) => ref(TestEvent, e.id)), before: club.name }
  }
  @Subscription(() => TestEvent, {
    nullable: true,
    description: 'An event whenever it changes.',
    subscribe: ({ args, context }) => waiting(String((args as { id: string }).id), (context as Ctx).signal),
  })
  eventChanged(@Root() id: string, @Arg('id', () => ID) _id: string): TestEvent {
    return ref(TestEvent, id)
  }
}

const listeners = new Map<string, Set<() => void>>()
/** Tells live readers of an event (what the change feed does in the product). */
export function touchEvent(id: string): void {
  listeners.get(id)?.forEach((wake) => wake())
}
async function* waiting(id: string, signal: AbortSignal | undefined): AsyncGenerator<string> {
  yield id
  while (!signal?.aborted) {
    await new Promise<void>((resolve) => {
      const known = listeners.get(id) ?? new Set<() => void>()
      listeners.set(id, known.add(resolve))
      signal?.addEventListener('abort', () => resolve(), { once: true })
    })
    if (!signal?.aborted) yield id
  }
}

/** Entities of the small world. */
export const testEntities = [TestClub, TestPerson, TestEvent, TestMembership]

/** Its schema. */
export function buildTestSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [ClubReader, TallyReader, OtherReader, ClubWriter],
    validate: false,
    pubSub: { publish: () => undefined, subscribe: () => { throw new Error('unused') } },
  })
}
