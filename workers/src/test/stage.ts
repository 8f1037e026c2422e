import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { asSystem, tell, type DataSet } from '@mitsprache/api/domain'
import { testInstallation, type TestInstallation } from '@mitsprache/api/testing'
import { Redis } from 'ioredis'
import { startSink, type Sink } from './sink.js'

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** What the queue lies on in a test. */
export type QueueKind = 'postgres' | 'redis'

/** A worker process of its own. */
export interface WorkerProcess {
  child: ChildProcess
  port: number
  log: string[]
  /** Resolves with code or signal when it ends. */
  ended: Promise<number | string>
  metric(name: string): Promise<number>
}

/** A port nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until something is true; fails saying what it waited for. */
export async function until(
  what: string,
  done: () => boolean | Promise<boolean>,
  withinMs = 60_000,
): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Address of a Redis for tests: the given one, or one started here; undefined when there is none on this machine. */
export async function testRedis(): Promise<{ url: string; stop(): void } | undefined> {
  if (process.env.TEST_REDIS_URL) return { url: process.env.TEST_REDIS_URL, stop: () => undefined }
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined
  const port = await freePort()
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  )
  const url = `redis://127.0.0.1:${port}`
  const probe = new Redis(url, { maxRetriesPerRequest: null })
  probe.on('error', () => undefined)
  await probe.ping()
  probe.disconnect()
  return { url, stop: () => void server.kill('SIGKILL') }
}

/** Everything a test of the workers plays on: database, mail server, worker processes. */
export class Stage {
  readonly workers: WorkerProcess[] = []
  private constructor(
    readonly installation: TestInstallation,
    readonly sink: Sink,
    readonly queueUrl: string | undefined,
  ) {}

  /** Builds a stage, with these data to begin with; close it at the end. */
  static async open(queueUrl?: string, dataSet: DataSet = 'none'): Promise<Stage> {
    const stage = new Stage(await testInstallation({ dataSet }), await startSink(), queueUrl)
    if (queueUrl) await stage.flush()
    return stage
  }

  get source() {
    return this.installation.source
  }

  /** Starts a worker process and waits until it is ready. */
  async worker(environment: Record<string, string> = {}): Promise<WorkerProcess> {
    const port = await freePort()
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...this.environment(port), ...environment },
    })
    const log: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => log.push(chunk.toString()))
    const worker: WorkerProcess = {
      child,
      port,
      log,
      ended: once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string),
      async metric(name) {
        const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
        return Number(
          page
            .split('\n')
            .find((line) => line.startsWith(`${name} `))
            ?.split(' ')
            .at(-1) ?? 0,
        )
      },
    }
    this.workers.push(worker)
    const isReady = async () => {
      if (child.exitCode !== null) throw new Error(`the worker ended: ${log.join('')}`)
      return fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    }
    await until('a worker to be ready', isReady)
    return worker
  }

  private environment(port: number): Record<string, string | undefined> {
    return {
      PATH: process.env.PATH,
      DATABASE_URL: this.installation.databaseUrl,
      PUBLIC_URL: 'https://mitsprache.example',
      SMTP_URL: this.sink.url,
      WORKERS_PORT: String(port),
      // a run of the tests that is broken off leaves no worker behind
      FOLLOW_PARENT: '1',
      HAND_AGAIN_MS: '1000',
      MAIL_LEASE_MS: '2000',
      MAIL_PAUSE_MS: '50',
      MAIL_ATTEMPTS: '50',
      ...(this.queueUrl && { QUEUE_URL: this.queueUrl }),
    }
  }

  /** Writes messages, each of its own occasion, and returns their ids. */
  async tell(count: number, more: { expiresAt?: Date; notBefore?: Date } = {}): Promise<string[]> {
    return asSystem(this.source, async (ctx) => {
      const ids: string[] = []
      for (let i = 0; i < count; i += 1) {
        const to = { name: `Nr. ${i}`, email: `nr${i}@example.org`, locale: 'de' as const }
        ids.push(
          ...(await tell(ctx, {
            template: 'mail.test',
            to,
            params: { values: { instant: String(i) } },
            ...more,
          })),
        )
      }
      return ids
    })
  }

  /** How many messages are in a state. */
  async count(state: string): Promise<number> {
    const [row] = await this.source.query<{ n: number }[]>(
      'select count(*)::int as n from message where state = $1',
      [state],
    )
    return row?.n ?? 0
  }

  /** Sum over all messages of how often nobody could know. */
  async uncertain(): Promise<number> {
    const [row] = await this.source.query<{ n: number }[]>(
      'select coalesce(sum(uncertain), 0)::int as n from message',
    )
    return row?.n ?? 0
  }

  /** The queue forgets everything. */
  async flush(): Promise<void> {
    if (this.queueUrl) {
      const redis = new Redis(this.queueUrl, { maxRetriesPerRequest: null })
      await redis.flushall()
      redis.disconnect()
      return
    }
    const tables = await this.source.query<{ name: string }[]>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`,
    )
    if (tables.length === 0) return
    const truncate = `truncate ${tables.map((t) => `bullmq.${t.name}`).join(', ')} cascade`
    // the queue is in full use: whoever loses a deadlock tries again
    for (let i = 0; i < 20; i += 1) {
      const done = await this.source.query(truncate).then(
        () => true,
        (error: { code?: string }) => (error.code === '40P01' ? false : Promise.reject(error)),
      )
      if (done) return
    }
    throw new Error('the queue could not be flushed')
  }

  /** Ends every worker process without warning and waits until none is left. */
  async killWorkers(): Promise<void> {
    const workers = this.workers.splice(0)
    for (const { child } of workers) child.kill('SIGKILL')
    await Promise.all(workers.map((worker) => worker.ended))
  }

  /** Ends everything at once. */
  async close(): Promise<void> {
    await this.killWorkers()
    await this.sink.shut()
    await this.installation.close()
  }
}
