import type { DataKind, KeptKey, ProcessingActivityKey } from '../contract/privacy.lists.js'

/**
 * What a column holds of people: for which activity, what kind of data, and how long it is kept. Several rules: what belongs to an
 * event goes by the first, the rest by the next.
 */
export type Holding = readonly [
  activity: ProcessingActivityKey,
  kind: DataKind,
  ...kept: readonly [KeptKey, ...KeptKey[]],
]

/** The columns of a table by name; null is one that holds nothing of a person, `*` stands for all columns. */
export type HeldColumns = Readonly<Record<string, Holding | null>>

const held = new Map<string, HeldColumns>()

/** Says what the columns of a module's tables hold of people: its `personal.ts`, imported by its index. */
export function personal(tables: Readonly<Record<string, HeldColumns>>): void {
  for (const [table, columns] of Object.entries(tables)) held.set(table, columns)
}

/** Columns that hold nothing of a person, to be spread among the others; without names it is the whole table. */
export const nothing = (...columns: string[]): Record<string, null> =>
  Object.fromEntries((columns.length > 0 ? columns : ['*']).map((column) => [column, null]))

/** What every table holds of people, by its name (`auth.user` in another schema than the usual one). */
export const heldTables = (): ReadonlyMap<string, HeldColumns> => held
