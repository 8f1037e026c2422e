import type { DataSource } from 'typeorm'
import { migrations } from '../migrations/index.js'
import { entities } from './entities.js'
import { openDatabase } from './platform/index.js'
import { seeds } from './seeds.js'

/** What an installation starts with: nothing, the workshop's reference data, or these and the fictional demo. */
export type DataSet = 'none' | 'reference' | 'demo'

/** Opens the database of an installation with all its modules. */
export function openInstallation(
  url: string,
  options: { poolSize?: number; statementTimeoutMs?: number; applicationName?: string } = {},
): Promise<DataSource> {
  return openDatabase(url, { entities, migrations }, options)
}

/** Loads the data a fresh installation starts with. Idempotent: what is there and was changed by an operator stays. */
export async function installData(
  url: string,
  dataSet: DataSet,
  say: (line: string) => void = () => {},
): Promise<void> {
  const source = await openInstallation(url, { poolSize: 4, statementTimeoutMs: 120_000 })
  try {
    for (const seed of seeds) {
      if (seed.set === 'demo' && dataSet !== 'demo') continue
      const started = Date.now()
      await seed.run(source)
      say(`${seed.name} (${Date.now() - started} ms)`)
    }
  } finally {
    await source.destroy()
  }
}
