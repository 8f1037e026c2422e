import { join, raw, sql, type Sql } from './sql.js'

/** JSON text in the making: literal pieces of it and SQL expressions that yield a piece. */
export type Out = (string | Sql)[]

/** A value in the making; `nullable` says that its SQL can be null, which then stands for GraphQL's null. */
export interface Value {
  out: Out
  nullable: boolean
}

/** Stands in the answer where a field that may not be null is null: no JSON text can hold this character. */
export const FORBIDDEN_NULL = '\u0001'
/** Encloses sort keys in the answer that are to become a cursor. */
export const CURSOR_MARK = '\u0002'

/** One SQL expression for the whole text; null as soon as one piece is. */
export function concat(out: Out): Sql {
  const pieces: Sql[] = []
  let literal = ''
  const flush = () => {
    if (literal) pieces.push(raw(`'${literal.replaceAll("'", "''")}'`))
    literal = ''
  }
  for (const piece of out) {
    if (typeof piece === 'string') {
      literal += piece
      continue
    }
    flush()
    pieces.push(piece)
  }
  flush()
  if (pieces.length === 1) return pieces[0] as Sql
  return pieces.length === 0 ? raw(`''`) : sql`(${join(pieces, ' || ')})`
}

/** Replaces a null by the text `otherwise`. */
export function orElse(value: Value, otherwise: string): Out {
  return value.nullable ? [sql`coalesce(${concat(value.out)}, ${raw(`'${otherwise}'`)})`] : value.out
}

/** `{"a":…,"b":…}` from its entries. */
export function objectText(entries: Iterable<[string, Out]>): Out {
  const out: Out = ['{']
  for (const [key, value] of entries) out.push(`${out.length > 1 ? ',' : ''}"${key}":`, ...value)
  out.push('}')
  return out
}
