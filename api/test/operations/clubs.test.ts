import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { clock, type Viewer } from '../../src/platform/index.js'
import { everyone, visibilityOf, Visible } from '../../src/platform/read/describe.js'
import type { Sql } from '../../src/platform/read/sql.js'
import { operationOf } from '../../src/platform/read/documents.js'
import { Engine, type Operation } from '../../src/platform/read/engine.js'
import { TestEvent } from './clubs.entities.js'
import { loading, reference, type Loading } from './clubs.reference.js'
import { buildWorld, noon, type World } from './clubs.world.js'
import { Comparison } from './comparison.js'
import { generate } from './generate.js'
import { Random } from './random.js'
import pg from 'pg'

const rounds = process.env.MITSPRACHE_LONG === '1' ? 3000 : 500
let world: World
beforeAll(async () => {
  clock.stopAt(noon)
  world = await buildWorld({
    objects: 5_000_000,
    fields: 50_000_000,
    aliases: 1000,
    selections: 100_000,
    depth: 50,
  })
})
afterAll(async () => {
  clock.stopAt(undefined)
  await world?.close()
})

type ClubsComparison = Comparison<Loading>
const comparing = (engine = world.engine): ClubsComparison =>
  new Comparison({
    schema: world.schema,
    engine,
    reference,
    loading: (viewer, cursor) => loading(world.source, viewer, cursor),
    ctx: world.ctx,
    mayRefuse: /mail|personTotal|after/,
  })

const drawn = (seed: number, comparison: ClubsComparison) => {
  const random = new Random(seed)
  const cursors = [...comparison.cursors]
  const after = (list: string) => random.pick(cursors.filter(([, meant]) => meant.startsWith(list)))?.[0]
  return generate(world.schema, random, {
    depth: random.between(2, 5),
    leaveOut: (place) =>
      (place === 'TestClub.ratingWords' && seed % 7 !== 0) ||
      (['TestPerson.mail', 'Query.personTotal'].includes(place) && seed % 5 !== 0),
    value: (place, type) => {
      if (place.endsWith('.first')) return random.between(1, 8)
      if (place === 'Query.clubs.after') return after('cursor|clubs') ?? null
      if (place === 'TestClub.eventPage.after') return after('cursor|events') ?? null
      if (place === 'Query.club.id')
        return random.chance(0.9) ? random.pick(world.clubs).id : random.pick(['no-id', world.people[0]?.id])
      if (place === 'Query.event.id') return random.pick(world.events).id
      return place === 'SizeRange.min'
        ? random.between(0, 30)
        : place === 'SizeRange.max'
          ? random.between(20, 60)
          : void type
    },
  })
}

async function compareMany(count: number, engine?: Engine): Promise<ClubsComparison> {
  const comparison = comparing(engine)
  await comparison.run(
    {
      query:
        '{ clubs(first: 50) { edges { cursor } } byRating: clubs(first: 50, sort: RATING) { edges { cursor } } }',
      variables: {},
    },
    world.viewers[0] as Viewer,
  )
  for (let seed = 1; seed <= count; seed++) {
    const operation = drawn(seed, comparison)
    const viewer = world.viewers[seed % world.viewers.length] as Viewer
    try {
      await comparison.run(operation, viewer)
    } catch (error) {
      throw new Error(
        `operation ${seed} as ${viewer.kind} ${viewer.roles.join()}:\n${operation.query}\n${JSON.stringify(operation.variables)}`,
        { cause: error },
      )
    }
  }
  return comparison
}

describe('operations drawn by chance', () => {
  it(`are answered as ordinary resolvers would, ${rounds} of them`, { timeout: 900_000 }, async () => {
    const { refused, withErrors, withData, cursors } = await compareMany(rounds)
    // the sample is worth something
    expect(withData).toBeGreaterThan(rounds / 2)
    expect(refused).toBeGreaterThan(0)
    expect(withErrors).toBeGreaterThan(0)
    expect(cursors.size).toBeGreaterThan(20)
  })

  it('show a visibility that was forgotten', { timeout: 300_000 }, async () => {
    const visible = visibilityOf(TestEvent) as () => Sql
    Visible<TestEvent>(everyone)(TestEvent)
    try {
      const engine = new Engine(world.schema, world.source, { secret: 'x', limits: world.engine.limits })
      // the same operations pass above with the visibility in place
      await expect(compareMany(300, engine)).rejects.toThrow(/operation \d+ as/)
    } finally {
      Visible<TestEvent>(visible)(TestEvent)
    }
  })
})

describe('one operation', () => {
  it('is one statement, however deep', async () => {
    const texts: unknown[] = []
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const query = `{ clubs(first: 5) { totalCount pageInfo { hasNextPage endCursor } nodes { name chair { name } parent { name parent { name } }
      members { name } eventPage(first: 3) { edges { cursor node { title club { name tags settings { labels { words } } } } } } } } tally { kind largest { name } } }`
    const operation = operationOf(parse(query)) as Operation
    for (const viewer of world.viewers) {
      asked.mockClear()
      await world.engine.answer(operation, {}, world.ctx(viewer))
      texts.push(asked.mock.calls.length)
    }
    expect(texts).toEqual(world.viewers.map(() => 1))
    vi.restoreAllMocks()
  })
})
