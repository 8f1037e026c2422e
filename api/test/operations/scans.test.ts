import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { buildApiSchema } from '../../src/schema.js'
import { demoViewer } from '../stories/people.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'

/** Tables that grow with what people ask for; the others stay as small as a Kreis has bodies, committees, goals and events. */
const growing = [
  'paper',
  'proposal',
  'proposal_text',
  'co_applicant',
  'consultation',
  'resolution',
  'goal_served',
  'paper_search',
  'statement',
  'follow',
  'message',
  'task',
  'task_reminder',
  'audit_entry',
  'transfer',
  'transition',
  'question',
  'summit',
  'registration',
  'participant',
  'ticket',
  'invitation',
  'person',
  'organisation',
  'offer',
  'offer_text',
  'meeting',
  'meeting_committee',
  'agenda_item',
  'agenda_item_consultation',
  'agenda_version',
  'agenda_version_item',
  'implementation',
  'implementation_report',
  'inquiry',
  'inquiry_handover',
  'ballot',
  'ballot_seat',
  'attendance',
  'vote',
  'recusal',
  'minutes',
  'minutes_signature',
  'minutes_objection',
  'indicator_value',
]
let t: TestInstallation
let schema: GraphQLSchema
let explainer: pg.Client
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  schema = await buildApiSchema()
  explainer = new pg.Client({ connectionString: t.databaseUrl })
  await explainer.connect()
  // the planner is told that every table which grows is as large as a town's is after years, and chooses as it would there
  await explainer.query(`analyze`)
  await explainer.query(
    `update pg_class set reltuples = 100000 where relkind = 'r' and relnamespace = 'public'::regnamespace and relname = any($1)`,
    [growing],
  )
  await explainer.query('set role mitsprache_reader')
})
afterAll(async () => {
  await explainer?.end()
  await t?.close()
})

/** Every statement the engine sends while something is done. */
async function sent(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = []
  const real = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [{ statements?: { text: string }[] }]
    texts.push(...(first?.statements ?? []).map(({ text }) => text))
    return (real as (...all: unknown[]) => unknown).apply(this, args) as never
  } as never
  try {
    await work()
  } catch {
    // refused, or nothing there: what was sent until then counts
  } finally {
    pg.Client.prototype.query = real
  }
  return texts
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Filter?: string
  'Parent Relationship'?: string
  Plans?: Node[]
}

/** Figures over all papers there are: nothing but reading them gives a median or a share. One answer is given again until something changes (ADR 0014). */
const overAll = ['bodyRoutes', 'committeeRoutes', 'implementationProgress']
/** The same for some who ask: the Integrationsbuero of the Kreis has the papers of every body on its desk, and counting them reads them. */
const overAllOfADesk = ['{ deskCounts(desk: INTEGRATION_OFFICE)']
/** Indexes over a few rows of a table: to read one whole is what it is for. */
const overFew = ['ix_proposal_text__foreign']
const passing = new Set([
  'Limit',
  'Subquery Scan',
  'Result',
  'LockRows',
  'ProjectSet',
  'Incremental Sort',
  'Nested Loop',
])

/** What a plan reads whole: tables without an index that helps, and indexes from end to end unless a limit ends it. */
function readWhole(node: Node, limited = false, above = ''): string[] {
  const type = node['Node Type']
  const name = node['Relation Name'] ?? node['Index Name']
  const filter = node.Filter ? `: ${node.Filter.slice(0, 160)}` : ''
  const fromEndToEnd =
    /Index.* Scan/.test(type) &&
    !node['Index Cond'] &&
    !limited &&
    !overFew.includes(node['Index Name'] ?? '')
  return [
    ...(type === 'Seq Scan' ? [`${name} without an index${filter}`] : []),
    ...(fromEndToEnd ? [`${name} from end to end${above}${filter}`] : []),
    ...(node.Plans ?? []).flatMap((plan) => {
      const outer = plan['Parent Relationship'] === 'Outer' || plan['Parent Relationship'] === 'Subquery'
      return readWhole(
        plan,
        outer && (type === 'Limit' || (limited && passing.has(type))),
        `${above}>${type}`,
      )
    }),
  ]
}

/** Values an argument is tried with: each of an enum, for an order or a choice shapes the statement; of all others one. */
function valuesOf(type: GraphQLInputType): string[] {
  const bare = getNullableType(type)
  if (isListType(bare)) return valuesOf(bare.ofType).map((value) => `[${value}]`)
  return isEnumType(bare) ? bare.getValues().map(({ name }) => name) : [valueOf(type)]
}

/** A value of an input type, as text of a document. */
function valueOf(type: GraphQLInputType): string {
  const bare = getNullableType(type)
  if (isListType(bare)) return `[${valueOf(bare.ofType)}]`
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? ''
  if (isInputObjectType(bare))
    return `{ ${Object.values(bare.getFields())
      .filter((field) => isNonNullType(field.type))
      .map((field) => `${field.name}: ${valueOf(field.type)}`)
      .join(', ')} }`
  const scalars: Record<string, string> = {
    ID: '"00000000-0000-4000-8000-000000000000"',
    Int: '1',
    Float: '1',
    Boolean: 'true',
    LocalDate: '"2026-01-01"',
    DateTimeISO: '"2026-01-01T00:00:00Z"',
  }
  return scalars[(bare as { name: string }).name] ?? '"Sprache"'
}

/** The leaves of a type, and those of the rows of a page. */
function selection(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some(({ type: of }) => isNonNullType(of)),
  )
  const leaves = fields.filter(({ type: of }) => isLeafType(getNamedType(of))).map(({ name }) => name)
  const rows = fields.find(({ name }) => name === 'nodes')
  const shown = rows && getNamedType(rows.type)
  return `{ ${[...leaves.filter((name) => name !== 'totalCount'), ...(isObjectType(shown) ? [`nodes ${selection(shown)}`] : [])].join(' ') || '__typename'} }`
}

/** An operation for a root field with what it must be given, and one for each thing it may be given and each value of an enum. */
function operations(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type)
  const selected = isCompositeType(type) && isObjectType(type) ? selection(type) : ''
  const needed = field.args.filter(({ type: of }) => isNonNullType(of))
  const free = field.args.filter(
    ({ type: of, name }) => !isNonNullType(of) && !['after', 'first'].includes(name),
  )
  const first = needed.map((arg) => `${arg.name}: ${valueOf(arg.type)}`)
  const each = (args: readonly GraphQLArgument[], before: readonly string[]) =>
    args.flatMap((arg) =>
      valuesOf(arg.type).map((value) => [
        ...before.filter((one) => !one.startsWith(`${arg.name}:`)),
        `${arg.name}: ${value}`,
      ]),
    )
  const tried = [first, ...each(needed, first), ...each(free, first)].map((given) =>
    given.length > 0 ? `(${given.join(', ')})` : '',
  )
  return [...new Set(tried)].map((given) => `{ ${field.name}${given} ${selected} }`)
}

/** What the statements of all root queries and filters read whole of tables that grow, with an operation that does. */
async function complaints(viewers: readonly Viewer[], fields: readonly string[] = []): Promise<string[]> {
  const found = new Map<string, string>()
  const looked = new Set<string>()
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (fields.length > 0 ? !fields.includes(field.name) : overAll.includes(field.name)) continue
    for (const query of operations(field)) {
      if (overAllOfADesk.some((counted) => query.startsWith(counted))) continue
      expect([query, validate(schema, parse(query))]).toEqual([query, []])
      for (const viewer of viewers)
        for (const text of await sent(() => t.query(query, {}, viewer))) {
          if (looked.has(text)) continue
          looked.add(text)
          const explained = `explain (generic_plan, format json) ${text}`
          const { rows } = await explainer.query<{ 'QUERY PLAN': { Plan: Node }[] }>(explained)
          const plan = rows[0]?.['QUERY PLAN'][0]?.Plan as Node
          for (const what of readWhole(plan))
            if (growing.includes(what.split(' ')[0] ?? ''))
              found.set(what, `${what} in ${query.slice(0, 60)} as ${viewer.roles[0] ?? viewer.kind}`)
        }
    }
  }
  expect(looked.size).toBeGreaterThan(fields.length > 0 ? 0 : 200)
  return [...found.values()].sort()
}

test(
  'no list, no page and no filter reads a table that grows from end to end',
  { timeout: 600_000 },
  async () => {
    const names = ['elif.yildirim', 'petra.aktenberg', 'juergen.stadtfeld', 'leyla.brueckner', 'aylin.demir']
    const people = await Promise.all(names.map((name) => demoViewer(t, `${name}@demo.example`)))
    const viewers = [publicViewer('de'), ...people]
    expect(await complaints(viewers)).toEqual([])
    // it is seen when an index is missing
    await t.db.query('drop index ix_proposal__entered_by_id')
    expect((await complaints(people, ['myProposals'])).join()).toContain('proposal without an index')
  },
)
