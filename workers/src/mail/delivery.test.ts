import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Stage, testRedis, until, type QueueKind, type WorkerProcess } from '../test/stage.js'

const long = process.env.MITSPRACHE_LONG === '1'
const redis = await testRedis()
afterAll(() => redis?.stop())

const kinds: QueueKind[] = ['postgres', 'redis']
const idOf = (messageId: string) => messageId.slice(1, messageId.indexOf('@'))

describe.each(kinds)('mail over a queue on %s', (kind) => {
  const there = kind === 'postgres' || redis !== undefined
  let stage: Stage
  let living = false // the workers are kept from one test to the next
  beforeAll(async () => {
    if (there) stage = await Stage.open(kind === 'redis' ? redis?.url : undefined)
  })
  afterEach(async () => {
    if (!there) return
    if (!living) await stage.killWorkers()
    await stage.sink.reset()
    await stage.source.query('truncate message, job')
    await stage.source.query('drop trigger if exists unprotected on message')
  })
  afterAll(() => stage?.close())

  /** Sends while worker processes are killed without warning; returns how often each message arrived. */
  async function killWhileSending(
    count: number,
    kills: number,
  ): Promise<{ ids: string[]; copies: Map<string, number> }> {
    const ids = await stage.tell(count)
    stage.sink.answer = () => ({ takeAfterMs: 50 })
    const environment = { MAILS_AT_ONCE: '5' }
    const alive: WorkerProcess[] = await Promise.all([stage.worker(environment), stage.worker(environment)])
    const arriving: Promise<unknown>[] = []
    for (let i = 0; i < kills; i += 1) {
      const goal = Math.floor(((i + 1) * count) / (kills + 2))
      await until('mails to arrive', () => stage.sink.received.length >= goal)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50))
      alive.shift()?.child.kill('SIGKILL')
      const next = stage.worker(environment).then((worker) => alive.push(worker))
      arriving.push(next)
      // somebody must be there to be killed next
      if (alive.length === 0) await next
    }
    await Promise.all(arriving)
    await until(
      'every message to come to rest',
      async () => (await stage.count('sent')) + (await stage.count('cancelled')) === count,
      long ? 600_000 : 120_000,
    )
    const copies = new Map(ids.map((id) => [id, 0]))
    for (const mail of stage.sink.received)
      copies.set(idOf(mail.messageId), (copies.get(idOf(mail.messageId)) ?? 0) + 1)
    return { ids, copies }
  }

  // needs a redis-server for the second queue; MITSPRACHE_TEST_ALL=1 makes a skip a failure
  test.runIf(there)(
    'F1: workers killed again and again lose nothing; copies are known to be possible and carry one Message-ID',
    async () => {
      const { ids, copies } = await killWhileSending(long ? 1_500 : 300, long ? 20 : 3)
      expect([...copies].filter(([, n]) => n === 0)).toEqual([])
      expect(copies.size).toBe(ids.length)
      expect(stage.sink.received.length - ids.length).toBeLessThanOrEqual(await stage.uncertain())
    },
  )

  const unprotected = 'F1 without the claim (a mail counts as sent when it is taken up) loses mails'
  // whatever the queue lies on, it is the ledger that is unprotected here: once is enough
  if (kind === 'postgres')
    test(unprotected, async () => {
      await stage.source.query(`
      create or replace function unprotected() returns trigger language plpgsql as $$ begin
        if new.state = 'sending' then new.state := 'sent'; end if; return new; end $$;
      create trigger unprotected before update on message for each row execute function unprotected();`)
      const { copies } = await killWhileSending(200, 2)
      expect([...copies].filter(([, n]) => n === 0).length).toBeGreaterThan(0)
    })

  // needs a redis-server for the second queue; MITSPRACHE_TEST_ALL=1 makes a skip a failure
  describe.runIf(there)('two workers', () => {
    beforeAll(async () => {
      living = true
      await Promise.all([stage.worker({ MAILS_AT_ONCE: '5' }), stage.worker({ MAILS_AT_ONCE: '5' })])
    })

    test('F3: a queue that forgets everything three times costs time, not mails', async () => {
      const count = long ? 1_500 : 300
      stage.sink.answer = () => ({ takeAfterMs: 15 })
      await stage.tell(count)
      for (let i = 0; i < 3; i += 1) {
        await until('mails to arrive', () => stage.sink.received.length >= ((i + 1) * count) / 5)
        await stage.flush()
      }
      await until('all to be sent', async () => (await stage.count('sent')) === count)
      const { received } = stage.sink
      expect(new Set(received.map((mail) => mail.messageId)).size).toBe(count)
      expect(received.length - count).toBeLessThanOrEqual(await stage.uncertain())
    })

    test('F8: an occasion told five times is one mail; without naming the occasion it is five', async () => {
      const { asSystem, tell } = await import('@mitsprache/api/domain')
      const to = { name: 'A', email: 'a@example.org', locale: 'de' as const }
      const once = (key?: string) =>
        asSystem(stage.source, (ctx) =>
          tell(ctx, { template: 'mail.test', to, params: { values: { instant: '' } }, ...(key && { key }) }),
        )
      await Promise.all([1, 2, 3, 4, 5].map(() => once('occasion')))
      await until('the mail', () => stage.sink.received.length >= 1)
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      expect(stage.sink.received).toHaveLength(1)
      await Promise.all([1, 2, 3, 4, 5].map(() => once()))
      await until('five more', () => stage.sink.received.length === 6)
    })

    test('end within ten seconds of SIGTERM and finish what they were sending', async () => {
      stage.sink.answer = () => ({ takeAfterMs: 400 })
      const [id] = await stage.tell(1)
      await until('the transfer to begin', () => stage.sink.begun > 0)
      const asked = Date.now()
      for (const { child } of stage.workers) child.kill('SIGTERM')
      expect(await Promise.all(stage.workers.map((worker) => worker.ended))).toEqual([0, 0])
      expect(Date.now() - asked).toBeLessThan(10_000)
      expect(stage.sink.received.map((mail) => idOf(mail.messageId))).toEqual([id])
      expect(await stage.count('sent')).toBe(1)
    })
  })
})
