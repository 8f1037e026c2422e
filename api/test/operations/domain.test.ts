import { isObjectType, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Substitution } from '../../src/accounts/index.js'
import { Reason } from '../../src/audit/Reason.js'
import { Transition } from '../../src/audit/Transition.js'
import { entities as tables } from '../../src/entities.js'
import { Paper } from '../../src/papers/index.js'
import { PaperSort } from '../../src/papers/papersArgs.js'
import { clock, publicViewer, systemViewer, type Viewer } from '../../src/platform/index.js'
import { roles } from '../../src/platform/viewer.js'
import { attachEngine } from '../../src/platform/read/attach.js'
import { everyone, visibilityOf, Visible } from '../../src/platform/read/describe.js'
import { Engine } from '../../src/platform/read/engine.js'
import type { Sql } from '../../src/platform/read/sql.js'
import { buildApiSchema } from '../../src/schema.js'
import { Participant, Summit, SummitPlaces } from '../../src/summits/index.js'
import { worldInstallation, type World } from '../world/index.js'
import type { Reference } from './compare.js'
import { Comparison, type Sides } from './comparison.js'
import { spelled } from './domain.eventFields.js'
import { left, namedFields, rootsLeft } from './domain.left.js'
import { compared, domainReference } from './domain.reference.js'
import { Rows, View } from './domain.rows.js'
import { fill, guestsOf } from './domain.world.js'
import { generate } from './generate.js'
import { Random } from './random.js'

const rounds = process.env.MITSPRACHE_LONG === '1' ? 10_000 : 500
const limits = { objects: 1e9, fields: 1e10, depth: 50, aliases: 1000, selections: 100_000 }
let w: World
let schema: GraphQLSchema
let sides: Sides<View>
let viewers: Viewer[]
let ids: Record<string, string[]>

beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
  await fill(w)
  clock.stopAt(new Date())
  schema = await buildApiSchema()
  const engine = new Engine(schema, w.t.source, { secret: 'x', limits })
  attachEngine(engine)
  const read = w.t.source.entityMetadatas.filter(
    ({ target, primaryColumns }) =>
      tables.includes(target as never) && primaryColumns[0]?.propertyName === 'id',
  )
  const rows = await Rows.read(
    w.t.source,
    [...new Set([...read.map(({ target }) => target), Reason, Transition, SummitPlaces])] as never[],
    (all) => all.of(Participant).map(spelled),
  )
  ids = Object.fromEntries(
    read.map(({ name, target }) => [name, rows.of(target as new () => { id: string }).map(({ id }) => id)]),
  )
  sides = {
    schema,
    engine,
    reference: noting(domainReference(schema, w.t.source)),
    loading: (viewer, cursor) => new View(rows, viewer, cursor),
    ctx: (viewer) => ({ viewer, db: w.t.db, requestId: 'test' }),
    mayRefuse: new RegExp(`${forFew.source}|after`),
  }
  for (const table of Object.values(keyed))
    keys[table] = (
      await w.t.db.query<{ key: string }[]>(`select key from ${table} where key is not null order by key`)
    ).map(({ key }) => key)
  viewers = [publicViewer('tr'), systemViewer('de'), ...Object.values(w.cast), ...(await guestsOf(w))]
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await w?.t.close()
})

/** Root queries that showed somebody something. */
const shown = new Set<string>()
/** A comparison of nothing with nothing says nothing: notes which root queries show something. */
function noting(reference: Reference<View>): Reference<View> {
  const noted = Object.entries(reference.Query ?? {}).map(([name, resolve]): [string, typeof resolve] => [
    name,
    (...asked) => {
      const found = resolve(...asked) as { nodes?: unknown[] } | unknown[] | null
      const some = Array.isArray(found) ? found : (found?.nodes ?? [found].filter((one) => one !== null))
      if (some.length > 0) shown.add(name)
      return found
    },
  ])
  return { ...reference, Query: Object.fromEntries(noted) }
}

/** Types that are no rows: what the reference answers as it stands. */
const views = [
  'DeskCount',
  'ImplementationProgress',
  'OfferCount',
  'PageInfo',
  'PaperCount',
  'PaperTotal',
  'TimelineEntry',
]
/** Queries that most are refused: they are asked for more rarely, for a refusal ends the whole operation. */
const forFew = /people|roleAssignments|ToVerify|WithoutDelegate|organisedSummits|substitutions/

const leaveOut = (place: string): boolean => {
  const [type = '', field = ''] = place.split('.')
  if (type === 'Query') return !(field in (sides.reference.Query ?? {}))
  if (views.includes(type) || /(Connection|Edge)$/.test(type)) return false
  return !(field in (sides.reference[type] ?? {})) || left(place)
}

/** An id that fits the place mostly, any other now and then. */
const things: Record<string, string> = {
  body: 'Body',
  committee: 'Committee',
  field: 'FieldOfAction',
  group: 'SummitGroup',
  scope: 'Body',
}
/** Types of which one is named by its key. */
const keyed: Record<string, string> = {
  fieldOfAction: 'field_of_action',
  guidingGoal: 'guiding_goal',
  measure: 'measure',
  priorityRound: 'priority_round',
}
const keys: Record<string, string[]> = {}
function idFor(place: string, random: Random): string {
  const [, field = '', argument = ''] = place.split('.')
  const name = argument === 'id' ? field : argument.replace(/Id$/, '')
  const type = things[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return random.chance(0.06)
    ? random.pick(['no id', ...(ids.Task ?? [])])
    : random.pick(ids[type] ?? ['none'])
}

const drawn = (seed: number, comparison: Comparison<View>) => {
  const random = new Random(seed)
  return generate(schema, random, {
    depth: random.between(2, 5),
    leaveOut: (place) => leaveOut(place) || (forFew.test(place) && seed % 4 !== 0),
    value: (place, type) => {
      if (place.endsWith('.first')) return random.between(1, 12)
      if (place.endsWith('.after')) return random.chance(0.5) ? null : cursorFor(place, random, comparison)
      if (place.endsWith('.ags')) return random.pick(['05162024', '05162', '05162012', '1'])
      // what a search finds and which mails came back have their own tests
      if (place === 'Query.papers.search' || place.endsWith('.cameBack')) return null
      if (place.endsWith('.field')) return random.pick(keys.field_of_action ?? [])
      if (place.endsWith('.key')) return random.pick(keys[keyed[place.split('.')[1] ?? ''] ?? ''] ?? [])
      if (place === 'Query.papers.sort') return random.pick(sorts)
      if (place.endsWith('anguage')) return random.pick(['de', 'tr', 'ar', 'en'])
      if (place === 'Query.paperByNumber.number') return random.pick(numbers)
      return String(type).startsWith('ID') ? idFor(place, random) : undefined
    },
  })
}
/** By relevance sorts what a search finds. */
const sorts = Object.keys(PaperSort).filter((sort) => sort !== 'RELEVANCE')
let numbers: string[] = []
const cursorFor = (place: string, random: Random, { cursors }: Comparison<View>) => {
  const list = place.split('.')[1] ?? ''
  const known = [...cursors].filter(([, meant]) => meant.startsWith(`cursor|${list}`))
  return known.length > 0 ? random.pick(known)[0] : null
}

/** From where on two answers differ. */
function apart({ message, actual, expected }: Error & { actual?: unknown; expected?: unknown }): string {
  if (typeof actual !== 'string' || typeof expected !== 'string') return message
  let at = 0
  while (actual[at] === expected[at] && at < actual.length) at++
  const part = (text: string) => text.slice(Math.max(0, at - 150), at + 150)
  return `the engine:    ${part(actual)}\nthe reference: ${part(expected)}`
}

async function compareMany(count: number, engine = sides.engine, enough = 5): Promise<Comparison<View>> {
  const comparison = new Comparison({ ...sides, engine })
  numbers = (await w.t.db.query<{ number: string }[]>('select number from paper order by number')).map(
    (p) => p.number,
  )
  const differences: string[] = []
  for (let seed = 1; seed <= count && differences.length < enough; seed++) {
    const operation = drawn(seed, comparison)
    const viewer = viewers[seed % viewers.length] as Viewer
    await comparison.run(operation, viewer).catch((error: Error & { actual?: string; expected?: string }) => {
      const { query, variables } = operation
      differences.push(
        `operation ${seed} as ${viewer.kind} ${viewer.roles.join()}\n${query}\n${JSON.stringify(variables)}\n${apart(error)}`,
      )
    })
  }
  if (differences.length > 0) throw new Error(differences.join('\n\n'))
  return comparison
}

describe('operations on the domain drawn by chance', () => {
  it(`are answered as ordinary resolvers would, ${rounds} of them`, { timeout: 1_800_000 }, async () => {
    const { refused, withData, cursors } = await compareMany(rounds)
    expect(withData).toBeGreaterThan(rounds / 2)
    expect(refused).toBeGreaterThan(0)
    expect(cursors.size).toBeGreaterThan(20)
    const nothing = Object.keys(sides.reference.Query ?? {}).filter((name) => !shown.has(name))
    // a sample does not come by all of them
    if (rounds >= 10_000) expect(nothing).toEqual([])
  })

  it('are asked by holders of every role', () => {
    const held = new Set(viewers.flatMap((viewer) => viewer.roles).map((role) => role.split('@')[0]))
    // whoever is signed in is a person, and the system may everything: neither is among the roles one holds
    const given = roles.filter((role) => role !== 'PERSON' && role !== 'SYSTEM')
    expect(given.filter((role) => !held.has(role))).toEqual([])
  })

  it('agree where a proposal names no cost', async () => {
    const comparison = new Comparison(sides)
    const query = `{ proposal(id: "${w.papers.told.proposalId}") { costMin costMax } }`
    await comparison.run({ query, variables: {} }, w.cast.clerk)
    expect(comparison.withData).toBe(1)
  })

  // rules no second wall stands behind; the same operations pass above with them in place
  const types = [Paper, Summit, Substitution].map((type) => ({ name: type.name, type }))
  it.each(types)('show that the rule of $name was forgotten', { timeout: 600_000 }, async ({ type }) => {
    const visible = visibilityOf(type) as () => Sql
    Visible<object>(everyone)(type)
    try {
      const engine = new Engine(schema, w.t.source, { secret: 'x', limits })
      await expect(compareMany(rounds, engine, 1)).rejects.toThrow(/operation \d+ as/)
    } finally {
      Visible<object>(visible)(type)
    }
  })

  it('cover every root query, but those that are named', () => {
    const asked = Object.keys(schema.getQueryType()?.getFields() ?? {})
    const answered = Object.keys(sides.reference.Query ?? {})
    expect(asked.filter((name) => !answered.includes(name) && !(name in rootsLeft))).toEqual([])
    expect(Object.keys(rootsLeft).filter((name) => answered.includes(name) || !asked.includes(name))).toEqual(
      [],
    )
    expect(answered.filter((name) => !asked.includes(name))).toEqual([])
  })

  it('cover every field of the types they compare, but those that are named', () => {
    const missing = compared.flatMap((name) => {
      const type = schema.getType(name)
      if (!isObjectType(type)) return [name]
      return Object.keys(type.getFields())
        .filter((field) => !(field in (sides.reference[name] ?? {})) && !left(`${name}.${field}`))
        .map((field) => `${name}.${field}`)
    })
    expect(missing).toEqual([])
    const gone = namedFields.filter(([type, field]) => {
      const found = schema.getType(type)
      return !isObjectType(found) || !(field in found.getFields())
    })
    expect(gone).toEqual([])
  })
})
