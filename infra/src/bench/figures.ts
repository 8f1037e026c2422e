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
