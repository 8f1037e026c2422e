import { metadataOf, type Row } from './row.js'
import type { ClassRef, Sql } from './sql.js'

const joined = /^("\w+"\."\w+") = ("(\w+)"\."id")$/
const textOf = (piece: Sql | undefined): string => piece?.parts.join('') ?? ''

/**
 * Which rows stand around the one that is planned. A list of stations `paper_id = paper.id` stands in its paper: what a predicate
 * asks of the paper of such a station is asked of the row that is there, and no other is looked up.
 */
export class Surroundings {
  /** The table of each row that is read, by its id's text. */
  readonly #rows = new Map<string, string>()
  /** Where a column of a row leads, by its text. */
  readonly #near = new Map<string, { table: string; alias: string }>()

  /** Tells of a row that is read under these conditions. */
  enter(type: ClassRef, row: Row<never>, conditions: readonly (Sql | false | undefined | null)[]): void {
    const metadata = metadataOf(type)
    if (metadata?.primaryColumns[0]?.databaseName !== 'id') return
    this.#rows.set(textOf((row as Row<{ id: string }>).id), metadata.tableName)
    for (const condition of conditions) {
      const [, column, id, alias] = (condition && joined.exec(textOf(condition))) || []
      const table = id && this.#rows.get(id)
      if (column && alias && table) this.#near.set(column, { table, alias })
    }
  }

  /** The alias of the row of a table that this column leads to, if it stands around. */
  find(table: string, id: Sql): string | undefined {
    const found = this.#near.get(textOf(id))
    return found?.table === table ? found.alias : undefined
  }
}
