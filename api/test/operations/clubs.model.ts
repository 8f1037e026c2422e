import type { GraphQLSchema } from 'graphql'
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import type { Ctx, LiveCtx } from '../../src/platform/context.js'
import { DomainError } from '../../src/platform/errors.js'
import { list, one, Only, OnlyRoles, page, rows, value } from '../../src/platform/read/describe.js'
import { connectionOf, PageArgs } from '../../src/platform/read/page.js'
import { ref } from '../../src/platform/read/ref.js'
import { exists, pick } from '../../src/platform/read/row.js'
import { raw, sql } from '../../src/platform/read/sql.js'
import {
  ClubKind,
  ClubSort,
  Settings,
  TestClub,
  TestEvent,
  TestMembership,
  TestPerson,
} from './clubs.entities.js'

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
      ({ row, parent }) =>
        exists(TestMembership, (m) => sql`${m.clubId} = ${parent.id} and ${m.personId} = ${row.id}`),
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
    return value<Settings, TestClub>(
      ({ parent }) =>
        sql`jsonb_build_object('colour', ${parent.name}, 'ratio', ${parent.size}, 'layout', jsonb_build_object('columns', ${parent.size}))`,
    )
  }
}

@Resolver(() => Tally)
export class TallyReader {
  @Query(() => [Tally], { description: 'Clubs by kind.' })
  tally(): Tally[] {
    return rows(
      Tally,
      () =>
        sql`select kind, count(*) as clubs, (array_agg(settings order by name))[1] as sample, (array_agg(id order by size desc, id))[1] as "largestId", 'hush' as secret from test_club group by kind order by kind`,
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
    return list<TestPerson>(
      TestPerson,
      () => [],
      ({ row }) => [{ by: row.name }],
      50,
    )
  }
  @Query(() => Int, { description: 'A number.' })
  clubTotal(): number {
    return value<number>(() =>
      pick(
        TestClub,
        () => raw('count(*)'),
        () => raw('true'),
      ),
    )
  }
  @OnlyRoles('ADMINISTRATOR')
  @Query(() => Int, { nullable: true, description: 'For administrators.' })
  personTotal(): number {
    return value<number>(() =>
      pick(
        TestPerson,
        () => raw('count(*)'),
        () => raw('true'),
      ),
    )
  }
  @Query(() => TestPerson, { nullable: true, description: 'The viewer; runs as code.' })
  me(@Context() ctx: Ctx): TestPerson | null {
    return ctx.viewer.personId ? ref(TestPerson, ctx.viewer.personId) : null
  }
}

@Resolver()
export class ClubWriter {
  @Mutation(() => TestClub, { nullable: true, description: 'Renames.' })
  async renameClub(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
    @Context() ctx: Ctx,
  ): Promise<TestClub> {
    await ctx.db.update(TestClub, { id }, { name })
    if (name === '') throw new DomainError('INVALID_INPUT', {}, [{ field: 'name', code: 'REQUIRED' }])
    if (name === 'crash') throw new Error(`secret detail of ${id}`)
    return ref(TestClub, id)
  }
  @Mutation(() => Renamed, { description: 'Renames and tells more.' })
  async renameAndTell(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
    @Context() ctx: Ctx,
  ): Promise<Renamed> {
    const club = await ctx.db.findOneByOrFail(TestClub, { id })
    await ctx.db.update(TestClub, { id }, { name })
    const events = await ctx.db.find(TestEvent, { where: { clubId: id }, order: { title: 'ASC', id: 'ASC' } })
    return {
      club: ref(TestClub, id),
      events: events.filter((e) => e.publicSince).map((e) => ref(TestEvent, e.id)),
      before: club.name,
    }
  }
  @Subscription(() => TestEvent, {
    nullable: true,
    description: 'An event whenever it changes.',
    subscribe: ({ args, context }) =>
      waiting(String((args as { id: string }).id), (context as LiveCtx).signal),
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

/** Its schema. */
export function buildTestSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [ClubReader, TallyReader, OtherReader, ClubWriter],
    validate: false,
    pubSub: {
      publish: () => undefined,
      subscribe: () => {
        throw new Error('unused')
      },
    },
  })
}
