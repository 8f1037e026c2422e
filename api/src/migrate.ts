import type { DataSource } from 'typeorm'
import { migrateIdentity } from './accounts/index.js'
import { entities, guards } from './entities.js'
import { migrations } from '../migrations/index.js'
import { layWall, openDatabase, razeWall } from './platform/index.js'

const lock = 7_203_114 // any number; the same for every migrator of this product
const extensions = ['pgcrypto', 'citext', 'pg_trgm', 'unaccent', 'btree_gist']

/** Brings a database to the newest schema. Two migrators at once: one waits, then finds nothing to do.
 * Tables only: without guards and wall, which may speak of tables that have no migration yet. */
export async function migrate(
  url: string,
  say: (line: string) => void = () => {},
  { tablesOnly = false } = {},
): Promise<void> {
  const source = await openDatabase(
    url,
    { entities, migrations },
    { poolSize: 3, statementTimeoutMs: 600_000 },
  )
  const runner = source.createQueryRunner()
  try {
    await runner.query('select pg_advisory_lock($1)', [lock])
    await refuseNewer(source)
    for (const name of extensions) await runner.query(`create extension if not exists ${name}`)
    if (await source.showMigrations()) await razeWall(source)
    for (const done of await source.runMigrations()) say(`migration ${done.name}`)
    if (tablesOnly) return
    for (const guard of guards) await source.query(guard)
    await migrateIdentity(url)
    await layWall(source)
  } finally {
    await runner.release()
    await source.destroy()
  }
}

/** Older code must not run on a newer database: it would write rows the newer schema does not expect. */
async function refuseNewer(source: DataSource): Promise<void> {
  const [table] = await source.query<{ name: string | null }[]>(
    `select to_regclass('migration')::text as name`,
  )
  if (!table?.name) return
  const applied = await source.query<{ name: string }[]>('select name from migration')
  const known = new Set(source.migrations.map((m) => m.name))
  const unknown = applied.filter((m) => !known.has(m.name)).map((m) => m.name)
  if (unknown.length > 0)
    throw new Error(
      `The database is newer than this version of Mitsprache (it has ${unknown.join(', ')}). Start the newer version, or restore a backup.`,
    )
}
