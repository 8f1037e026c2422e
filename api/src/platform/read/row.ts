import type { DataSource, EntityMetadata } from 'typeorm'
import { DomainError } from '../errors.js'
import { freshName, raw, sql, type ClassRef, type Sql } from './sql.js'

/** The columns of one row in a statement: `row.bodyId` is the SQL of that column. Relations have no SQL; use their id column. */
export type Row<T> = { readonly [K in keyof T]-?: Sql }

let source: DataSource | undefined

/** Told once at start: the names of tables and columns come from this data source's metadata. */
export function readFrom(dataSource: DataSource): void {
  source = dataSource
}

/** Metadata of an entity; undefined for a class that is no entity. */
export function metadataOf(type: ClassRef): EntityMetadata | undefined {
  if (!source) throw new DomainError('INTERNAL')
  // TypeORM looks through its list; this is asked for every field of the schema
  if (known.source !== source)
    known = { source, of: new Map(source.entityMetadatas.map((one) => [one.target, one])) }
  return known.of.get(type)
}
let known: { source?: DataSource; of: Map<unknown, EntityMetadata> } = { of: new Map() }

/** The quoted table of an entity. */
export function tableOf(type: ClassRef): Sql {
  const metadata = metadataOf(type)
  if (!metadata) throw new TypeError(`${type.name} is no entity`)
  return raw(
    metadata.tablePath
      .split('.')
      .map((name) => `"${name}"`)
      .join('.'),
  )
}

/** The columns of an entity under an alias. A name that is no column throws when the statement is planned. */
export function rowOf<T extends object>(type: ClassRef<T>, alias: string): Row<T> {
  const metadata = metadataOf(type)
  return new Proxy({} as Row<T>, {
    get(_, property) {
      if (typeof property !== 'string') return undefined
      const column = metadata?.findColumnWithPropertyName(property)
      if (metadata && !column) throw new TypeError(`${type.name}.${property} is no column`)
      return raw(`"${alias}"."${column?.databaseName ?? property}"`)
    },
  })
}

const fresh = (type: ClassRef) => freshName(type.name.toLowerCase())

/** `exists (select … from the entity where …)`. */
export function exists<T extends object>(type: ClassRef<T>, where: (row: Row<T>) => Sql): Sql {
  const alias = fresh(type)
  return sql`exists (select 1 from ${tableOf(type)} ${raw(`"${alias}"`)} where ${where(rowOf(type, alias))})`
}

/** A scalar subselect: one expression over the rows of an entity that match; add `order` to pick one of several. */
export function pick<T extends object>(
  type: ClassRef<T>,
  what: (row: Row<T>) => Sql,
  where: (row: Row<T>) => Sql,
  order?: (row: Row<T>) => Sql,
): Sql {
  const alias = fresh(type)
  const row = rowOf(type, alias)
  const sorted = order ? sql` order by ${order(row)} limit 1` : raw('')
  return sql`(select ${what(row)} from ${tableOf(type)} ${raw(`"${alias}"`)} where ${where(row)}${sorted})`
}
