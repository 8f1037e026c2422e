import {
  execute,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { DataSource } from 'typeorm'
import { clock } from '../clock.js'
import type { Ctx } from '../context.js'
import { readAsViewer } from '../wall/asViewer.js'
import { CursorCodec } from './cursor.js'
import { visibleSql } from './describe.js'
import { inputProblems } from './inputs.js'
import { defaultLimits, type Limits } from './limits.js'
import { STAMP } from './kept.js'
import { modelOf, type Model } from './model.js'
import { Planner } from './planner.js'
import { Planning } from './planning.js'
import { Plans, type Plan, type Planned } from './plans.js'
import { JsonText, Read, type Ref } from './ref.js'
import { rowOf, tableOf, type Row } from './row.js'
import { runPlan } from './run.js'
import { entitySite, rootSite } from './sites.js'
import { Bind, raw, render, sql, type ClassRef, type RunValues, type Sql } from './sql.js'
import { concat, CURSOR_MARK, FORBIDDEN_NULL, objectText } from './text.js'

/** An operation of a document, with the fragments it may spread. */
export interface Operation {
  document: DocumentNode
  node: OperationDefinitionNode
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
}

/** Reads whole operations in one statement. One engine a schema and process. */
export class Engine {
  readonly model: Model
  readonly limits: Limits
  readonly #cursors: CursorCodec
  readonly #plans: Plans
  readonly #compiled: boolean

  constructor(
    readonly schema: GraphQLSchema,
    readonly source: DataSource,
    /** `compiled` false leaves the visibility out of the statements: a test of the second wall, never anything else. */
    options: { secret: string; limits?: Partial<Limits>; plans?: number; compiled?: boolean },
  ) {
    this.model = modelOf(schema)
    this.limits = { ...defaultLimits, ...options.limits }
    this.#cursors = new CursorCodec(options.secret)
    this.#plans = new Plans(options.plans ?? 500)
    this.#compiled = options.compiled ?? true
  }

  /**
   * Answers a query or a mutation: JSON text of its data, or a result of graphql-js where code ran or a null had to be reported. One
   * without data never ran.
   */
  async answer(
    operation: Operation,
    variables: Record<string, unknown> | undefined,
    ctx: Ctx,
  ): Promise<JsonText | ExecutionResult> {
    if (operation.node.operation === OperationTypeNode.MUTATION)
      return this.#execute(operation, variables, ctx)
    const { coerced, errors } = getVariableValues(
      this.schema,
      operation.node.variableDefinitions ?? [],
      variables ?? {},
      {
        maxErrors: 5,
      },
    )
    if (!coerced) throw inputProblems(errors)
    const run = this.#runOf(ctx, coerced)
    const plan = this.#plans.for(operation.node, '', run, () => this.#planOperation(operation, run))
    const text = await this.#text(plan, run, ctx)
    const broken = plan.risky && text.includes(FORBIDDEN_NULL)
    if (!broken && !plan.code) return new JsonText(text)
    const read = new Read(JSON.parse(text.replaceAll(FORBIDDEN_NULL, 'null')) as Record<string, unknown>)
    return this.#execute(operation, variables, ctx, read)
  }

  /** Reads objects by id with a selection; null for one the viewer may not see. Runs in the transaction if there is one. */
  async read(
    { type, nodes, part, operation, fragments, variables }: Selection,
    ids: readonly string[],
    ctx: Ctx,
  ): Promise<(Read | null)[]> {
    const run = { ...this.#runOf(ctx, variables), ids }
    const plan = this.#plans.for(operation, partOf(part, ids), run, () =>
      this.#planRefs(type, nodes, fragments, run),
    )
    const text = await this.#text(plan, run, ctx)
    const objects = JSON.parse(text.replaceAll(FORBIDDEN_NULL, 'null')) as (Record<string, unknown> | null)[]
    return objects.map((object) => object && new Read(object))
  }

  /** Plans the reading of a selection without running it: what it asks for is refused before anything is written. */
  foresee({ type, nodes, part, operation, fragments, variables }: Selection, ctx: Ctx): void {
    const run = { ...this.#runOf(ctx, variables), ids: [''] }
    this.#plans.for(operation, partOf(part, run.ids), run, () => this.#planRefs(type, nodes, fragments, run))
  }

  /** Whether the viewer (still) sees all these objects. */
  async allVisible(refs: readonly Ref[], ctx: Ctx): Promise<boolean> {
    for (const { type, id } of refs) {
      const row = rowOf(type, 't')
      const found = sql`select exists (select 1 from ${tableOf(type)} t where t.id = ${id}::uuid and ${visibleSql(type, row)}) as seen`
      const [answer] = await readAsViewer<{ seen: boolean }>(this.source, ctx.viewer, found, ctx.db)
      if (!answer?.seen) return false
    }
    return true
  }

  /** The sort keys a cursor of this engine stands for (tests compare positions by them). */
  positionOf(list: string, cursor: string): (string | null)[] {
    return this.#cursors.decode(list, cursor)
  }

  #runOf(ctx: Ctx, variables: Record<string, unknown>): RunValues {
    return { viewer: ctx.viewer, now: clock.now(), variables }
  }

  #planner(run: RunValues, fragments: Operation['fragments']): Planner {
    const decode = (list: string, cursor: string) => this.#cursors.decode(list, cursor)
    return new Planner(this.model, new Planning(run), fragments, this.limits, decode, this.#compiled)
  }

  #planOperation(operation: Operation, run: RunValues): Planned {
    const planner = this.#planner(run, operation.fragments)
    const type = this.schema.getQueryType() as GraphQLObjectType
    const fields = planner.select(type, [operation.node])
    let code = false
    const described = [...fields].filter(([, nodes]) => {
      const name = nodes[0]?.name.value ?? ''
      if (name === '__typename') return true
      const runs = name.startsWith('__') || this.model.reading(type.name, name)?.source.kind === 'code'
      code ||= runs
      if (runs) planner.admit(type, name)
      return !runs
    })
    const out = objectText(described.map(([key, nodes]) => [key, planner.field(type, nodes, rootSite)]))
    return {
      sql: sql`select ${concat(out)}, ${STAMP}`,
      planning: planner.planning,
      cursors: planner.cursors,
      risky: planner.risky,
      tooLong: planner.tooLong,
      code,
    }
  }

  #planRefs(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    fragments: Operation['fragments'],
    run: RunValues,
  ): Planned {
    const planner = this.#planner(run, fragments)
    const entity = this.model.classOf(type.name) as ClassRef
    const alias = planner.alias()
    const object = concat(planner.object(type, planner.select(type, nodes), entitySite(entity, alias)))
    const row = rowOf(entity, alias) as Row<never>
    const ids = sql`${new Bind('ids', 'uuid[]', (r) => r.ids)}`
    const one = (id: Sql) =>
      sql`select ${object} from ${tableOf(entity)} ${raw(alias)} where ${raw(`${alias}.id`)} = ${id} and ${planner.visible(entity, row)}`
    return {
      // for a list PostgreSQL guesses a length when it plans once for all, finds that dear, and plans anew each time
      sql: isOne(run.ids)
        ? sql`select '[' || coalesce((${one(sql`(${ids})[1]`)}), 'null') || ']'`
        : sql`select '[' || coalesce(string_agg(coalesce((${one(raw('wanted.id'))}), 'null'), ',' order by wanted.o), '') || ']' from unnest(${ids}) with ordinality wanted(id, o)`,
      planning: planner.planning,
      cursors: planner.cursors,
      risky: planner.risky,
      tooLong: planner.tooLong,
      code: false,
    }
  }

  async #execute(
    { document, node }: Operation,
    variableValues: Record<string, unknown> = {},
    contextValue: Ctx,
    rootValue?: Read,
  ): Promise<ExecutionResult> {
    const operationName = node.name?.value ?? null
    return execute({ schema: this.schema, document, operationName, rootValue, contextValue, variableValues })
  }

  async #text(plan: Plan, run: RunValues, ctx: Ctx): Promise<string> {
    if (plan.text === nothing) return '{}'
    const text = await runPlan(plan, run, ctx, this.source, this.limits.patience)
    if (plan.cursors.length === 0) return text
    const [before = '', ...rest] = text.split(CURSOR_MARK)
    let finished = before
    for (let i = 0; i < rest.length; i += 2) {
      const marked = rest[i] ?? ''
      const colon = marked.indexOf(':')
      const list = plan.cursors[Number(marked.slice(0, colon))] ?? ''
      finished += this.#cursors.encode(list, marked.slice(colon + 1)) + (rest[i + 1] ?? '')
    }
    return finished
  }
}

/** What an operation of code alone has to read. */
const nothing = render(sql`select '{}', ${STAMP}`).text

const isOne = (ids: readonly string[] = []): boolean => ids.length === 1
/** One object and several are read by statements of their own. */
const partOf = (part: string, ids: readonly string[]): string => (isOne(ids) ? part : `${part}[]`)

/** What is selected on an object that is known by its id. */
export interface Selection {
  type: GraphQLObjectType
  nodes: readonly FieldNode[]
  /** Names the place in the operation, for the plan cache. */
  part: string
  operation: OperationDefinitionNode
  fragments: Operation['fragments']
  variables: Record<string, unknown>
}
