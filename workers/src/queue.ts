import {
  createPostgresBackend,
  createRedisBackend,
  DelayedError,
  runMigrations,
  withBackend,
  type Job,
  type Processor,
} from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Logger } from 'pino'

/** The two durable queues: mails, and all other work. */
export const queueNames = ['message', 'job'] as const
/** Name of a queue. */
export type QueueName = (typeof queueNames)[number]

/** All that travels through a queue: ids. No personal data, nothing that could be out of date. */
export interface Ticket {
  ids: string[]
}

/** Ids that travel on one ticket. A mail takes milliseconds, as a ticket does; a job may take minutes. */
const idsOnTicket: Record<QueueName, number> = { message: 25, job: 1 }

/** A queue as the rest of the workers sees it, whatever it lies on. */
export interface Queues {
  /** Hands ids over; a job that already waits is not added twice. */
  hand(name: QueueName, tickets: readonly { id: string; attempt: number }[]): Promise<void>
  /** Starts working off a queue, so many tickets at once. */
  work(name: QueueName, atOnce: number, work: (ids: readonly string[]) => Promise<void>): Promise<void>
  /** How many tickets wait or are worked off. */
  depth(name: QueueName): Promise<number>
  /** Ends after the running work. */
  close(): Promise<void>
}

interface BullQueue {
  addBulk(jobs: { name: string; data: Ticket; opts: object }[]): Promise<unknown>
  getJobCounts(...types: ('waiting' | 'active')[]): Promise<Record<string, number>>
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
}
interface BullWorker {
  waitUntilReady(): Promise<unknown>
  close(force?: boolean): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
}
interface Backend {
  queue(name: QueueName): BullQueue
  worker(name: QueueName, atOnce: number, processor: Processor<Ticket>): BullWorker
  end(): Promise<void>
}

// the row in the ledger decides what becomes of a ticket: the queue keeps none that was worked off
const kept = { removeOnComplete: true, removeOnFail: true } as const
const workerOptions = {
  maxStalledCount: 1_000_000,
  stalledInterval: 5_000,
  lockDuration: 15_000,
  drainDelay: 5,
}

/** Opens the queues: on Redis when an address is given, else in a schema of their own beside the data. */
export async function openQueues(
  where: { queueUrl: string | undefined; databaseUrl: string },
  log: Logger,
): Promise<Queues> {
  const backend = where.queueUrl
    ? await redisBackend(where.queueUrl, log)
    : await postgresBackend(where.databaseUrl, log)
  const queues = new Map<QueueName, BullQueue>()
  const workers: BullWorker[] = []
  for (const name of queueNames) {
    const queue = backend.queue(name)
    queue.on('error', (error) => log.warn({ queue: name, err: error.message }, 'the queue does not answer'))
    queues.set(name, queue)
  }
  const queue = (name: QueueName): BullQueue => {
    const found = queues.get(name)
    if (!found) throw new TypeError(`no queue ${name}`)
    return found
  }
  return {
    async hand(name, tickets) {
      if (tickets.length > 0) await queue(name).addBulk(ticketsOf(name, tickets))
    },
    async work(name, atOnce, work) {
      const worker = backend.worker(name, atOnce, async ({ data }: Job<Ticket>) => work(data.ids))
      worker.on('error', (error) => {
        if (!(error instanceof DelayedError))
          log.warn({ queue: name, err: error.message }, 'the queue does not answer')
      })
      workers.push(worker)
      await worker.waitUntilReady()
    },
    async depth(name) {
      const counts = await queue(name).getJobCounts('waiting', 'active')
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all([...queues.values()].map((open) => open.close()))
      await backend.end()
    },
  }
}

function ticketsOf(name: QueueName, rows: readonly { id: string; attempt: number }[]) {
  const size = idsOnTicket[name]
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => {
    const some = rows.slice(at * size, (at + 1) * size)
    const [only] = size === 1 ? some : []
    const data = { ids: some.map(({ id }) => id) }
    return { name, data, opts: { ...(only && { jobId: `${only.id}-${only.attempt}` }), ...kept } }
  })
}

async function postgresBackend(databaseUrl: string, log: Logger): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 8,
    keepAlive: true,
    application_name: 'mitsprache-queue',
    // a queue that forgets loses time and nothing else, so no commit of it waits for the disk
    options: '-c search_path=bullmq,public -c synchronous_commit=off',
  })
  pool.on('error', (error) => log.warn({ err: error.message }, 'the queue lost a connection'))
  const client = await pool.connect()
  try {
    await runMigrations(client, 'bullmq')
  } finally {
    client.release()
  }
  const { Queue, Worker } = withBackend(createPostgresBackend)
  return {
    queue: (name) => new Queue<Ticket>(name, { connection: pool }),
    worker: (name, atOnce, processor) =>
      new Worker<Ticket>(name, processor, {
        connection: pool,
        concurrency: atOnce,
        ...workerOptions,
        ...limits,
      }),
    end: () => pool.end(),
  }
}
const limits = { removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } }

async function redisBackend(url: string, log: Logger): Promise<Backend> {
  const { Queue, Worker } = withBackend(createRedisBackend)
  const producer = new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: true })
  producer.on('error', (error) => log.warn({ err: error.message }, 'Redis does not answer'))
  await warnAboutRedis(producer, log)
  const consumers: Redis[] = []
  return {
    queue: (name) => new Queue<Ticket>(name, { connection: producer, prefix: 'mitsprache' }),
    worker: (name, atOnce, processor) => {
      const consumer = new Redis(url, { maxRetriesPerRequest: null })
      consumer.on('error', () => undefined) // said by the producer's connection
      consumers.push(consumer)
      return new Worker<Ticket>(name, processor, {
        connection: consumer,
        prefix: 'mitsprache',
        concurrency: atOnce,
        ...workerOptions,
        ...limits,
      })
    },
    async end() {
      for (const connection of [producer, ...consumers]) connection.disconnect()
    },
  }
}

/** A Redis that evicts keys or forgets on restart loses time, never data: worth a word. */
export async function warnAboutRedis(redis: Redis, log: Pick<Logger, 'warn'>): Promise<string[]> {
  const setting = async (name: string) => {
    const answer = await redis.config('GET', name).catch(() => undefined)
    return Array.isArray(answer) ? String(answer[1]) : undefined
  }
  const [eviction, appendOnly] = [await setting('maxmemory-policy'), await setting('appendonly')]
  const warnings = [
    eviction !== undefined &&
      eviction !== 'noeviction' &&
      `Redis evicts keys (maxmemory-policy ${eviction}); set noeviction`,
    appendOnly === 'no' &&
      'Redis forgets its queue when it restarts (appendonly no); what was queued is handed over again later',
  ].filter((warning): warning is string => typeof warning === 'string')
  for (const warning of warnings) log.warn(warning)
  return warnings
}
