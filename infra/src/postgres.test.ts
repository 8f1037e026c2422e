import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startPostgres, type RunningPostgres } from './postgres.js'
import { isAlive, until } from './postgres/leftovers.js'

const isRoot = process.getuid?.() === 0
const fixture = fileURLToPath(new URL('../test-fixtures/holdPostgres.mjs', import.meta.url))
let directory: string
let decoys: string
let running: RunningPostgres[] = []
let helpers: ChildProcess[] = []

beforeAll(() => {
  // A PATH full of decoys: nothing of the machine's own PostgreSQL may be called.
  decoys = mkdtempSync(join(tmpdir(), 'mitsprache-decoys-'))
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    writeFileSync(join(decoys, name), '#!/bin/sh\necho decoy >&2\nexit 1\n', { mode: 0o755 })
  }
  process.env.PATH = `${decoys}:${process.env.PATH}`
})

afterAll(() => rmSync(decoys, { recursive: true, force: true }))

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mitsprache test-'))
  chmodSync(directory, 0o755)
})

afterEach(async () => {
  for (const helper of helpers)
    if (helper.exitCode === null && helper.signalCode === null) helper.kill('SIGKILL')
  for (const server of running) await server.stop()
  running = []
  helpers = []
  rmSync(directory, { recursive: true, force: true })
})

async function start(options: Parameters<typeof startPostgres>[0]): Promise<RunningPostgres> {
  const server = await startPostgres(options)
  running.push(server)
  return server
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** Starts a server in another process, which the test may kill. */
async function startElsewhere(
  prefix: string[] = [],
  args: string[] = [directory],
): Promise<{ helper: ChildProcess; answer: { url: string; pid: number; error?: string } }> {
  const [file = '', ...rest] = [...prefix, process.execPath, fixture, ...args]
  const helper = spawn(file, rest, { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH } })
  helpers.push(helper)
  const [line] = (await once(createInterface({ input: helper.stdout! }), 'line')) as [string]
  return { helper, answer: JSON.parse(line) as { url: string; pid: number; error?: string } }
}

describe('startPostgres', () => {
  it('makes a German cluster that listens on the loopback interface alone and keeps a secret password', async () => {
    const { url } = await start({ dataDir: directory })
    const [row] = await query<{ version: string; addresses: string; sockets: string; sorted: string[] }>(
      url,
      `select current_setting('server_version') as version, current_setting('listen_addresses') as addresses,
        current_setting('unix_socket_directories') as sockets,
        array(select word from unnest(array['Zoo', 'Änderung', 'Antrag']) as word order by word) as sorted`,
    )
    expect(row).toMatchObject({ addresses: '127.0.0.1', sockets: '', sorted: ['Änderung', 'Antrag', 'Zoo'] })
    expect(row?.version).toMatch(/^18\./)
    expect(statSync(join(directory, 'postgres/password')).mode & 0o777).toBe(0o600)
    expect(existsSync(join(directory, 'postgres/password.initdb'))).toBe(false)
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/)
  })

  it('keeps the data and the port over a restart', async () => {
    const first = await start({ dataDir: directory })
    await query(first.url, "create table kept as select 'proposal' as word")
    await first.stop()
    const second = await start({ dataDir: directory })
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'proposal' }])
  })

  it('takes another port when the remembered one is taken', async () => {
    const first = await start({ dataDir: directory })
    await first.stop()
    const blocker = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
    await once(blocker, 'listening')
    try {
      const second = await start({ dataDir: directory })
      expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
      expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      blocker.close()
    }
  })

  it('ends with the launcher when that is killed, and starts again on the same data', async () => {
    const { helper, answer } = await startElsewhere()
    await query(answer.url, 'create table kept as select 1 as one')
    helper.kill('SIGKILL')
    await until(() => !isAlive(answer.pid), 5000)
    const second = await start({ dataDir: directory })
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }])
  })

  it('starts after the server itself was killed', async () => {
    const first = await start({ dataDir: directory })
    await query(first.url, 'create table kept as select 1 as one')
    process.kill(first.pid, 'SIGKILL')
    await first.ended
    expect(existsSync(join(directory, 'postgres/cluster/postmaster.pid'))).toBe(true)
    const second = await start({ dataDir: directory })
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }])
  })

  it('ends a server that outlived its launcher before it starts another', async () => {
    const orphan = await start({ dataDir: directory })
    const second = await start({ dataDir: directory })
    await orphan.ended
    expect(isAlive(orphan.pid)).toBe(false)
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is not blocked by a postmaster.pid whose number belongs to another program', async () => {
    const first = await start({ dataDir: directory })
    const pidFile = join(directory, 'postgres/cluster/postmaster.pid')
    const content = readFileSync(pidFile, 'utf8')
    await first.stop()
    const bystander = spawn('sleep', ['60'])
    helpers.push(bystander)
    writeFileSync(pidFile, content.replace(/^\d+/, String(bystander.pid)))
    if (isRoot)
      chownSync(
        pidFile,
        statSync(join(directory, 'postgres/cluster')).uid,
        statSync(join(directory, 'postgres/cluster')).gid,
      )
    const second = await start({ dataDir: directory })
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(bystander.exitCode).toBeNull()
  })

  it('throws away an initdb that was interrupted', async () => {
    mkdirSync(join(directory, 'postgres/cluster.unfinished'), { recursive: true })
    writeFileSync(join(directory, 'postgres/cluster.unfinished/PG_VERSION'), '18')
    const { url } = await start({ dataDir: directory })
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('leaves nothing of a throwaway server', async () => {
    const server = await startPostgres({ dataDir: directory, throwaway: true })
    expect(await query(server.url, "select current_setting('fsync') as fsync")).toEqual([{ fsync: 'off' }])
    await server.stop()
    expect(readdirSync(directory)).toEqual([])
  })

  it('says in one sentence when the directory cannot be used', async () => {
    const file = join(directory, 'file')
    writeFileSync(file, '')
    await expect(startPostgres({ dataDir: join(file, 'below') })).rejects.toThrow(
      /is not a directory\. Choose another directory/,
    )
  })
})

// only root can become another user and take rights away; .ci/run is root
describe.runIf(isRoot)('startPostgres as root', () => {
  it('runs as nobody where user namespaces are missing, and inside a namespace on the same files later', async () => {
    const first = await start({ dataDir: directory, identity: 'nobody' })
    await query(first.url, 'create table kept as select 1 as one')
    expect(readFileSync(`/proc/${first.pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534\s/m)
    await first.stop()
    const second = await start({ dataDir: directory })
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }])
  })

  it('runs as nobody although only root can look into the directory', async () => {
    chmodSync(directory, 0o700)
    const lines: string[] = []
    const first = await start({
      dataDir: directory,
      identity: 'nobody',
      onProgress: (line) => lines.push(line),
    })
    const moved = readFileSync(join(directory, 'postgres/moved-to'), 'utf8')
    try {
      expect(lines.join()).toContain(moved)
      await query(first.url, 'create table kept as select 1 as one')
      await first.stop()
      const second = await start({ dataDir: directory, identity: 'nobody' })
      expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }])
      await second.stop()
    } finally {
      rmSync(moved, { recursive: true, force: true })
    }
  })

  it('works for an ordinary user', async () => {
    const user = Number(execFileSync('id', ['-u', 'daemon'], { encoding: 'utf8' }))
    chownSync(directory, user, user)
    const { helper, answer } = await startElsewhere([
      'setpriv',
      `--reuid=${user}`,
      `--regid=${user}`,
      '--clear-groups',
    ])
    expect(answer.error).toBeUndefined()
    expect(await query(answer.url, 'select 1 as one')).toEqual([{ one: 1 }])
    helper.kill('SIGTERM')
    await once(helper, 'exit')
    await sleep(50)
    expect(isAlive(answer.pid)).toBe(false)
  })

  it('tells an ordinary user that a right is missing', async () => {
    const user = Number(execFileSync('id', ['-u', 'daemon'], { encoding: 'utf8' }))
    const { answer } = await startElsewhere([
      'setpriv',
      `--reuid=${user}`,
      `--regid=${user}`,
      '--clear-groups',
    ])
    expect(answer.error).toMatch(
      /^The right to write to .* is missing\. Choose another directory with DATA_DIR\.$/,
    )
  })
})
