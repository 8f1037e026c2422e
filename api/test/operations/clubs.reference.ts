import { randomUUID } from 'node:crypto'
import DataLoader from 'dataloader'
import { In, type DataSource } from 'typeorm'
import { DomainError } from '../../src/platform/errors.js'
import type { Role, Viewer } from '../../src/platform/index.js'
import { TestClub, TestEvent, TestMembership, TestPerson } from './clubs.entities.js'
import { noon } from './clubs.world.js'
import type { Reference } from './compare.js'

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
  v.roles.some(
    (held) =>
      held === `${role}@*` ||
      (scope === undefined ? held.startsWith(`${role}@`) : held === `${role}@${scope}`),
  )
const seesPerson = (v: Viewer, p: TestPerson) => p.open || v.personId === p.id || holds(v, 'CLERK')
const seesEvent = (v: Viewer, e: TestEvent) =>
  (e.publicSince !== null && e.publicSince <= noon) || holds(v, 'CLERK', e.clubId)
const visible = <T>(row: T | null, sees: (row: T) => boolean) => (row && sees(row) ? row : null)
const uuid = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? id : randomUUID())
const name = (kind: string) => kind.toUpperCase()

interface Paged {
  first?: number | null
  after?: string | null
}

/** A connection over all rows in order, of which `shown` is shown: a cursor is a place in the order, whoever may see its row. */
function connection<T extends { id: string }>(
  all: T[],
  shown: (row: T) => boolean,
  list: string,
  { first, after }: Paged,
  ctx: Loading,
) {
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
    pageInfo: {
      hasNextPage: following.length > count,
      endCursor: nodes.length > 0 ? cursorOf(nodes.at(-1) as T) : null,
    },
    totalCount: all.filter(shown).length,
  }
}

const orders = {
  NAME: { name: 'ASC', id: 'ASC' },
  RATING: { rating: { direction: 'DESC', nulls: 'LAST' }, name: 'ASC', id: 'ASC' },
  NEWEST: { createdAt: 'DESC', id: 'DESC' },
} as const

const eventsOf = async (club: TestClub, ctx: Loading, order: object) =>
  (await ctx.source.manager.find(TestEvent, { where: { clubId: club.id }, order })).filter((e) =>
    seesEvent(ctx.viewer, e),
  )

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
    event: async (_, { id }: { id: string }, ctx) =>
      visible(await ctx.event.load(uuid(id)), (e) => seesEvent(ctx.viewer, e)),
    people: async (_, __, ctx) =>
      (await ctx.source.manager.find(TestPerson, { order: { name: 'ASC', id: 'ASC' } })).filter((p) =>
        seesPerson(ctx.viewer, p),
      ),
    clubTotal: (_, __, ctx) => ctx.source.manager.count(TestClub),
    personTotal: (_, __, ctx) => admitted(ctx, () => ctx.source.manager.count(TestPerson)),
    me: async (_, __, ctx) => (ctx.viewer.personId ? ctx.person.load(ctx.viewer.personId) : null),
    clubs: async (_, { sort, kinds, contains, size, ...paged }: ClubsGiven, ctx) => {
      const shown = (c: TestClub) =>
        (!kinds || kinds.includes(name(c.kind))) &&
        (contains === undefined || contains === null || c.name.includes(contains)) &&
        (!size || ((size.min ?? -1) <= c.size && c.size <= (size.max ?? 1000)))
      return connection(
        await ctx.source.manager.find(TestClub, { order: orders[sort] }),
        shown,
        `clubs|${sort}`,
        paged,
        ctx,
      )
    },
    tally: async (_, __, ctx) => {
      const clubs = await ctx.source.manager.find(TestClub, { order: { name: 'ASC' } })
      return ['advice', 'music', 'sport'].flatMap((kind) => {
        const own = clubs.filter((c) => c.kind === kind)
        const [largest] = [...own].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
        return own.length > 0
          ? [
              {
                kind: name(kind),
                clubs: own.length,
                sample: own[0]?.settings,
                largestId: largest?.id,
                secret: ctx.viewer.personId ? 'hush' : null,
              },
            ]
          : []
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
    follows: async (e: TestEvent, _, ctx) =>
      e.followsId ? visible(await ctx.event.load(e.followsId), (f) => seesEvent(ctx.viewer, f)) : null,
  },
  TestClub: {
    kind: (c: TestClub) => name(c.kind),
    chair: async (c: TestClub, _, ctx) =>
      visible(await ctx.person.load(c.chairId), (p) => seesPerson(ctx.viewer, p)),
    parent: (c: TestClub, _, ctx) => (c.parentId ? ctx.club.load(c.parentId) : null),
    note: (c: TestClub, _, ctx) => (holds(ctx.viewer, 'CLERK', c.id) ? c.note : null),
    memberCount: (c: TestClub, _, ctx) => ctx.source.manager.countBy(TestMembership, { clubId: c.id }),
    actions: (c: TestClub, _, ctx) => [
      ...(holds(ctx.viewer, 'CLERK', c.id) ? ['rename'] : []),
      ...(ctx.viewer.personId ? ['join'] : []),
    ],
    kindsBelow: async (c: TestClub, _, ctx) => {
      const below = await ctx.source.manager.find(TestClub, {
        where: { parentId: c.id },
        order: { id: 'ASC' },
      })
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
      const members = await ctx.source.manager.find(TestPerson, {
        where: { id: In(ids) },
        order: { name: 'ASC', id: 'ASC' },
      })
      return members.filter((p) => seesPerson(ctx.viewer, p))
    },
    largestEvent: async (c: TestClub, _, ctx) =>
      (await eventsOf(c, ctx, { places: 'DESC', title: 'ASC', id: 'ASC' })).find((e) => e.places !== null) ??
      null,
    made: (c: TestClub) => ({
      colour: c.name,
      ratio: c.size,
      layout: { columns: c.size, dense: null },
      labels: null,
      words: null,
    }),
  },
}

function admitted<T>(ctx: Loading, work: () => T): T {
  if (holds(ctx.viewer, 'ADMINISTRATOR')) return work()
  throw new DomainError('FORBIDDEN')
}
