import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { inject } from 'vitest'
import { openDatabase } from '../../src/platform/db.js'
import { publicViewer, type Ctx, type Viewer } from '../../src/platform/index.js'
import { attachEngine } from '../../src/platform/read/attach.js'
import { Engine } from '../../src/platform/read/engine.js'
import type { Limits } from '../../src/platform/read/limits.js'
import { databaseOn } from '../harness/template.js'
import { testEntities, TestClub, TestEvent, TestMembership, TestPerson } from './clubs.entities.js'
import { buildTestSchema } from './clubs.model.js'
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

const words = [
  'Alpha',
  'Bücher & Brot',
  'Çay "evi"',
  "d'Artagnan",
  'back\\slash',
  'tab\there',
  'zeile\nzwei',
  'نادي الحي',
  '😀 Club',
  '</script>',
  '%_%',
  'Ωmega',
]

async function fill(source: DataSource) {
  const random = new Random(7)
  const id = () =>
    [8, 4, 4, 4, 12]
      .map((n) => Array.from({ length: n }, () => random.between(0, 15).toString(16)).join(''))
      .join('-')
  const word = (i: number) => `${words[i % words.length]}${i >= words.length ? ` ${i}` : ''}`
  const people = Array.from({ length: 12 }, (_, i) =>
    Object.assign(new TestPerson(), {
      id: id(),
      name: word(i),
      mail: `p${i}@example.org`,
      phone: i % 3 ? `+49 ${i}` : null,
      open: i % 2 === 0,
    }),
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
        publicSince: random.pick([
          null,
          new Date(noon.getTime() - 3_600_000),
          new Date(noon.getTime() + 3_600_000),
          noon,
        ]),
        places: random.chance(0.7) ? random.between(0, 8) : null,
        clubId: random.pick(clubs.slice(0, 10)).id,
        followsId: i > 5 && i % 3 === 0 ? (events[i - 3]?.id ?? null) : null,
      }),
    )
  const memberships = clubs.flatMap((club) =>
    people
      .filter(() => random.chance(0.3))
      .map((p) => Object.assign(new TestMembership(), { id: id(), clubId: club.id, personId: p.id })),
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
        labels: random.chance(0.6)
          ? [
              { key: 'k', words: null },
              { key: 'ä"', words: word(i), other: 1 },
            ]
          : null,
        words: random.chance(0.6) ? ['a', 'b\\'] : null,
        ratio: i / 4,
        unknown: 'never shown',
      }
const word = (i: number) => words[i % words.length] ?? ''
