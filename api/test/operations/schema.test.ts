import { execute, parse, validate, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DomainError } from '../../src/platform/errors.js'
import { publicViewer, systemViewer, type Ctx, type Viewer } from '../../src/platform/index.js'
import { attachEngine } from '../../src/platform/read/attach.js'
import { operationOf } from '../../src/platform/read/documents.js'
import { Engine, type Operation } from '../../src/platform/read/engine.js'
import { JsonText, Read } from '../../src/platform/read/ref.js'
import { buildApiSchema } from '../../src/schema.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { generate } from './generate.js'
import { Random } from './random.js'

const rounds = process.env.MITSPRACHE_LONG === '1' ? 2000 : 200
let t: TestInstallation
let schema: GraphQLSchema
let engine: Engine
let ids: string[]
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  schema = await buildApiSchema()
  engine = new Engine(schema, t.source, {
    secret: 'x',
    limits: { objects: 1e7, fields: 1e8, depth: 40, aliases: 500 },
  })
  attachEngine(engine)
  ids = await someIds()
})
afterAll(() => t?.close())

/** A few ids of every table that has any. */
async function someIds(): Promise<string[]> {
  const found: string[] = []
  for (const { tableName, primaryColumns } of t.source.entityMetadatas) {
    if (primaryColumns[0]?.databaseName !== 'id' || primaryColumns[0].type !== 'uuid') continue
    const rows = await t.source.query<{ id: string }[]>(`select id from "${tableName}" order by id limit 3`)
    found.push(...rows.map(({ id }) => id))
  }
  return found
}

function viewers(): Viewer[] {
  const roles = ['ADMINISTRATOR@*', 'INTEGRATION_OFFICE@*', 'CLERK@*', 'OFFICE@*']
  const person = (i: number): Viewer => ({
    ...publicViewer('tr'),
    kind: 'person',
    personId: ids[i] ?? null,
    roles: roles.slice(0, i),
  })
  return [publicViewer('de'), systemViewer('ar'), ...[0, 1, 2, 4].map(person)]
}

/** What graphql-js makes of the answer: it checks every type and every null. */
async function retold(
  operation: Operation,
  variables: Record<string, unknown>,
  answer: JsonText,
  contextValue: Ctx,
) {
  const rootValue = new Read(answer.toJSON() as Record<string, unknown>)
  return execute({ schema, document: operation.document, variableValues: variables, rootValue, contextValue })
}

it(
  `every field of the schema can be read by anyone: ${rounds} drawn operations`,
  { timeout: 600_000 },
  async () => {
    const read = new Set<string>()
    const all = viewers()
    for (let seed = 1; seed <= rounds; seed++) {
      const { query, variables } = generate(schema, new Random(seed), {
        depth: 2 + (seed % 4),
        value: (place, type, random) => {
          // a cursor; other things may come after something, too
          if (place.endsWith('.after') && String(type).startsWith('String')) return null
          if (place.endsWith('.first')) return random.between(1, 10)
          return String(type).startsWith('ID') ? random.pick(ids) : undefined
        },
      })
      const viewer = all[seed % all.length] as Viewer
      const document = parse(query)
      expect(validate(schema, document)).toEqual([])
      const operation = operationOf(document) as Operation
      const ctx = { viewer, db: t.db, requestId: 'test' }
      try {
        const answer = await engine.answer(operation, variables, ctx)
        if (!(answer instanceof JsonText)) {
          // a field that runs as code was among them: graphql-js has checked the answer already, and what was drawn for it may be refused
          const broken = (answer.errors ?? []).filter(({ message }) => message !== 'INVALID_INPUT')
          expect(broken).toEqual([])
          continue
        }
        const again = await retold(operation, variables, answer, ctx)
        expect(again.errors).toBeUndefined()
        expect(JSON.stringify(again.data)).toBe(JSON.stringify(answer.toJSON()))
        for (const name of query.matchAll(/\b[a-z]\w+/g)) read.add(name[0])
      } catch (error) {
        if (
          error instanceof DomainError &&
          ['SIGN_IN_NEEDED', 'FORBIDDEN', 'QUERY_TOO_LARGE'].includes(error.code)
        )
          continue
        throw new Error(`operation ${seed} as ${viewer.kind}:\n${query}\n${JSON.stringify(variables)}`, {
          cause: error,
        })
      }
    }
    expect(read.size).toBeGreaterThan(30)
  },
)
