import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql'
import { rowOf, type Row } from './row.js'
import { raw, sql, type ClassRef, type Sql } from './sql.js'

/** A field to be written: its definition, the nodes that ask for it, the type it belongs to. */
export interface Asked {
  parent: GraphQLObjectType
  field: GraphQLField<unknown, unknown>
  nodes: FieldNode[]
}

/** A row or a JSON object whose fields are being written. */
export interface Site {
  row: Row<never>
  /** The SQL of a property of a view class, and whether that is jsonb. */
  property(name: string): { from: Sql; json: boolean }
  /** The SQL of a column by its name in the database. */
  column(name: string): Sql
}

const proxy = (property: (name: string) => Sql) =>
  new Proxy({} as Row<never>, { get: (_, name) => (typeof name === 'string' ? property(name) : undefined) })
const refuse = (what: string) => (name: string) => {
  throw new TypeError(`${what} (${name})`)
}

/** A row of an entity under an alias. */
export function entitySite(type: ClassRef, alias: string): Site {
  return {
    row: rowOf(type, alias) as Row<never>,
    column: (name) => raw(`"${alias}"."${name}"`),
    property: refuse(`${type.name} has no such column`),
  }
}

/** A row of a hand-written select; its columns carry the properties' names. */
export function viewSite(alias: string): Site {
  const column = (name: string) => raw(`"${alias}"."${name}"`)
  return { row: proxy(column), column, property: (name) => ({ from: column(name), json: false }) }
}

/** An object inside a JSON document. */
export function jsonSite(value: Sql): Site {
  return {
    row: proxy((name) => sql`(${value} ->> ${raw(`'${name}'`)})`),
    column: refuse('a JSON object has no columns'),
    property: (name) => ({ from: sql`(${value} -> ${raw(`'${name}'`)})`, json: true }),
  }
}

/** The place of root fields. */
export const rootSite: Site = {
  row: proxy(refuse('a root field has no parent')),
  column: refuse('a root field has no parent'),
  property: refuse('a root field has no parent'),
}
