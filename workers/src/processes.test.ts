import { asSystem } from '@mitsprache/api/domain'
import { enqueue } from '@mitsprache/api/jobs'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from './config.js'
import { handlers } from './handlers.js'
import { warnAboutRedis } from './queue.js'
import { runJob } from './runJob.js'
import { Stage, testRedis, until } from './test/stage.js'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterEach(async () => {
  await stage.killWorkers()
  await stage.sink.reset()
})
afterAll(() => stage.close())

const jobs = (where: string) =>
  stage.source.query<{ id: string; state: string; attempt: number; last_error: string }[]>(
    `select * from job where ${where}`,
  )

describe('three worker processes', () => {
  test('run a job once, and enqueue what recurs once', async () => {
    const workers = await Promise.all([stage.worker(), stage.worker(), stage.worker()])
    await asSystem(stage.source, (ctx) => enqueue(ctx, 'audit.signHead', {}, { key: 'by hand' }))
    await until('the job', async () => (await jobs(`key = 'by hand' and state = 'done'`)).length === 1)
    expect((await jobs(`key = 'by hand'`))[0]?.attempt).toBe(1)
    await until(
      'the schedule',
      async () => (await jobs(`name = 'audit.trimChanges' and state = 'done'`)).length >= 1,
    )
    const slots = await jobs(`name = 'audit.trimChanges'`)
    expect(slots.length).toBeLessThanOrEqual(2) // two when the quarter of an hour turns meanwhile
    // the second of two may still wait for its first attempt
    expect(slots.every((job) => job.attempt === (job.state === 'queued' ? 0 : 1))).toBe(true)
    const page = await (await fetch(`http://127.0.0.1:${workers[0]?.port}/metrics`)).text()
    expect(page).toContain('mitsprache_message_oldest_seconds')
    expect(page).toContain('mitsprache_queue_depth{queue="message"}')
    expect(workers.map((worker) => worker.log.join('')).join('')).toContain('signed end of the audit chain')
  })
})

describe('a worker process', () => {
  test('ends within ten seconds of SIGTERM though the mail server never answers', async () => {
    stage.sink.answer = () => 'never'
    const worker = await stage.worker({ MAIL_LEASE_MS: '90000' })
    await stage.tell(1)
    await until('the transfer', () => stage.sink.begun > 0)
    const asked = Date.now()
    worker.child.kill('SIGTERM')
    await worker.ended
    expect(Date.now() - asked).toBeLessThan(10_000)
  })

  test('that follows its parent ends when the parent is gone', async () => {
    const worker = await stage.worker()
    worker.child.disconnect()
    expect(await worker.ended).toBe(0)
  })
})

describe('a job that fails', () => {
  test('is tried again and then stays visible as failed', async () => {
    await asSystem(stage.source, (ctx) => enqueue(ctx, 'audit.trimChanges', {}, { key: 'poison' }))
    const [job] = await jobs(`key = 'poison'`)
    const results: string[] = []
    const broken = { ...handlers, 'audit.trimChanges': () => Promise.reject(new Error('broken')) }
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    for (let i = 0; i < 4; i += 1) {
      const count = (_: string, result: string) => void results.push(result)
      await runJob(
        {
          source: stage.source,
          handlers: broken,
          log,
          count,
          publicUrl: 'http://localhost',
          auditKeyFile: '',
        },
        job?.id ?? '',
      )
      await stage.source.query('update job set run_at = now() where id = $1', [job?.id])
    }
    expect(results).toEqual(['failed', 'failed'])
    expect((await jobs(`key = 'poison'`))[0]).toMatchObject({
      state: 'failed',
      last_error: 'ERROR',
      attempt: 2,
    })
  })
})

describe('the configuration', () => {
  const good = { DATABASE_URL: 'postgres://x', PUBLIC_URL: 'https://m.example/', SMTP_URL: 'smtp://x' }

  test('is read with sensible defaults', () => {
    expect(readConfig(good)).toMatchObject({
      publicUrl: 'https://m.example',
      queueUrl: undefined,
      from: { address: 'noreply@m.example' },
    })
  })

  test.each([
    [{ ...good, SMTP_URL: '' }, /SMTP_URL is not set/],
    [{ ...good, QUEUE_URL: 'amqp://x' }, /QUEUE_URL must begin/],
    [{ ...good, WORKERS_PORT: 'x' }, /WORKERS_PORT is not a whole number/],
    [{ ...good, MAIL_DKIM_DOMAIN: 'x' }, /DKIM needs all/],
  ])('is refused with a sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence)
  })
})

const redis = await testRedis()
afterAll(() => redis?.stop())
// needs a redis-server; MITSPRACHE_TEST_ALL=1 makes a skip a failure
test.runIf(redis !== undefined)('a Redis that evicts or forgets is named', async () => {
  const connection = new Redis(redis?.url ?? '', { maxRetriesPerRequest: null })
  await connection.config('SET', 'maxmemory-policy', 'allkeys-lru')
  await connection.config('SET', 'appendonly', 'no')
  const warnings = await warnAboutRedis(connection, { warn: () => undefined })
  await connection.config('SET', 'maxmemory-policy', 'noeviction')
  connection.disconnect()
  expect(warnings.join()).toMatch(/noeviction.*appendonly/)
})
