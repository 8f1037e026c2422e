import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from './ports.js'
import { isAlive, readPostmasterPid, until } from './postgres/leftovers.js'

const fixture = fileURLToPath(new URL('../test-fixtures/launch.mjs', import.meta.url))
const isRoot = process.getuid?.() === 0
let directory: string
let port: number
let launchers: ChildProcess[] = []

/** A launcher in a process of its own, with what it printed so far. */
interface Launched {
  process: ChildProcess
  output: () => string
  ended: Promise<number | null>
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'mitsprache launch-'))
  chmodSync(directory, 0o755)
  port = await freePort()
})

afterEach(async () => {
  for (const launcher of launchers) {
    if (launcher.exitCode !== null || launcher.signalCode !== null) continue
    const ended = once(launcher, 'exit')
    launcher.kill('SIGTERM')
    await ended
  }
  launchers = []
  rmSync(directory, { recursive: true, force: true })
})

function launch(environment: Record<string, string> = {}, prefix: string[] = []): Launched {
  const [file = '', ...args] = [...prefix, process.execPath, fixture]
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATA_DIR: join(directory, 'data'),
    ...environment,
  }
  const launcher = spawn(file, args, { cwd: directory, env, stdio: ['ignore', 'pipe', 'pipe'] })
  launchers.push(launcher)
  let output = ''
  for (const stream of [launcher.stdout, launcher.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => launcher.once('close', resolve))
  return { process: launcher, output: () => output, ended }
}

async function ready(launched: Launched): Promise<void> {
  const done = await until(
    () => /^ready /m.test(launched.output()) || launched.process.exitCode !== null,
    30_000,
  )
  if (!done || launched.process.exitCode !== null) throw new Error(`not ready:\n${launched.output()}`)
}

async function environmentOf(servicePort: number | string): Promise<Record<string, string>> {
  return (await (await fetch(`http://127.0.0.1:${servicePort}/env`)).json()) as Record<string, string>
}

const postgresPid = (): number => readPostmasterPid(join(directory, 'data/postgres/cluster')) ?? 0

describe('the launcher', () => {
  it('starts everything, says where to look, and ends everything in order', async () => {
    const launched = launch()
    await ready(launched)
    expect(launched.output().match(/^ready .*$/gm)).toEqual([`ready http://localhost:${port}`])
    expect(launched.output()).toContain('start number 1')
    const api = await environmentOf(port)
    const workers = await environmentOf(api.WORKERS_PORT!)
    expect(api).toMatchObject({ PORT: String(port), PUBLIC_URL: `http://localhost:${port}` })
    expect(api.SMTP_URL).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${api.MAILBOX_URL}/mailbox/messages`)).status).toBe(200)
    const processes = [Number(api.pid), Number(workers.pid), postgresPid()]
    expect(processes.map(isAlive)).toEqual([true, true, true])
    launched.process.kill('SIGINT')
    expect(await launched.ended).toBe(0)
    expect(readFileSync(join(directory, 'data/notes'), 'utf8')).toBe('workers ended\napi ended\n')
    expect(processes.map(isAlive)).toEqual([false, false, false])
    expect(existsSync(join(directory, 'data/launcher.lock'))).toBe(false)
  })

  it('leaves nothing behind when it is killed, and keeps the data', async () => {
    const first = launch()
    await ready(first)
    const api = await environmentOf(port)
    const workers = await environmentOf(api.WORKERS_PORT!)
    const processes = [Number(api.pid), Number(workers.pid), postgresPid()]
    first.process.kill('SIGKILL')
    expect(await until(() => !processes.some(isAlive), 8000)).toBe(true)
    const second = launch()
    await ready(second)
    expect(second.output()).toContain('start number 2')
  })

  it('starts at once after it was killed, while its children still end', async () => {
    const first = launch()
    await ready(first)
    first.process.kill('SIGKILL')
    await first.ended
    const second = launch()
    await ready(second)
    expect(second.output()).toContain('start number 2')
  })

  it('starts a crashed program again and says so', async () => {
    const launched = launch()
    await ready(launched)
    const { pid } = await environmentOf(port)
    await fetch(`http://127.0.0.1:${port}/crash`).catch(() => undefined)
    expect(
      await until(() => launched.output().includes('api ended with code 7; it is started again'), 5000),
    ).toBe(true)
    await expect
      .poll(
        () =>
          environmentOf(port).then(
            (env) => env.pid,
            () => pid,
          ),
        { timeout: 8000 },
      )
      .not.toBe(pid)
  })

  it('starts a crashed database again on the same address', async () => {
    const launched = launch()
    await ready(launched)
    const { DATABASE_URL } = await environmentOf(port)
    process.kill(postgresPid(), 'SIGKILL')
    await expect
      .poll(() => countStarts(DATABASE_URL!).catch(() => 'not yet'), { timeout: 8000, interval: 100 })
      .toBe(1)
    expect(launched.output()).toContain('PostgreSQL ended unexpectedly; it is started again')
  })

  it('refuses a second start on the same data with one sentence', async () => {
    const first = launch()
    await ready(first)
    const second = launch({ PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(
      /^Mitsprache already runs on .* Stop it first, or give this start a DATA_DIR and a PORT of its own\.\n$/,
    )
    expect((await environmentOf(port)).PORT).toBe(String(port))
  })

  it('refuses a taken port with one sentence', async () => {
    const blocker = createServer().listen(port)
    await once(blocker, 'listening')
    try {
      const launched = launch()
      expect(await launched.ended).toBe(1)
      expect(launched.output()).toBe(
        `Port ${port} is taken by another program. Stop that program or choose another port with PORT.\n`,
      )
    } finally {
      blocker.close()
    }
  })

  it('refuses an incomplete production with one sentence', async () => {
    const launched = launch({ NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example' })
    expect(await launched.ended).toBe(1)
    expect(launched.output()).toMatch(
      /^NODE_ENV=production needs DATABASE_URL \([^\n]*\), PUBLIC_URL \([^\n]*\)\.\n$/,
    )
  })

  it('refuses a public address that is none with one sentence', async () => {
    const launched = launch({ PUBLIC_URL: 'mitsprache.example' })
    expect(await launched.ended).toBe(1)
    expect(launched.output()).toBe(
      'PUBLIC_URL=mitsprache.example is no address: it begins with https:// or http://.\n',
    )
  })

  it('ends in the middle of a start', async () => {
    const launched = launch()
    await until(() => existsSync(join(directory, 'data/launcher.lock')), 5000)
    await sleep(300)
    launched.process.kill('SIGTERM')
    expect(await launched.ended).toBe(0)
    expect(existsSync(join(directory, 'data/launcher.lock'))).toBe(false)
    expect(isAlive(postgresPid() || 2 ** 22 + 1)).toBe(false)
  })
})

// only root can become another user and take rights away; .ci/run is root
describe.runIf(isRoot)('the launcher, tried as root', () => {
  it('tells an ordinary user that a right is missing', async () => {
    const user = execFileSync('id', ['-u', 'daemon'], { encoding: 'utf8' }).trim()
    const launched = launch({}, ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups'])
    expect(await launched.ended).toBe(1)
    expect(launched.output()).toMatch(
      /^The right to write to .* is missing\. Choose another directory with DATA_DIR\.\n$/,
    )
  })

  // A small disk can be made only where mounting is allowed; the sentences themselves are tested in explain.test.ts.
  const canMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0
  if (!canMount) return
  it('tells that the disk is full', async () => {
    const small = join(directory, 'small')
    execFileSync('mkdir', [small])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', small])
    try {
      const launched = launch({ DATA_DIR: join(small, 'data') })
      expect(await launched.ended).toBe(1)
      expect(launched.output()).toMatch(/^The disk is full: .* Free some space and start again\.\n$/)
    } finally {
      execFileSync('umount', [small])
    }
  })
})

async function countStarts(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from starts')
  await client.end()
  return rows[0]!.count
}
