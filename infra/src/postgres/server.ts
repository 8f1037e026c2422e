import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.js'
import { explain } from './explain.js'
import { commandAs, type Identity } from './identity.js'
import { PROGRAM_ENV } from './initdb.js'
import type { Place } from './place.js'

/** A running server process: the last lines it wrote, and a promise of its end. */
export interface ServerProcess {
  child: ChildProcess
  tail: () => string
  ended: Promise<void>
}

const LOG_LIMIT = 5_000_000
const TAIL_LIMIT = 8_000
const START_LIMIT_MS = 120_000

/** Starts the server program on the loopback interface alone. */
export function spawnServer(
  place: Place,
  binaries: Binaries,
  identity: Identity,
  port: number,
  throwaway: boolean,
): ServerProcess {
  const command = commandAs(
    identity,
    'INT',
    binaries.postgres,
    serverArguments(place.cluster, port, throwaway),
  )
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: place.directory,
    env: PROGRAM_ENV,
    // A process group of its own: Ctrl-C reaches the launcher, which ends the database last.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let tail = ''
  const log = openLog(place.logFile)
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-TAIL_LIMIT)
    log.write(chunk)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      tail += error.message
      resolve()
    })
    child.once('close', () => {
      log.end()
      resolve()
    })
  })
  return { child, tail: () => tail, ended }
}

function serverArguments(cluster: string, port: number, throwaway: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    logging_collector: 'off',
    log_min_messages: 'warning',
    max_connections: throwaway ? 300 : 120,
    shared_buffers: '256MB',
    // what is read lies in memory or on a disk without a head: a jump costs no more than going on
    random_page_cost: 1.1,
    // every statement here is shorter than its compiling
    jit: 'off',
    ...(throwaway
      ? {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: 0,
        }
      : {}),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function openLog(file: string): NodeJS.WritableStream {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.old`)
  // A full disk must not take the launcher down through its log.
  return createWriteStream(file, { flags: 'a', mode: 0o600 }).on('error', () => undefined)
}

/** Waits for the first answer of the server; fails when it ends before. */
export async function waitForAnswer(server: ServerProcess, url: string, place: Place): Promise<void> {
  let ended = false
  void server.ended.then(() => (ended = true))
  const deadline = Date.now() + START_LIMIT_MS
  for (;;) {
    if (ended) throw explain(server.tail(), place.directory)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      await client.end()
      return
    } catch (error) {
      const { code } = error as { code?: string }
      await client.end().catch(() => undefined)
      if (code === '28P01')
        throw explain(`the password in ${place.passwordFile} does not fit the database`, place.directory)
      if (Date.now() > deadline) throw explain(server.tail() || String(error), place.directory)
      await sleep(40)
    }
  }
}

/** Ends the server: fast shutdown, then with growing force; a healthy server needs a fraction of a second. */
export async function endServer(server: ServerProcess, immediately: boolean): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ...(immediately ? [] : ([['SIGINT', 3000]] as [NodeJS.Signals, number][])),
    ['SIGQUIT', 500],
    ['SIGKILL', 2000],
  ]
  for (const [signal, patience] of steps) {
    server.child.kill(signal)
    const done = await Promise.race([server.ended.then(() => true), sleep(patience, false, { ref: false })])
    if (done) return
  }
}
