import type { OrderKey } from './describe.js'
import { metadataOf } from './row.js'
import { and, join, Once, or, raw, sql, type ClassRef, type Sql } from './sql.js'

/** A sort key with everything known. */
export interface Key {
  by: Sql
  descending: boolean
  nullable: boolean
}

/** The author's keys followed by the row's id, so that every order is total. A column that cannot be null is known not to be. */
export function keysOf(type: ClassRef, alias: string, given: readonly OrderKey[]): Key[] {
  const metadata = metadataOf(type)
  const column = (name: string) => `"${alias}"."${name}"`
  const never = new Set(metadata?.columns.filter((c) => !c.isNullable).map((c) => column(c.databaseName)))
  const keys = given.map(({ by, descending = false, nullable }) => ({
    by,
    descending,
    nullable: nullable ?? !(by.parts.length === 1 && never.has(String(by.parts[0]))),
  }))
  const descending = keys.at(-1)?.descending ?? false
  const ids = metadata?.primaryColumns.map((c) => ({
    by: raw(column(c.databaseName)),
    descending,
    nullable: false,
  }))
  return [...keys, ...(ids ?? [])]
}

/** `order by …`, nulls last either way. */
export function orderBy(keys: readonly Key[]): Sql {
  const parts = keys.map(
    (key) => sql`${key.by}${raw(key.descending ? ' desc' : '')}${raw(key.nullable ? ' nulls last' : '')}`,
  )
  return sql` order by ${parts}`
}

/** The rows after a position. `nulls` tells which of the position's keys are null. */
export function after(keys: readonly Key[], position: readonly Sql[], nulls: readonly boolean[]): Sql {
  const [first] = keys
  if (first && keys.every((key) => !key.nullable && key.descending === first.descending))
    return sql`(${keys.map((key) => key.by)}) ${raw(first.descending ? '<' : '>')} (${[...position]})`
  const same = (key: Key, i: number) => (nulls[i] ? sql`${key.by} is null` : sql`${key.by} = ${position[i]}`)
  const past = (key: Key, i: number) => {
    if (nulls[i]) return raw('false')
    const beyond = sql`${key.by} ${raw(key.descending ? '<' : '>')} ${position[i]}`
    return key.nullable ? or(beyond, sql`${key.by} is null`) : beyond
  }
  return or(...keys.map((key, i) => and(...keys.slice(0, i).map(same), past(key, i))))
}

/** What tells orders apart, wherever in a statement they stand: their text without numbers of aliases. */
export function fingerprint(keys: readonly Key[]): string {
  return textOf(join(keys.map((key) => sql`${key.by}${raw(key.descending ? ' desc' : ' asc')}`))).replaceAll(
    /\d/g,
    '',
  )
}

const textOf = ({ parts }: Sql): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : part instanceof Once ? textOf(part.query) : part.key))
    .join('')
