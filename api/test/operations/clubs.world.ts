import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import DataLoader from 'dataloader'
import type { GraphQLSchema } from 'graphql'
import pg from 'pg'
import { In, type DataSource } from 'typeorm'
import { inject } from 'vitest'
import { publicViewer, type Ctx, type Role, type Viewer } from '../../src/platform/index.js'
import { openDatabase } from '../../src/platform/db.js'
import { DomainError } from '../../src/platform/errors.js'
import { attachEngine } from '../../src/platform/read/attach.js'
import { Engine } from '../../src/platform/read/engine.js'
import type { Limits } from '../../src/platform/read/limits.js'
import { databaseOn } from '../harness/template.js'
import type { Reference } from './compare.js'
import { buildTestSchema, testEntities, TestClub, TestEvent, TestMembership, TestPerson } from './clubs.model.js'
import { Random } from './random.js'

/** The instant at which the small world is looked at. */
export const noon = new Date('2026-06-01T10:00:00.000Z')

/** The small world on a database of its own. */
export interface World {
  source: DataSource
  schema: GraphQLSchema
  engine: Engine
  clubs: TestClub[]
  people: TestPerson[]
  events: TestEvent[]
  viewers: Viewer[]
  ctx(viewer: Viewer): Ctx
  close(): Promise<void>
}

/** Builds it: the same rows for the same seed. */
export async function buildWorld(limits: Partial<Limits> = {}): Promise<World> {
  const server = process.env.TEST_DATABASE_URL ?? inject('databaseServer')
  const name = `mitsprache_clubs_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const admin = async (text: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  await admin(`create database "${name}"`)
  const source = await openDatabase(databaseOn(server, name), { entities: testEntities })
  await source.synchronize()
  const rows = await fill(source)
  const schema = await buildTestSchema()
  const engine = new Engine(schema, source, { secret: 'a secret of the tests', limits })
  attachEngine(engine)
  return {
    source,
    schema,
    engine,
    ...rows,
    viewers: viewersOf(rows.clubs, rows.people),
    ctx: (viewer) => ({ viewer, db: source.manager, requestId: 'test' }),
    async close() {
      await source.destroy()
      await admin(`drop database if exists "${name}" with (force)`)
    },
  }
}

function viewersOf(clubs: TestClub[], people: TestPerson[]): Viewer[] {
  const person = (i: number, ...roles: string[]): Viewer => ({
    ...publicViewer('de'),
    kind: 'person',
    personId: people[i]?.id ?? null,
    roles,
  })
  return [
    publicViewer('de'),
    person(0),
    person(1, `CLERK@${clubs[0]?.id}`, `CLERK@${clubs[3]?.id}`),
    person(2, 'CLERK@*'),
    person(3, 'ADMINISTRATOR@*'),
  ]
}

const words = ['Alpha', 'Bücher & Brot', 'Çay "evi"', "d'Artagnan", 'back\\slash', 'tab\there', 'zeile\nzwei', 'نادي الحي', '😀 Club', '</script>', '%_%', 'Ωmega']

async function fill(source: DataSource) {
  const random = new Random(7)
  const id = () => [8, 4, 4, 4, 12].map((n) => Array.from({ length: n }, () => random.between(0, 15).toString(16)).join('')).join('-')
  const word = (i: number) => `${words[i % words.length]}${i >= words.length ? ` ${i}` : ''}`
  const people = Array.from({ length: 12 }, (_, i) =>
    Object.assign(new TestPerson(), { id: id(), name: word(i), mail: `p${i}@example.org`, phone: i % 3 ? `+49 ${i}` : null, open: i % 2 === 0 }),
  )
  const clubs: TestClub[] = []
  for (let i = 0; i < 18; i++)
    clubs.push(
      Object.assign(new TestClub(), {
        id: id(),
        name: word(i % 14),
        kind: random.pick(['sport', 'music', 'advice']),
        foundedOn: i % 4 ? `19${40 + i}-0${1 + (i % 9)}-1${i % 9}` : null,
        createdAt: new Date(noon.getTime() - random.between(0, 4) * 86_400_000),
        size: random.between(0, 60),
        rating: i % 5 ? random.between(4, 20) / 4 : null,
        budget: (random.between(0, 1_000_000) / 100).toFixed(2),
        active: random.chance(0.5),
        tags: Array.from({ length: random.between(0, 3) }, () => random.pick(words)),
        settings: settings(random, i),
        extra: random.pick([null, 1, 'text', [1, { a: null }], { b: [true, 'x'] }]),
        chairId: random.pick(people).id,
        parentId: i > 2 && random.chance(0.6) ? (clubs[random.between(0, i - 1)]?.id ?? null) : null,
        note: random.chance(0.7) ? `note ${i}` : null,
      }),
    )
  const events: TestEvent[] = []
  for (let i = 0; i < 70; i++)
    events.push(
      Object.assign(new TestEvent(), {
        id: id(),
        title: word(i % 25),
        publicSince: random.pick([null, new Date(noon.getTime() - 3_600_000), new Date(noon.getTime() + 3_600_000), noon]),
        places: random.chance(0.7) ? random.between(0, 8) : null,
        clubId: random.pick(clubs.slice(0, 10)).id,
        followsId: i > 5 && i % 3 === 0 ? (events[i - 3]?.id ?? null) : null,
      }),
    )
  const memberships = clubs.flatMap((club) =>
    people.filter(() => random.chance(0.3)).map((p) => Object.assign(new TestMembership(), { id: id(), clubId: club.id, personId: p.id })),
  )
  await source.manager.insert(TestPerson, people as never)
  for (const club of clubs) await source.manager.insert(TestClub, club as never)
  for (const event of events) await source.manager.insert(TestEvent, event as never)
  await source.manager.insert(TestMembership, memberships)
  return { clubs, people, events }
}

const settings = (random: Random, i: number) =>
  i % 6 === 0
    ? null
    : {
        colour: random.pick([null, 'red "dark"', 'grün']),
        layout: random.chance(0.6) ? { columns: i, dense: random.pick([true, false, null]) } : null,
        labels: random.chance(0.6) ? [{ key: 'k', words: null }, { key: 'ä"', words: word(i), other: 1 }] : null,
        words: random.chance(0.6) ? ['a', 'b\\'] : null,
        ratio: i / 4,
        unknown: 'never shown',
      }
const word = (i: number) => words[i % words.length] ?? ''

/** Context of a reference run: loaders live as long as one operation. */
export interface Loading {
  source: DataSource
  viewer: Viewer
  person: DataLoader<string, TestPerson | null>
  club: DataLoader<string, TestClub | null>
  event: DataLoader<string, TestEvent | null>
  /** What a cursor of the engine stands for. */
  cursor(text: string): string
}

/** Loaders for one operation. */
export function loading(source: DataSource, viewer: Viewer, cursor: Loading['cursor']): Loading {
  const by = <T extends { id: string }>(type: new () => T) =>
    new DataLoader<string, T | null>(async (ids) => {
      const found = await source.manager.find(type, { where: { id: In([...ids]) } as never })
      return ids.map((id) => found.find((row) => row.id === id) ?? null)
    })
  return { source, viewer, person: by(TestPerson), club: by(TestClub), event: by(TestEvent), cursor }
}

const holds = (v: Viewer, role: Role, scope?: string) =>
  v.roles.some((held) => held === `${role}@*` || (scope === undefined ? held.startsWith(`${role}@`) : held === `${role}@${scope}`))
const seesPerson = (v: Viewer, p: TestPerson) => p.open || v.personId === p.id || holds(v, 'CLERK')
const seesEvent = (v: Viewer, e: TestEvent) => (e.publicSince !== null && e.publicSince <= noon) || holds(v, 'CLERK', e.clubId)
const visible = <T>(row: T | null, sees: (row: T) => boolean) => (row && sees(row) ? row : null)
const uuid = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? id : randomUUID())
const name = (kind: string) => kind.toUpperCase()

interface Paged {
  first?: number | null
  after?: string | null
}

/** A connection over all rows in order, of which `shown` is shown: a cursor is a place in the order, whoever may see its row. */
function connection<T extends { id: string }>(all: T[], shown: (row: T) => boolean, list: string, { first, after }: Paged, ctx: Loading) {
  const cursorOf = (row: T) => `cursor|${list}|${row.id}`
  let from = 0
  if (typeof after === 'string') {
    const position = ctx.cursor(after)
    from = all.findIndex((row) => cursorOf(row) === position) + 1
    if (from === 0) throw new DomainError('INVALID_INPUT')
  }
  const count = first ?? 20
  const following = all.slice(from).filter(shown)
  const nodes = following.slice(0, count)
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: { hasNextPage: following.length > count, endCursor: nodes.length > 0 ? cursorOf(nodes.at(-1) as T) : null },
    totalCount: all.filter(shown).length,
  }
}

const orders = {
  NAME: { name: 'ASC', id: 'ASC' },
  RATING: { rating: { direction: 'DESC', nulls: 'LAST' }, name: 'ASC', id: 'ASC' },
  NEWEST: { createdAt: 'DESC', id: 'DESC' },
} as const

const eventsOf = async (club: TestClub, ctx: Loading, order: object) =>
  (await ctx.source.manager.find(TestEvent, { where: { clubId: club.id }, order })).filter((e) => seesEvent(ctx.viewer, e))

interface ClubsGiven extends Paged {
  sort: keyof typeof orders
  kinds?: string[] | null
  contains?: string | null
  size?: { min?: number | null; max?: number } | null
}

/** The same small world answered the ordinary way: a resolver a field, loaders, policies in code. */
export const reference: Reference<Loading> = {
  Query: {
    club: (_, { id }: { id: string }, ctx) => ctx.club.load(uuid(id)),
    event: async (_, { id }: { id: string }, ctx) => visible(await ctx.event.load(uuid(id)), (e) => seesEvent(ctx.viewer, e)),
    people: async (_, __, ctx) =>
      (await ctx.source.manager.find(TestPerson, { order: { name: 'ASC', id: 'ASC' } })).filter((p) => seesPerson(ctx.viewer, p)),
    clubTotal: (_, __, ctx) => ctx.source.manager.count(TestClub),
    personTotal: (_, __, ctx) => admitted(ctx, () => ctx.source.manager.count(TestPerson)),
    me: async (_, __, ctx) => (ctx.viewer.personId ? ctx.person.load(ctx.viewer.personId) : null),
    clubs: async (_, { sort, kinds, contains, size, ...paged }: ClubsGiven, ctx) => {
      const shown = (c: TestClub) =>
        (!kinds || kinds.includes(name(c.kind))) &&
        (contains === undefined || contains === null || c.name.includes(contains)) &&
        (!size || ((size.min ?? -1) <= c.size && c.size <= (size.max ?? 1000)))
      return connection(await ctx.source.manager.find(TestClub, { order: orders[sort] }), shown, `clubs|${sort}`, paged, ctx)
    },
    tally: async (_, __, ctx) => {
      const clubs = await ctx.source.manager.find(TestClub, { order: { name: 'ASC' } })
      return ['advice', 'music', 'sport'].flatMap((kind) => {
        const own = clubs.filter((c) => c.kind === kind)
        const [largest] = [...own].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
        return own.length > 0 ? [{ kind: name(kind), clubs: own.length, sample: own[0]?.settings, largestId: largest?.id, secret: ctx.viewer.personId ? 'hush' : null }] : []
      })
    },
  },
  Tally: { largest: (tally: { largestId: string }, _, ctx) => ctx.club.load(tally.largestId) },
  TestPerson: {
    mail: (p: TestPerson, _, ctx) => admitted(ctx, () => p.mail),
    phone: (p: TestPerson, _, ctx) => (ctx.viewer.personId === p.id ? p.phone : null),
  },
  TestEvent: {
    club: (e: TestEvent, _, ctx) => ctx.club.load(e.clubId),
    follows: async (e: TestEvent, _, ctx) => (e.followsId ? visible(await ctx.event.load(e.followsId), (f) => seesEvent(ctx.viewer, f)) : null),
  },
  TestClub: {
    kind: (c: TestClub) => name(c.kind),
    chair: async (c: TestClub, _, ctx) => visible(await ctx.person.load(c.chairId), (p) => seesPerson(ctx.viewer, p)),
    parent: (c: TestClub, _, ctx) => (c.parentId ? ctx.club.load(c.parentId) : null),
    note: (c: TestClub, _, ctx) => (holds(ctx.viewer, 'CLERK', c.id) ? c.note : null),
    memberCount: (c: TestClub, _, ctx) => ctx.source.manager.countBy(TestMembership, { clubId: c.id }),
    actions: (c: TestClub, _, ctx) => [...(holds(ctx.viewer, 'CLERK', c.id) ? ['rename'] : []), ...(ctx.viewer.personId ? ['join'] : [])],
    kindsBelow: async (c: TestClub, _, ctx) => {
      const below = await ctx.source.manager.find(TestClub, { where: { parentId: c.id }, order: { id: 'ASC' } })
      return below.length > 0 ? below.map((one) => name(one.kind)) : null
    },
    ratingWords: (c: TestClub) => (c.rating === null ? null : c.rating >= 3 ? 'good' : 'fair'),
    events: async (c: TestClub, { withPlaces }: { withPlaces?: boolean | null }, ctx) =>
      (await eventsOf(c, ctx, { places: { direction: 'DESC', nulls: 'LAST' }, title: 'ASC', id: 'ASC' }))
        .filter((e) => withPlaces !== true || (e.places ?? 0) > 0)
        .slice(0, 20),
    eventPage: async (c: TestClub, paged: Paged, ctx) => {
      const all = await ctx.source.manager.find(TestEvent, {
        order: { places: { direction: 'ASC', nulls: 'LAST' }, title: 'DESC', id: 'DESC' },
      })
      return connection(all, (e) => e.clubId === c.id && seesEvent(ctx.viewer, e), 'events', paged, ctx)
    },
    members: async (c: TestClub, _, ctx) => {
      const ids = (await ctx.source.manager.findBy(TestMembership, { clubId: c.id })).map((m) => m.personId)
      const members = await ctx.source.manager.find(TestPerson, { where: { id: In(ids) }, order: { name: 'ASC', id: 'ASC' } })
      return members.filter((p) => seesPerson(ctx.viewer, p))
    },
    largestEvent: async (c: TestClub, _, ctx) =>
      (await eventsOf(c, ctx, { places: 'DESC', title: 'ASC', id: 'ASC' })).find((e) => e.places !== null) ?? null,
    made: (c: TestClub) => ({ colour: c.name, ratio: c.size, layout: { columns: c.size, dense: null }, labels: null, words: null }),
  },
}

function admitted<T>(ctx: Loading, work: () => T): T {
  if (holds(ctx.viewer, 'ADMINISTRATOR')) return work()
  throw new DomainError('FORBIDDEN')
}
