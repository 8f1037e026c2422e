import {
  getNamedType,
  getNullableType,
  isListType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'
import { jsonSite, type Asked, type Site } from './sites.js'
import { raw, sql, type Sql } from './sql.js'
import { concat, type Out, type Value } from './text.js'

/** What writing JSON documents needs of the planner. */
export interface JsonWriter {
  alias(): string
  repeated<T>(count: number, work: () => T): T
  select(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, FieldNode[]>
  object(type: GraphQLObjectType, fields: Map<string, FieldNode[]>, site: Site): Out
  settle(value: Value, type: GraphQLOutputType): Out
}

/** Entries assumed in a list inside a document, whose length nobody knows beforehand. */
const ENTRIES = 20

/** A jsonb value picked apart for the selection: an object, or a list of them. */
export function writeDocument(writer: JsonWriter, asked: Asked, from: Sql): Value {
  const type = getNullableType(asked.field.type)
  const shown = getNamedType(type) as GraphQLObjectType
  const object = (value: Sql) =>
    concat(writer.object(shown, writer.select(shown, asked.nodes), jsonSite(value)))
  if (isListType(type))
    return writeJsonList(writer, from, (entry) => {
      const item = sql`case when jsonb_typeof(${entry}) = 'object' then ${object(entry)} end`
      return concat(writer.settle({ out: [item], nullable: true }, type.ofType))
    })
  const document = raw(writer.alias())
  const value = sql`${document}.v`
  return {
    // offset 0: the document is made once, not once a field
    out: [
      sql`(select ${object(value)} from (select ${from} as v offset 0) ${document} where jsonb_typeof(${value}) = 'object')`,
    ],
    nullable: true,
  }
}

/** A jsonb list with every entry written; null when it is no list. */
export function writeJsonList(writer: JsonWriter, from: Sql, entry: (value: Sql) => Sql): Value {
  const list = raw(writer.alias())
  const item = raw(writer.alias())
  const written = writer.repeated(ENTRIES, () => entry(sql`${item}.v`))
  const entries = sql`select coalesce(string_agg(${written}, ',' order by ${item}.o), '') from jsonb_array_elements(${list}.v) with ordinality ${item}(v, o)`
  return {
    out: [
      sql`(select '[' || (${entries}) || ']' from (select (${from})::jsonb as v offset 0) ${list} where jsonb_typeof(${list}.v) = 'array')`,
    ],
    nullable: true,
  }
}
