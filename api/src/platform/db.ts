import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm'
import { ReadableNames } from './naming.js'
import { borrow, Lines } from './lines.js'
import { preparingClient } from './preparing.js'
import { readFrom } from './read/row.js'

/** Opens the pool. Entities and migrations are given by the caller: the platform knows no module. */
export async function openDatabase(
  url: string,
  parts: Pick<DataSourceOptions, 'entities' | 'migrations'>,
  options: { poolSize?: number; statementTimeoutMs?: number; applicationName?: string } = {},
): Promise<DataSource> {
  const source = new DataSource(dataSourceOptions(url, parts, options))
  await source.initialize()
  readFrom(source)
  return source
}

/** The options alone, for tools that open the source themselves. */
export function dataSourceOptions(
  url: string,
  parts: Pick<DataSourceOptions, 'entities' | 'migrations'>,
  options: { poolSize?: number; statementTimeoutMs?: number; applicationName?: string } = {},
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    ...parts,
    namingStrategy: new ReadableNames(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: {
      Client: preparingClient(),
      max: options.poolSize ?? 10,
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
      // a connection that was dropped because the client is gone ends what runs on it
      options: process.platform === 'win32' ? undefined : '-c client_connection_check_interval=1000',
      application_name: options.applicationName ?? 'mitsprache',
    },
  } as DataSourceOptions
}

/** Milliseconds a statement may take unless it is told. */
export const timeoutOf = ({ options }: DataSource): number =>
  (options as { extra: { statement_timeout: number } }).extra.statement_timeout

/** The connection a manager writes on: its transaction's, or one of the pool for as long as the work takes. */
export async function onConnection<T>(
  db: EntityManager,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  if (db.queryRunner?.isTransactionActive) return work((await db.queryRunner.connect()) as PoolClient)
  const client = await borrow(db.connection)
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

const lines = new WeakMap<DataSource, Lines>()
const names = new Map<string, string>()

/**
 * Runs a statement that is asked again and again, and of which there are few: its connection keeps it prepared. One that only reads
 * may be `shared`: several who ask the same in the same moment, outside transactions, are answered by one run.
 */
export async function runPrepared<R>(
  db: EntityManager,
  text: string,
  values: unknown[],
  { shared = false } = {},
): Promise<R[]> {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  const statement = { name, text, values }
  if (db.queryRunner?.isTransactionActive)
    return onConnection(db, async (client) => (await client.query(statement)).rows as R[])
  const line = lines.get(db.connection) ?? new Lines(db.connection)
  lines.set(db.connection, line)
  const same = shared ? { same: `${name} ${JSON.stringify(values)}` } : {}
  return (await line.ask({ ...statement, ...same })).rows as R[]
}
