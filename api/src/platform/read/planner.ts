import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'
import type { ErrorCode } from '../../contract/index.js'
import { DomainError } from '../errors.js'
import { argRefs } from './arguments.js'
import { isWalled, visibilityOf, type Audience, type Description, type Scope } from './describe.js'
import { writeArray, writeJson, writeSql } from './forms.js'
import { writeDocument, writeJsonList } from './json.js'
import type { Limits } from './limits.js'
import type { Model, Source } from './model.js'
import { keysOf, orderBy } from './order.js'
import { pageText, type PageWriter } from './pages.js'
import type { Planning } from './planning.js'
import { rowOf, tableOf, type Row } from './row.js'
import { collectFields, type Fragments } from './selection.js'
import { entitySite, viewSite, type Asked, type Site } from './sites.js'
import { and, raw, sql, type ClassRef, type Sql } from './sql.js'
import { concat, FORBIDDEN_NULL, objectText, orElse, type Out, type Value } from './text.js'
import { Surroundings } from './surroundings.js'
import { isPublic, viewerOf, type ViewerSql } from './viewer.js'

/** Anything with a selection: a field, or the operation itself. */
type Selecting = Pick<FieldNode, 'selectionSet'>
type AnyScope = Scope<never, never>

/** Turns a selection into SQL of its JSON text. One planner makes one statement. */
export class Planner implements PageWriter {
  /** Lists whose sort keys become cursors in the answer. */
  readonly cursors: string[] = []
  /** A field that may not be null can turn out null. */
  risky = false
  /** What is refused when the statement takes longer than it may. */
  tooLong: ErrorCode | undefined
  readonly viewer: ViewerSql
  #aliases = 0
  #objects = 0
  #fields = 0
  #times = 1
  readonly #ids = new Map<FieldNode, number>()
  readonly #surroundings = new Surroundings()

  constructor(
    readonly model: Model,
    readonly planning: Planning,
    readonly fragments: Fragments,
    readonly limits: Limits,
    readonly keysIn: (list: string, cursor: string) => (string | null)[],
    readonly compiled = true,
  ) {
    this.viewer = { ...viewerOf(planning), near: (table, id) => this.#surroundings.find(table, id) }
  }

  /** The fields the nodes select on a type, merged and in order. */
  select(type: GraphQLObjectType, nodes: readonly Selecting[]): Map<string, FieldNode[]> {
    return collectFields(
      this.model.schema,
      this.fragments,
      this.planning,
      type,
      nodes.map((node) => node.selectionSet),
    )
  }

  alias(): string {
    return `t${++this.#aliases}`
  }

  idOf(node: FieldNode): number {
    const id = this.#ids.get(node) ?? this.#ids.size + 1
    this.#ids.set(node, id)
    return id
  }

  /** Plans what is repeated up to `count` times. */
  repeated<T>(count: number, work: () => T): T {
    const before = this.#times
    this.#times *= count
    try {
      return work()
    } finally {
      this.#times = before
    }
  }

  /** Writes an object from the fields selected. */
  object(type: GraphQLObjectType, fields: Map<string, FieldNode[]>, site: Site): Out {
    this.#objects += this.#times
    if (this.#objects > this.limits.objects) throw new DomainError('QUERY_TOO_LARGE')
    return objectText([...fields].map(([key, nodes]) => [key, this.field(type, nodes, site)]))
  }

  /** Writes a field, null included. */
  field(parent: GraphQLObjectType, nodes: FieldNode[], site: Site): Out {
    this.#fields += this.#times
    if (this.#fields > this.limits.fields) throw new DomainError('QUERY_TOO_LARGE')
    const name = nodes[0]?.name.value ?? ''
    if (name === '__typename') return [`"${parent.name}"`]
    const field = parent.getFields()[name]
    const reading = this.model.reading(parent.name, name)
    if (!field || !reading) throw new TypeError(`${parent.name}.${name} cannot be read`)
    const { audience } = reading
    this.admit(parent, name)
    let value = this.#value({ parent, field, nodes }, reading.source, site)
    if (audience?.predicate) value = this.#restrict(value, audience.predicate, site)
    return this.settle(value, field.type)
  }

  /** Gives a null its text: `null`, or the mark where null is forbidden. */
  settle(value: Value, type: GraphQLOutputType): Out {
    const forbidden = isNonNullType(type)
    if (forbidden && value.nullable) this.risky = true
    return orElse(value, forbidden ? FORBIDDEN_NULL : 'null')
  }

  #restrict(value: Value, predicate: NonNullable<Audience['predicate']>, site: Site): Value {
    const allowed = predicate(site.row, this.viewer)
    return { out: [sql`case when ${allowed} then ${concat(value.out)} end`], nullable: true }
  }

  /** Refuses the whole operation when a field is for roles the viewer holds nowhere. */
  admit(parent: GraphQLObjectType, name: string): void {
    const roles = this.model.reading(parent.name, name)?.audience?.roles
    if (!roles) return
    const admitted = this.planning.decide(`roles:${roles.join()}`, ({ viewer: who }) =>
      ['SYSTEM', ...roles].some((role) =>
        role === 'PERSON' ? who.personId : who.roles.some((held) => held.startsWith(`${role}@`)),
      ),
    )
    if (admitted) return
    throw new DomainError(isPublic(this.planning) ? 'SIGN_IN_NEEDED' : 'FORBIDDEN', {
      field: `${parent.name}.${name}`,
    })
  }

  #value(asked: Asked, source: Source, site: Site): Value {
    switch (source.kind) {
      case 'column': {
        const from = site.column(source.column.databaseName)
        const type = source.column.entityMetadata.connection.driver.normalizeType(source.column)
        const json = type.startsWith('json')
        if (json || source.column.isArray) return this.#expression(asked, from, json, type)
        return { ...this.#expression(asked, from, false, type), nullable: source.column.isNullable }
      }
      case 'relation':
        return this.#one(
          asked,
          source.type,
          (alias) => sql`${raw(`"${alias}"."${source.to}"`)} = ${site.column(source.from)}`,
        )
      case 'property': {
        const { from, json } = site.property(source.property)
        return this.#expression(asked, from, json)
      }
      case 'described':
        return this.#described(asked, source.description, site)
      case 'code':
        throw new TypeError(
          `${asked.parent.name}.${asked.field.name} runs as code and cannot stand inside what is read`,
        )
    }
  }

  /** What a description is written over. */
  scope({ field, nodes }: Asked, row: Row<never>, site: Site): AnyScope {
    const node = nodes[0] as FieldNode
    const args = argRefs(field, node, String(this.idOf(node)), this.planning)
    return { row, parent: site.row, args, viewer: this.viewer }
  }

  /** The visible rows of an entity that meet a description's conditions. */
  where(type: ClassRef, description: Description, scope: AnyScope): Sql {
    const given = [description.where?.(scope) ?? []].flat()
    this.tooLong ??= description.tooLong?.(scope) || undefined
    this.#surroundings.enter(type, scope.row, given)
    return and(this.visible(type, scope.row), ...given)
  }

  visible(type: ClassRef, row: Row<never>): Sql {
    const predicate = visibilityOf(type)
    if (!predicate) throw new TypeError(`${type.name} has no @Visible`)
    if (!this.compiled && isWalled(type)) return raw('true')
    return predicate(row, this.viewer)
  }

  #described(asked: Asked, description: Description, site: Site): Value {
    const { type, kind } = description
    if (kind === 'value') return this.#expression(asked, this.#sql(asked, description, site), false)
    if (!type) throw new TypeError(`${asked.parent.name}.${asked.field.name} names no type`)
    if (kind === 'rows') return this.#rows(asked, description, site)
    if (kind === 'page') return pageText(this, asked, type, description, site)
    const order = (alias: string) => {
      const given = description.order?.(this.scope(asked, rowOf(type, alias) as Row<never>, site))
      return given ? orderBy(keysOf(type, alias, given)) : raw('')
    }
    const condition = (alias: string) =>
      this.where(type, description, this.scope(asked, rowOf(type, alias) as Row<never>, site))
    if (kind === 'one') return this.#one(asked, type, condition, order, true)
    const alias = this.alias()
    const limit = description.limit ?? 200
    const where = condition(alias)
    const item = this.repeated(limit, () => concat(this.entity(asked, type, alias)))
    const rows = sql`select ${item} as j from ${tableOf(type)} ${raw(alias)} where ${where}${order(alias)} limit ${raw(String(limit))}`
    return {
      out: ['[', sql`coalesce((select string_agg(items.j, ',') from (${rows}) items), '')`, ']'],
      nullable: false,
    }
  }

  #sql(asked: Asked, description: Description, site: Site): Sql {
    if (!description.expression)
      throw new TypeError(`${asked.parent.name}.${asked.field.name} has no expression`)
    return description.expression(this.scope(asked, site.row, site))
  }

  #one(
    asked: Asked,
    type: ClassRef,
    where: (alias: string) => Sql,
    order?: (alias: string) => Sql,
    visible = false,
  ): Value {
    const alias = this.alias()
    const row = rowOf(type, alias) as Row<never>
    // before what is selected of it: that stands in this row
    if (!visible) this.#surroundings.enter(type, row, [])
    const condition = visible ? where(alias) : and(this.visible(type, row), where(alias))
    const item = concat(this.entity(asked, type, alias))
    return {
      out: [
        // a relation leads to one row, without a step that counts it
        sql`(select ${item} from ${tableOf(type)} ${raw(alias)} where ${condition}${order ? sql`${order(alias)} limit 1` : raw('')})`,
      ],
      nullable: true,
    }
  }

  /** Writes one row of an entity under an alias. */
  entity({ field, nodes }: Pick<Asked, 'field' | 'nodes'>, type: ClassRef, alias: string): Out {
    const shown = getNamedType(field.type) as GraphQLObjectType
    return this.object(shown, this.select(shown, nodes), entitySite(type, alias))
  }

  #rows(asked: Asked, description: Description, site: Site): Value {
    const alias = this.alias()
    const limit = description.limit ?? 500
    const shown = getNamedType(asked.field.type) as GraphQLObjectType
    const select = this.#sql(asked, description, site)
    const item = this.repeated(limit, () =>
      concat(this.object(shown, this.select(shown, asked.nodes), viewSite(alias))),
    )
    const rows = sql`select ${item} as j from (${select}) ${raw(alias)} limit ${raw(String(limit))}`
    return {
      out: ['[', sql`coalesce((select string_agg(items.j, ',') from (${rows}) items), '')`, ']'],
      nullable: false,
    }
  }

  /** Writes an expression as the field's type wants it: a scalar, a list of them, or an object picked apart. */
  #expression(asked: Asked, from: Sql, json: boolean, columnType?: string): Value {
    const type = getNullableType(asked.field.type)
    const named = getNamedType(type)
    if (!isLeafType(named)) return writeDocument(this, asked, json ? from : sql`to_jsonb(${from})`)
    if (!isListType(type)) {
      const written =
        json && columnType !== undefined && named.name.startsWith('JSON')
          ? writeSql(named, from, columnType)
          : json
            ? writeJson(named, from)
            : writeSql(named, from, columnType)
      return { out: written.quote ? ['"', written.text, '"'] : [written.text], nullable: true }
    }
    if (!json) return { out: [writeArray(named, from, isNonNullType(type.ofType))], nullable: true }
    return writeJsonList(this, from, (entry) => {
      const { text, quote } = writeJson(named, entry)
      return concat(this.settle({ out: quote ? ['"', text, '"'] : [text], nullable: true }, type.ofType))
    })
  }
}
