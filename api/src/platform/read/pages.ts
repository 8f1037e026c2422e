import { getNamedType, type FieldNode, type GraphQLObjectType, type GraphQLOutputType } from 'graphql'
import { invalid } from '../errors.js'
import { argumentsOf } from './arguments.js'
import type { Description, Scope } from './describe.js'
import { after, fingerprint, keysOf, orderBy, type Key } from './order.js'
import type { Planning } from './planning.js'
import { rowOf, tableOf, type Row } from './row.js'
import { entitySite, type Asked, type Site } from './sites.js'
import { and, Bind, join, raw, sql, type ClassRef, type RunValues, type Sql } from './sql.js'
import { concat, CURSOR_MARK, objectText, type Out, type Value } from './text.js'

/** What a page needs of the planner. */
export interface PageWriter {
  readonly planning: Planning
  readonly cursors: string[]
  alias(): string
  idOf(node: FieldNode): number
  repeated<T>(count: number, work: () => T): T
  select(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, FieldNode[]>
  object(type: GraphQLObjectType, fields: Map<string, FieldNode[]>, site: Site): Out
  scope(asked: Asked, row: Row<never>, site: Site): Scope<never, never>
  where(type: ClassRef, description: Description, scope: Scope<never, never>): Sql
  keysIn(list: string, cursor: string): (string | null)[]
}

/** The object type a field of a connection or an edge shows. */
const shownBy = (type: GraphQLObjectType, field: string) =>
  getNamedType(type.getFields()[field]?.type as GraphQLOutputType) as GraphQLObjectType

const DEFAULT_FIRST = 20
const COUNTED = 1000

/** A connection: the page's rows are read once, the page's fields are aggregated over them. */
export function pageText(
  planner: PageWriter,
  asked: Asked,
  type: ClassRef,
  description: Description,
  site: Site,
): Value {
  const page = new Page(planner, asked, type, description, site)
  return { out: [page.text()], nullable: false }
}

class Page {
  readonly #alias: string
  readonly #first: number
  readonly #keys: Key[]
  readonly #list: string
  readonly #columns: Sql[] = []
  #cursorColumn = -1
  #more = false

  constructor(
    readonly planner: PageWriter,
    readonly asked: Asked,
    readonly type: ClassRef,
    readonly description: Description,
    readonly site: Site,
  ) {
    this.#alias = planner.alias()
    this.#first = this.#count()
    this.#keys = keysOf(type, this.#alias, description.order?.(this.#scope(this.#alias)) ?? [])
    this.#list = `${asked.parent.name}.${asked.field.name} ${fingerprint(this.#keys)}`
  }

  get #node(): FieldNode {
    return this.asked.nodes[0] as FieldNode
  }

  #scope(alias: string): Scope<never, never> {
    return this.planner.scope(this.asked, rowOf(this.type, alias) as Row<never>, this.site)
  }

  #count(): number {
    const { planner, asked, description } = this
    const key = `first:${planner.idOf(this.#node)}`
    const given = planner.planning.decide(
      key,
      (run) => argumentsOf(asked.field, this.#node, run).first ?? null,
    )
    const first =
      typeof given === 'number' ? given : Math.min(DEFAULT_FIRST, description.limit ?? DEFAULT_FIRST)
    const limit = description.limit ?? 100
    if (first < 1 || first > limit) throw invalid('first', 'INVALID_PAGE_SIZE', { limit })
    return first
  }

  text(): Sql {
    const { planner, asked, type } = this
    const connection = getNamedType(asked.field.type) as GraphQLObjectType
    // before what is selected of the rows: that stands in them
    const condition = planner.where(type, this.description, this.#scope(this.#alias))
    const out = planner.repeated(this.#first, () => this.#connection(connection))
    const where = and(condition, this.#after())
    const columns = this.#columns.map((column, i) => sql`${column} as ${raw(`i${i}`)}`)
    const rows = sql`select ${columns.length > 0 ? columns : raw('1')} from ${tableOf(type)} ${raw(this.#alias)} where ${where}${orderBy(this.#keys)} limit ${raw(String(this.#first + (this.#more ? 1 : 0)))}`
    return this.#columns.length > 0 || this.#more
      ? sql`(select ${concat(out)} from (${rows}) entries)`
      : concat(out)
  }

  #connection(type: GraphQLObjectType): Out {
    const fields = this.planner.select(type, this.asked.nodes)
    const selects = (key: string, inner: string) => {
      const nodes = [...fields.values()].filter((n) => n[0]?.name.value === key).flat()
      const shown = nodes.length > 0 ? shownBy(type, key) : undefined
      return shown
        ? [...this.planner.select(shown, nodes).values()].some((n) => n[0]?.name.value === inner)
        : false
    }
    this.#more = selects('pageInfo', 'hasNextPage')
    return objectText([...fields].map(([key, nodes]) => [key, this.#part(type, nodes)]))
  }

  #part(type: GraphQLObjectType, nodes: FieldNode[]): Out {
    const name = nodes[0]?.name.value ?? ''
    if (name === '__typename') return [`"${type.name}"`]
    const shown = shownBy(type, name)
    if (name === 'nodes') return this.#items(this.#entry(shown, nodes))
    if (name === 'edges') return this.#items(concat(objectText(this.#edge(shown, nodes))))
    if (name === 'pageInfo') return objectText(this.#pageInfo(shown, nodes))
    if (name === 'totalCount') return [this.#total()]
    throw new TypeError(`${type.name}.${name}: a connection has edges, nodes, pageInfo and totalCount`)
  }

  #entry(shown: GraphQLObjectType, nodes: FieldNode[]): Sql {
    const { planner, type } = this
    return concat(planner.object(shown, planner.select(shown, nodes), entitySite(type, this.#alias)))
  }

  #edge(shown: GraphQLObjectType, nodes: FieldNode[]): [string, Out][] {
    return [...this.planner.select(shown, nodes)].map(([key, inner]) => {
      const name = inner[0]?.name.value
      if (name === '__typename') return [key, [`"${shown.name}"`]]
      if (name === 'cursor') return [key, ['"', this.#cursor(), '"']]
      return [key, [this.#entry(shownBy(shown, 'node'), inner)]]
    })
  }

  #pageInfo(shown: GraphQLObjectType, nodes: FieldNode[]): [string, Out][] {
    return [...this.planner.select(shown, nodes)].map(([key, inner]) => {
      const name = inner[0]?.name.value
      if (name === '__typename') return [key, [`"${shown.name}"`]]
      if (name === 'hasNextPage') return [key, [sql`(count(*) > ${raw(String(this.#first))})::text`]]
      if (this.#cursorColumn < 0) this.#cursorColumn = this.#columns.push(this.#cursor()) - 1
      const last = sql`(array_agg(entries.${raw(`i${this.#cursorColumn}`)}))[least(count(*), ${raw(String(this.#first))})]`
      return [key, [sql`coalesce('"' || ${last} || '"', 'null')`]]
    })
  }

  /** One more row than the page holds may have been read, only to know whether more follows. */
  #items(item: Sql): Out {
    const column = raw(`entries.i${this.#columns.push(item) - 1}`)
    const joined = this.#more
      ? sql`array_to_string((array_agg(${column}))[1:${raw(String(this.#first))}], ',')`
      : sql`string_agg(${column}, ',')`
    return ['[', sql`coalesce(${joined}, '')`, ']']
  }

  #cursor(): Sql {
    const { cursors } = this.planner
    if (!cursors.includes(this.#list)) cursors.push(this.#list)
    const mark = raw(`'${CURSOR_MARK}'`)
    const keys = join(this.#keys.map((key) => sql`(${key.by})::text`))
    return sql`(${mark} || '${raw(String(cursors.indexOf(this.#list)))}:' || json_build_array(${keys})::text || ${mark})`
  }

  #after(): Sql | undefined {
    const { planner, asked } = this
    const id = planner.idOf(this.#node)
    const cursor = (run: RunValues) => argumentsOf(asked.field, this.#node, run).after
    if (!planner.planning.decide(`after:${id}`, (run) => typeof cursor(run) === 'string')) return undefined
    const keys = (run: RunValues) => planner.keysIn(this.#list, String(cursor(run)))
    const nulls = planner.planning.decide(`nulls:${id}`, (run) =>
      keys(run)
        .map((key) => (key === null ? '0' : '1'))
        .join(''),
    )
    if (nulls.length !== this.#keys.length) throw invalid('after', 'INVALID_CURSOR')
    const position = this.#keys.map((_, i) => sql`${new Bind(`after:${id}:${i}`, '', (run) => keys(run)[i])}`)
    return after(
      this.#keys,
      position,
      [...nulls].map((digit) => digit === '0'),
    )
  }

  #total(): Sql {
    const alias = this.planner.alias()
    const where = this.planner.where(this.type, this.description, this.#scope(alias))
    return sql`(select count(*)::text from (select 1 from ${tableOf(this.type)} ${raw(alias)} where ${where} limit ${raw(String(COUNTED))}) counted)`
  }
}
