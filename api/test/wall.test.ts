import { randomUUID } from 'node:crypto'
import { parse, type GraphQLSchema } from 'graphql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewerOf } from '../src/accounts/loadViewer.js'
import { Proposal, ProposalText } from '../src/papers/index.js'
import {
  clock,
  DomainError,
  publicViewer,
  layWall,
  razeWall,
  readAsViewer,
  rowOf,
  runSql,
  sql,
  tableOf,
  visibleSql,
  walledTables,
  type ClassRef,
  type Viewer,
} from '../src/platform/index.js'
import { attachEngine } from '../src/platform/read/attach.js'
import { operationOf } from '../src/platform/read/documents.js'
import { Engine, type Operation } from '../src/platform/read/engine.js'
import { JsonText } from '../src/platform/read/ref.js'
import { buildApiSchema } from '../src/schema.js'
import { databaseOn, testInstallation, type TestInstallation } from './harness/index.js'
import { generate } from './operations/generate.js'
import { Random } from './operations/random.js'

const rounds = process.env.MITSPRACHE_LONG === '1' ? 2_000 : 150
let t: TestInstallation
let schema: GraphQLSchema
let viewers: Viewer[]
let compiled: Engine
let wallAlone: Engine
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  clock.stopAt(new Date())
  const people = await t.db.query<{ id: string }[]>(
    'select id from person where is_demo and email is not null order by id',
  )
  viewers = [publicViewer('de')]
  for (const { id } of people) viewers.push(await viewerOf(t.db, id))
  schema = await buildApiSchema()
  const options = { secret: 'x', limits: { objects: 1e7, fields: 1e8, depth: 40, aliases: 500 } }
  compiled = new Engine(schema, t.source, options)
  wallAlone = new Engine(schema, t.source, { ...options, compiled: false })
  attachEngine(compiled)
})
afterAll(async () => {
  clock.stopAt(undefined)
  await t?.close()
})

/** Entities of which not everybody sees every row. */
const guarded = (): ClassRef[] => {
  const names = new Set(walledTables().flatMap(({ table, open }) => (open === 'true' ? [] : [table])))
  return t.source.entityMetadatas
    .filter(({ tableName }) => names.has(tableName))
    .map(({ target }) => target as ClassRef)
}

/** The rows as text, so that tables without an id compare as well. */
const all = (type: ClassRef) => sql`select t.ctid::text as id from ${tableOf(type)} t`
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id).sort()

// every person against every table: a machine that is busy takes its time
describe('behind the second wall', { timeout: 600_000 }, () => {
  test('a viewer finds exactly the rows that the predicates of the first let through', async () => {
    let hidden = 0
    for (const type of guarded()) {
      const everything = (await runSql<{ id: string }>(t.db, viewers[0] as Viewer, all(type))).length
      for (const viewer of viewers) {
        const mayPass = sql`${all(type)} where ${visibleSql(type, rowOf(type, 't'))}`
        const first = idsOf(await runSql(t.db, viewer, mayPass))
        const second = idsOf(await readAsViewer(t.source, viewer, all(type)))
        expect(second, `${type.name} as ${viewer.personId ?? 'public'}`).toEqual(first)
        hidden += everything - second.length
      }
    }
    expect(hidden).toBeGreaterThan(500)
  })

  test(`operations answer the same with the compiled predicates left out: ${rounds} drawn`, async () => {
    const answer = async (engine: Engine, operation: Operation, variables: object, viewer: Viewer) => {
      try {
        const ctx = { viewer, db: t.db, requestId: 'test' }
        const found = await engine.answer(operation, { ...variables }, ctx)
        return found instanceof JsonText ? found.text : JSON.stringify(found)
      } catch (error) {
        if (error instanceof DomainError) return error.code
        throw error
      }
    }
    // a drawn operation meets a hidden row by chance, this one does so always: what of papers is not for the public
    const plain = {
      query: '{ papers(first: 50) { nodes { draftResolutions { id } questions { id } statement { id } } } }',
      variables: {},
    }
    /** Numbers of the operations that answer otherwise when only the second wall stands. */
    const different = async () => {
      const found: number[] = []
      for (let seed = 0; seed <= rounds; seed++) {
        const { query, variables } =
          seed === 0 ? plain : generate(schema, new Random(seed), { depth: 2 + (seed % 3) })
        const operation = operationOf(parse(query)) as Operation
        const viewer = viewers[seed % viewers.length] as Viewer
        const first = await answer(compiled, operation, variables, viewer)
        if ((await answer(wallAlone, operation, variables, viewer)) !== first) found.push(seed)
      }
      return found
    }
    expect(await different()).toEqual([])
    // the same draw notices when there is no wall at all
    await razeWall(t.source)
    expect((await different()).length).toBeGreaterThan(0)
    await layWall(t.source)
    expect(await different()).toEqual([])
  })

  test('a draft is hidden though its table is asked without any condition, and shown to its author', async () => {
    const [draft] = await t.db.query<{ id: string; author_id: string }[]>(
      `select id, author_id from proposal where state = 'DRAFT' and author_id is not null limit 1`,
    )
    const asked = sql`select t.id from ${tableOf(Proposal)} t where t.id = ${draft?.id}::uuid`
    const words = sql`select t.id from ${tableOf(ProposalText)} t where t.proposal_id = ${draft?.id}::uuid`
    expect(await readAsViewer(t.source, publicViewer('de'), asked)).toEqual([])
    expect(await readAsViewer(t.source, publicViewer('de'), words)).toEqual([])
    const author = await viewerOf(t.db, draft?.author_id ?? '')
    expect(await readAsViewer(t.source, author, asked)).toHaveLength(1)
    expect(await readAsViewer(t.source, author, words)).not.toHaveLength(0)
  })

  test.each(['message', 'audit_entry', 'job', 'auth."user"', 'auth.session', 'delegate_invitation_token'])(
    'nothing is read from %s',
    async (table) => {
      const asked = readAsViewer(t.source, viewers[1] as Viewer, sql([`select * from ${table}`] as never))
      await expect(asked).rejects.toThrow(/permission denied|does not exist/)
    },
  )

  test('nothing is written, and the settings end with the statement', async () => {
    const viewer = viewers[1] as Viewer
    const write = sql`update ${tableOf(Proposal)} set language = 'xx' returning id`
    await expect(readAsViewer(t.source, viewer, write)).rejects.toThrow(/permission denied/)
    await t.source.transaction(async (db) => {
      await readAsViewer(t.source, viewer, sql`select 1 as id`, db)
      const [now] = await db.query<{ me: string }[]>(`select current_user as me`)
      expect(now?.me).not.toBe('mitsprache_reader')
      await db.query(`update proposal set language = language`)
    })
  })
})

describe('a database whose login may make no role', { timeout: 600_000 }, () => {
  test('is held by the same policies, because they bind the owner as well', async () => {
    const plain = await plainOwner(t.databaseUrl)
    const { migrate } = await import('../src/migrate.js')
    const { installData, openInstallation } = await import('../src/installation.js')
    await migrate(plain.url)
    await installData(plain.url, 'reference')
    await migrate(plain.url)
    const source = await openInstallation(plain.url, { poolSize: 2 })
    try {
      const [mine, , open] = await source.query<{ id: string }[]>(
        `with people as (insert into person (family_name) values ('A'), ('B') returning id),
         made as (insert into proposal (state, author_id, public_since)
           select 'DRAFT', id, null from people union all select 'SUBMITTED', null, now() returning id)
         select id from (select id from people union all select id from made) all_rows`,
      )
      expect(open).toBeDefined()
      const author: Viewer = { ...publicViewer('de'), kind: 'person', personId: mine?.id ?? null }
      const asked = sql`select t.state from ${tableOf(Proposal)} t order by 1`
      const states = async (viewer: Viewer) =>
        (await readAsViewer<{ state: string }>(source, viewer, asked)).map(({ state }) => state)
      expect(await states(publicViewer('de'))).toEqual(['SUBMITTED'])
      expect(await states(author)).toEqual(['DRAFT', 'SUBMITTED'])
      expect(await source.query('select state from proposal')).toHaveLength(3)
      expect((await readAsViewer(source, author, sql`select id from person`)).length).toBe(1)
    } finally {
      await source.destroy()
      await plain.remove()
    }
  })
})

/** A database that belongs to a login which may do nothing else on the server. */
async function plainOwner(server: string): Promise<{ url: string; remove(): Promise<void> }> {
  const name = `plain_${randomUUID().slice(0, 8)}`
  const on = async (database: string, ...statements: string[]) => {
    const client = new pg.Client({ connectionString: databaseOn(server, database) })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  await on('postgres', `create role ${name} login password 'plain'`, `create database ${name} owner ${name}`)
  const extensions = ['pgcrypto', 'citext', 'pg_trgm', 'unaccent', 'btree_gist']
  await on(name, ...extensions.map((extension) => `create extension if not exists ${extension}`))
  const url = new URL(databaseOn(server, name))
  Object.assign(url, { username: name, password: 'plain' })
  return {
    url: url.href,
    remove: () => on('postgres', `drop database ${name} with (force)`, `drop role ${name}`),
  }
}
