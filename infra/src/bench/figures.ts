import type pg from 'pg'

/** The value in the middle; 0 of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** How often PostgreSQL has had to end a deadlock in this database. */
export const deadlocks = async (db: pg.Client): Promise<number> =>
  Number(
    (
      await db.query<{ n: string }>(
        'select deadlocks as n from pg_stat_database where datname = current_database()',
      )
    ).rows[0]?.n,
  )

/** What something took in a measurement; null where it was not measured. */
export interface Cost {
  perSecond: number
  p50: number | null
  p99: number | null
  nodeMicros: number | null
  postgresMicros: number | null
}

/** A line of a table: the middle of the rounds, in the order of the fields. */
export function costs(all: readonly Cost[]): string {
  const figure = (pick: (one: Cost) => number | null, digits = 0): string =>
    (all.some((one) => pick(one) === null)
      ? '–'
      : median(all.map((one) => pick(one) ?? 0)).toFixed(digits)
    ).padStart(11)
  return (
    figure((one) => one.perSecond) +
    figure((one) => one.p50, 1) +
    figure((one) => one.p99, 1) +
    figure((one) => one.nodeMicros) +
    figure((one) => one.postgresMicros)
  )
}
