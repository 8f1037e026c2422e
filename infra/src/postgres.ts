import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { plainError } from './plainError.js'
import { freePort } from './ports.js'
import { portWasTaken } from './postgres/explain.js'
import { chooseIdentity, giveTo, type Identity } from './postgres/identity.js'
import { ensureCluster } from './postgres/initdb.js'
import { clearLeftovers } from './postgres/leftovers.js'
import {
  ensurePassword,
  prepareBinaries,
  preparePlace,
  rememberedPort,
  type Place,
} from './postgres/place.js'
import { endServer, spawnServer, waitForAnswer, type ServerProcess } from './postgres/server.js'

export { explain as explainPostgres } from './postgres/explain.js'
export type { Identity } from './postgres/identity.js'

/** How to start the embedded PostgreSQL. */
export interface PostgresOptions {
  /** The server's files lie in `<dataDir>/postgres`; not needed for a throwaway server. */
  dataDir?: string
  /** For tests: nothing is flushed to disk, and the files are removed at the end. */
  throwaway?: boolean
  onProgress?: (line: string) => void
  /** Found out by itself; given only to try the other ways. */
  identity?: Identity
}

/** A running embedded PostgreSQL. */
export interface RunningPostgres {
  /** Superuser access to the database `mitsprache`. */
  url: string
  pid: number
  /** Fulfilled with the last lines of its log when the server ends, asked or not. */
  ended: Promise<string>
  stop: () => Promise<void>
}

/** Starts the PostgreSQL that npm installed; PostgreSQL programs of the machine are never used. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { throwaway = false, onProgress = () => undefined, identity = chooseIdentity() } = options
  const dataDir = resolve(options.dataDir ?? temporaryDirectory())
  try {
    mkdirSync(dataDir, { recursive: true })
    const place = preparePlace(dataDir, identity, onProgress)
    const password = ensurePassword(place)
    const server = await startServer(place, password, identity, throwaway, onProgress)
    const cleanUp = (): void => {
      if (!throwaway) return
      for (const path of [place.directory, join(dataDir, 'postgres')])
        rmSync(path, { recursive: true, force: true })
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    }
    return {
      url: server.url,
      pid: server.child.pid ?? 0,
      ended: server.ended.then(server.tail),
      stop: async () => {
        await endServer(server, throwaway)
        cleanUp()
      },
    }
  } catch (error) {
    throw plainError(error, dataDir)
  }
}

function temporaryDirectory(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'mitsprache-')))
  chmodSync(directory, 0o755)
  return directory
}

async function startServer(
  place: Place,
  password: string,
  identity: Identity,
  throwaway: boolean,
  onProgress: (line: string) => void,
): Promise<ServerProcess & { url: string }> {
  const binaries = prepareBinaries(place, identity)
  const created = await ensureCluster(place, binaries, identity, password, throwaway)
  if (created) onProgress('a new database cluster was made')
  else {
    await clearLeftovers(place.cluster)
    giveTo(identity, place.cluster)
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? rememberedPort(place) : undefined)
    const server = spawnServer(place, binaries, identity, port, throwaway)
    const address = `postgres://postgres:${password}@127.0.0.1:${port}`
    try {
      await waitForAnswer(server, `${address}/postgres`, place)
      await ensureDatabase(`${address}/postgres`)
      writeFileSync(place.portFile, `${port}\n`)
      return { ...server, url: `${address}/mitsprache` }
    } catch (error) {
      await endServer(server, throwaway)
      if (attempt === 5 || !portWasTaken(server.tail())) throw error
    }
  }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'mitsprache'")
    if (rowCount === 0) await client.query('create database mitsprache')
  } finally {
    await client.end()
  }
}
