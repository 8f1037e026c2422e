/** A class that is a TypeORM entity or a view. */
export type ClassRef<T = object> = (new () => T) & { name: string }

/** A value bound when the statement runs: taken from the viewer, an argument, or fixed. */
export class Bind {
  constructor(
    /** Same key, same value: it is bound once a statement. */
    readonly key: string,
    /** PostgreSQL type it is cast to; empty when the server is to infer it from what it is compared with. */
    readonly type: string,
    readonly take: (run: RunValues) => unknown,
  ) {}
}

/** What is known only when a planned statement runs. */
export interface RunValues {
  viewer: {
    kind: 'public' | 'person' | 'system'
    personId: string | null
    locale: string
    organisationIds: string[]
    seatIds: string[]
    roles: string[]
    lent?: readonly string[]
  }
  now: Date
  variables: Record<string, unknown>
  /** Objects to be read by id: what a mutation returned by `ref`. */
  ids?: readonly string[]
}

/** A query that is asked once a statement, however often it is named there. */
export class Once {
  constructor(readonly query: Sql) {}
}

/** A piece of SQL with its bound values. Built by the `sql` tag; text only ever comes from the program. */
export class Sql {
  constructor(readonly parts: readonly (string | Bind | Once)[]) {}
}

let counter = 0

/** Builds SQL: `${}` takes Sql, arrays of Sql (joined by commas), Bind; plain values are bound, never pasted. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  const parts: (string | Bind | Once)[] = []
  strings.forEach((text, i) => {
    parts.push(text)
    if (i >= values.length) return
    const value = values[i]
    if (value instanceof Sql) parts.push(...value.parts)
    else if (value instanceof Bind || value instanceof Once) parts.push(value)
    else if (Array.isArray(value) && value.every((v) => v instanceof Sql)) parts.push(...join(value).parts)
    else parts.push(fixed(value))
  })
  return new Sql(parts)
}

/** A fixed value of the program as a bound parameter. */
export function fixed(value: unknown): Bind {
  const type =
    typeof value === 'number'
      ? Number.isInteger(value)
        ? 'int'
        : 'numeric'
      : typeof value === 'boolean'
        ? 'boolean'
        : Array.isArray(value)
          ? 'text[]'
          : value instanceof Date
            ? 'timestamptz'
            : 'text'
  const key =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? `fixed:${type}:${value}`
      : `fixed#${counter++}`
  return new Bind(key, type, () => value)
}

/** Text of the program as SQL. Never pass anything a person typed. */
export function raw(text: string): Sql {
  return new Sql([text])
}

/** A column of a query with one row that names nothing around it; PostgreSQL asks it once, wherever and however often it stands. */
export function once(query: Sql, column: string): Sql {
  return sql`(select ${raw(column)} from ${new Once(query)})`
}

/** Joins pieces, by commas unless told otherwise. */
export function join(pieces: readonly Sql[], separator = ', '): Sql {
  const parts: (string | Bind | Once)[] = []
  pieces.forEach((piece, i) => {
    if (i > 0) parts.push(separator)
    parts.push(...piece.parts)
  })
  return new Sql(parts)
}

const is = (piece: Sql, text: string) => piece.parts.length === 1 && piece.parts[0] === text

/** Joins conditions; `neutral` ones fall away and one that `decides` stands for all. */
function combine(
  conditions: (Sql | false | undefined | null)[],
  word: string,
  neutral: string,
  decides: string,
): Sql {
  const given = conditions.filter((c): c is Sql => c instanceof Sql && !is(c, neutral))
  if (given.length === 0) return raw(neutral)
  if (given.some((c) => is(c, decides))) return raw(decides)
  return sql`(${join(given, ` ${word} `)})`
}

/** All of them; true when there are none. */
export function and(...conditions: (Sql | false | undefined | null)[]): Sql {
  return combine(conditions, 'and', 'true', 'false')
}

/** Any of them; false when there are none. */
export function or(...conditions: (Sql | false | undefined | null)[]): Sql {
  return combine(conditions, 'or', 'false', 'true')
}

/**
 * `exists (select 1 from … where …)`; a condition that cannot be met stands for the whole. `offset 0` has PostgreSQL ask for each
 * row that needs it: inside an `or` it would else read the other table whole to be ready for all, though a page has fifty rows.
 */
export function existing(from: Sql, where: Sql, ...more: Sql[]): Sql {
  const condition = and(where, ...more)
  return is(condition, 'false') ? condition : sql`exists (select 1 from ${from} where ${condition} offset 0)`
}

let names = 0
/** A name for a table that no other piece has; `numbered` makes the text the same whenever the same is built. */
export const freshName = (word: string): string => `${word}__${(names += 1)}`

/** Numbers fresh names in the order in which they stand in a text. */
export function numbered(text: string): string {
  const numbers = new Map<string, number>()
  return text.replace(/__(\d+)"/g, (_, name: string) => {
    const number = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, number)
    return `_${number}"`
  })
}

/** Turns a piece into text with $1…$n and the list of values to take; equal binds share a number, equal queries asked once a name. */
export function render(piece: Sql): { text: string; binds: Bind[] } {
  const binds = new Map<string, { number: number; bind: Bind }>()
  const queries = new Map<string, string>()
  const textOf = ({ parts }: Sql): string =>
    parts
      .map((part) => (typeof part === 'string' ? part : part instanceof Once ? name(part) : bound(part)))
      .join('')
  const bound = (bind: Bind): string => {
    const { number } = binds.get(bind.key) ?? { number: binds.size + 1 }
    if (number > binds.size) binds.set(bind.key, { number, bind })
    return bind.type ? `$${number}::${bind.type}` : `$${number}`
  }
  const name = ({ query }: Once): string => {
    const text = numbered(textOf(query))
    const known = queries.get(text) ?? `once${queries.size + 1}`
    queries.set(text, known)
    return known
  }
  const text = numbered(textOf(piece))
  const asked = [...queries].map(([query, as]) => `${as} as materialized (${query})`)
  return {
    text: asked.length > 0 ? `with ${asked.join(', ')} ${text}` : text,
    binds: [...binds.values()].map(({ bind }) => bind),
  }
}
