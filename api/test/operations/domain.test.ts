import { isObjectType, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Reason } from '../../src/audit/Reason.js'
import { Transition } from '../../src/audit/Transition.js'
import { entities as tables } from '../../src/entities.js'
import { Paper } from '../../src/papers/index.js'
import { clock, publicViewer, systemViewer, type Viewer } from '../../src/platform/index.js'
import { attachEngine } from '../../src/platform/read/attach.js'
import { everyone, visibilityOf, Visible } from '../../src/platform/read/describe.js'
import { Engine } from '../../src/platform/read/engine.js'
import type { Sql } from '../../src/platform/read/sql.js'
import { buildApiSchema } from '../../src/schema.js'
import { worldInstallation, type World } from '../world/index.js'
import { Comparison, type Sides } from './comparison.js'
import { compared, domainReference } from './domain.reference.js'
import { Rows, View } from './domain.rows.js'
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
  clock.stopAt(new Date())
  schema = await buildApiSchema()
  const engine = new Engine(schema, w.t.source, { secret: 'x', limits })
  attachEngine(engine)
  const read = w.t.source.entityMetadatas.filter(
    ({ target, primaryColumns }) =>
      tables.includes(target as never) && primaryColumns[0]?.propertyName === 'id',
  )
  const rows = await Rows.read(w.t.source, [
    ...new Set([...read.map(({ target }) => target), Reason, Transition]),
  ] as never[])
  ids = Object.fromEntries(
    read.map(({ name, target }) => [name, rows.of(target as new () => { id: string }).map(({ id }) => id)]),
  )
  sides = {
    schema,
    engine,
    reference: domainReference(schema, w.t.source),
    loading: (viewer, cursor) => new View(rows, viewer, cursor),
    ctx: (viewer) => ({ viewer, db: w.t.db, requestId: 'test' }),
    mayRefuse: /people|roleAssignments|organisationsToVerify|organisedSummits|after/,
  }
  viewers = [publicViewer('tr'), systemViewer('de'), ...Object.values(w.cast)]
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await w?.t.close()
})

/** Fields the reference does not answer, each for a reason; a new field has to be added there or here. */
const notCompared: Record<string, string> = {
  availableActions: 'what is offered is compared with what the verbs allow',
  maySign: 'the same',
  mayReply: 'the same',
  'Meeting.sitting': 'what happens in the room has its own tests',
  'Meeting.mayRun': 'the same',
  'Meeting.namedVotes': 'votes by name have their own test',
  'Paper.namedVotes': 'the same',
  'Meeting.minutes': 'minutes have their own tests',
  'Meeting.mayBeginMinutes': 'the same',
  'Organisation.offers': 'the register of offers has its own tests',
  'Organisation.mayOffer': 'the same',
  'Paper.excerpt': 'full-text search has its own tests',
  'Paper.contact': 'three preferences over public rows',
  'Body.boundary': 'a drawing',
  'Body.kind': 'public, dated names have their own tests',
  'Body.nameOn': 'the same',
  'Body.names': 'the same',
  'Committee.nameOn': 'the same',
  'Committee.names': 'the same',
  'Office.names': 'the same',
  'Body.lacks': 'public, has its own tests',
  'Body.committees': 'public',
  'Body.contacts': 'public',
  'Body.terms': 'public',
  'Body.parliamentaryGroups': 'public',
  'Committee.composition': 'public',
  'Committee.compositions': 'public',
  'Committee.contacts': 'public',
  'Committee.rulesOn': 'public',
  'Committee.deputyPool': 'seen as memberships are',
  'Committee.minutesKeepers': 'the same',
  'Committee.calledAreas': 'public',
  'Committee.seatContinuity': 'has its own tests',
  'Committee.meetingsToCome': 'public',
  'Committee.meetingSeries': 'public',
  'Committee.mayPlan': 'what is offered is compared with what the verbs allow',
  'Committee.procedureRules': 'public',
  'Meeting.waiting': 'follows from states of stations, has its own test',
  'Meeting.warnings': 'the same',
  'Meeting.cutOffOn': 'public, follows from rules of procedure, has its own test',
  'Meeting.isPublicByDefault': 'the same',
  'Meeting.versions': 'what was sent has its own test',
  'Meeting.announcement': 'the same',
  'Meeting.notices': 'read from the ledger, has its own test',
  mayKeep: 'what is offered is compared with what the verbs allow',
  mayEditAgenda: 'what is offered is compared with what the verbs allow',
  'Meeting.isBudgetSession': 'deadlines have their own tests',
  'Meeting.mayMarkBudget': 'what is offered is compared with what the verbs allow',
  'Meeting.items': 'ordered by the numbers inside a label',
  'Paper.suspensions': 'objections have their own tests',
  'Paper.urgentDecision': 'urgent decisions have their own tests',
  'Resolution.executableFrom': 'the same',
  'Proposal.attachments': 'files have their own tests',
  'Paper.implementations': 'what offices do because of it has its own tests',
  'Paper.inquiry': 'what is asked and answered has its own tests',
  'Committee.inquiries': 'the same',
  'Proposal.carriedAt': 'the event it comes from; group work has its own tests',
}
const left = (place: string) => place in notCompared || (place.split('.')[1] ?? '') in notCompared

const leaveOut = (place: string): boolean => {
  const [type = '', field = ''] = place.split('.')
  if (type === 'Query') return !(field in (sides.reference.Query ?? {}))
  if (type === 'TimelineEntry' || type === 'PageInfo' || /(Connection|Edge)$/.test(type)) return false
  return !(field in (sides.reference[type] ?? {})) || left(place)
}

/** An id that fits the place mostly, any other now and then. */
const things: Record<string, string> = {
  body: 'Body',
  committee: 'Committee',
  field: 'FieldOfAction',
  scope: 'Body',
}
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
    leaveOut: (place) => leaveOut(place) || (/people|roleAssignments|ToVerify/.test(place) && seed % 4 !== 0),
    value: (place, type) => {
      if (place.endsWith('.first')) return random.between(1, 12)
      if (place.endsWith('.after')) return random.chance(0.5) ? null : cursorFor(place, random, comparison)
      if (place.endsWith('.ags')) return random.pick(['05162024', '05162', '05162012', '1'])
      if (place === 'Query.papers.search') return null
      if (place === 'Query.papers.sort') return random.pick(['NEWEST', 'WAITING_LONGEST', 'NUMBER'])
      if (place.endsWith('anguage')) return random.pick(['de', 'tr', 'ar', 'en'])
      if (place === 'Query.paperByNumber.number') return random.pick(numbers)
      return String(type).startsWith('ID') ? idFor(place, random) : undefined
    },
  })
}
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
  })

  it('agree where a proposal names no cost', async () => {
    const comparison = new Comparison(sides)
    const query = `{ proposal(id: "${w.papers.told.proposalId}") { costMin costMax } }`
    await comparison.run({ query, variables: {} }, w.cast.clerk)
    expect(comparison.withData).toBe(1)
  })

  it('show a rule that was forgotten', { timeout: 600_000 }, async () => {
    // one that no second wall stands behind
    const visible = visibilityOf(Paper) as () => Sql
    Visible<Paper>(everyone)(Paper)
    try {
      const engine = new Engine(schema, w.t.source, { secret: 'x', limits })
      // the same operations pass above with the rule in place
      await expect(compareMany(rounds, engine, 1)).rejects.toThrow(/operation \d+ as/)
    } finally {
      Visible<Paper>(visible)(Paper)
    }
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
  })
})
