import type { DataSource, ObjectLiteral } from 'typeorm'
import { clock, dayOf, type Viewer } from '../../src/platform/index.js'
import type { Role } from '../../src/platform/viewer.js'

type Type<T> = new () => T
/** A value by which rows are ordered. */
type Key = string | number | boolean | null
/** Keys of an order; a row's id ends it by itself, in the direction of the last key. */
export type Order<T> = readonly { by: (row: T) => Key; descending?: boolean }[]

/** All rows of the tables that are compared, read once as an ordinary repository reads them. */
export class Rows {
  readonly #all = new Map<Type<ObjectLiteral>, Map<string, ObjectLiteral>>()
  readonly #written = new WeakMap<object, Record<string, Key>>()
  readonly #ranks = new Map<string, number>()

  /** `spelled`: texts made of several columns by which something is ordered. */
  static async read(
    source: DataSource,
    types: readonly Type<ObjectLiteral>[],
    spelled: (rows: Rows) => readonly string[] = () => [],
  ): Promise<Rows> {
    const rows = new Rows()
    const texts = new Set<string>()
    for (const type of types) {
      const { tableName, primaryColumns } = source.getMetadata(type)
      // the places of an event have its id
      const { databaseName = 'id', propertyName = 'id' } = primaryColumns[0] ?? {}
      const written = new Map<string, Record<string, Key>>()
      for (const { row } of await source.query<{ row: Record<string, Key> }[]>(
        `select to_jsonb(t) - 'boundary' as row from "${tableName}" t`,
      ))
        written.set(String(row[databaseName]), row)
      const found = new Map<string, ObjectLiteral>()
      for (const row of await source.manager.find(type)) {
        const id = String(row[propertyName])
        const text = written.get(id) ?? {}
        for (const value of Object.values(text)) if (typeof value === 'string') texts.add(value)
        rows.#written.set(row, text)
        found.set(id, row)
      }
      rows.#all.set(type, found)
    }
    for (const text of spelled(rows)) texts.add(text)
    // texts are ordered as the database orders them, whatever its collation
    const ordered = await source.query<{ text: string }[]>(
      'select text from unnest($1::text[]) text order by text',
      [[...texts]],
    )
    ordered.forEach(({ text }, i) => rows.#ranks.set(text, i))
    return rows
  }

  of<T extends object>(type: Type<T>): T[] {
    const found = this.#all.get(type as Type<ObjectLiteral>)
    if (!found) throw new Error(`${type.name} was not read`)
    return [...found.values()] as T[]
  }

  get<T extends object>(type: Type<T>, id: string | null | undefined): T | null {
    const found = this.#all.get(type as Type<ObjectLiteral>)
    if (!found) throw new Error(`${type.name} was not read`)
    return id ? ((found.get(id) as T | undefined) ?? null) : null
  }

  /** A column as the database writes it: an instant to the microsecond, by which it orders. */
  written(row: object, column: string): Key {
    const text = this.#written.get(row)
    if (!text || !(column in text)) throw new Error(`no column ${column}`)
    return text[column] ?? null
  }

  /** Place of a text in the database's order. */
  rank(text: string | null): number | null {
    if (text === null) return null
    const rank = this.#ranks.get(text)
    if (rank === undefined) throw new Error(`${text} has no rank`)
    return rank
  }

  sorted<T extends { id: string }>(rows: readonly T[], order: Order<T>): T[] {
    const last = order.at(-1)?.descending ?? false
    const keys = [...order, { by: (row: T) => row.id, descending: last }]
    return [...rows].sort((a, b) => {
      for (const { by, descending } of keys) {
        const [x, y] = [by(a), by(b)]
        if (x === y) continue
        if (x === null) return 1
        if (y === null) return -1
        return x < y === !descending ? -1 : 1
      }
      return 0
    })
  }
}

/** Who looks at the rows, and when. */
export class View {
  readonly now = clock.now()
  readonly today = dayOf(this.now)

  constructor(
    readonly rows: Rows,
    readonly viewer: Viewer,
    readonly cursor: (text: string) => string = String,
  ) {}

  /** Holds the role for the whole installation or for one of the things. */
  holds(role: Role, ...scopes: (string | null)[]): boolean {
    return [`${role}@*`, ...scopes.filter((id) => id !== null).map((id) => `${role}@${id}`)].some((key) =>
      this.viewer.roles.includes(key),
    )
  }

  holdsSomewhere(...roles: Role[]): boolean {
    return roles.some((role) => this.viewer.roles.some((held) => held.startsWith(`${role}@`)))
  }

  speaksFor(organisationId: string | null): boolean {
    return organisationId !== null && this.viewer.organisationIds.includes(organisationId)
  }

  /** The schedule and the command line: no policy keeps them from anything, though no role is theirs. */
  get isSystem(): boolean {
    return this.viewer.kind === 'system'
  }

  is(personId: string | null): boolean {
    return personId !== null && this.viewer.personId === personId
  }
}
