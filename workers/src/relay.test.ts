import { asSystem, claimMessages, tell } from '@mitsprache/api/domain'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { QueueName } from './queue.js'
import { relayOnce, startRelay } from './relay.js'
import { Stage, until } from './test/stage.js'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterEach(() => stage.source.query('truncate message, job'))
afterAll(() => stage.close())

const log = { info: () => undefined, warn: () => undefined }

/** A queue that only writes down what it is handed. */
function notebook() {
  const handed: string[] = []
  const tickets = { waiting: 0 }
  const hand = async (name: QueueName, tickets: readonly { id: string }[]) => {
    if (name === 'message') handed.push(...tickets.map((ticket) => ticket.id))
  }
  const depth = async () => tickets.waiting
  return { handed, tickets, queues: { hand, depth } }
}

describe('F12: two relays while a transaction is held open', () => {
  test('hand over everything once, also what commits late and what a transaction holds', async () => {
    const { handed, queues } = notebook()
    const parts = { source: stage.source, queues, everyMs: 20, againAfterMs: 60_000, log }
    const before = await stage.tell(20)
    const holder = stage.source.createQueryRunner()
    await holder.startTransaction()
    await holder.query('select 1 from message where id = $1 for update', [before[0]])
    let release = () => {}
    let late: string[] = []
    const open = asSystem(stage.source, async (ctx) => {
      const to = { name: 'late', email: 'late@example.org', locale: 'de' as const }
      late = await tell(ctx, { template: 'mail.test', to, params: { values: { instant: '' } } })
      await new Promise<void>((resolve) => (release = resolve))
    })
    await until('the open transaction', () => late.length === 1)
    const relays = [startRelay(parts), startRelay(parts)]
    const after = await stage.tell(20)
    await until('all that is free', () => handed.length >= 39)
    expect(handed).not.toContain(before[0])
    expect(handed).not.toContain(late[0])
    release()
    await open
    await holder.rollbackTransaction()
    await holder.release()
    await until('the rest', () => handed.length >= 41)
    await Promise.all(relays.map((relay) => relay.stop()))
    expect([...handed].sort()).toEqual([...before, ...late, ...after].sort())
  })

  test('would pass over the late one if they looked for what is newer than the last', async () => {
    let last = new Date(0)
    const seen: string[] = []
    const naive = async () => {
      const rows = await stage.source.query<{ id: string; created_at: Date }[]>(
        'select id, created_at from message where created_at > $1 order by created_at',
        [last],
      )
      for (const found of rows) [last] = [found.created_at, seen.push(found.id)]
    }
    let release = () => {}
    let late: string[] = []
    const open = asSystem(stage.source, async (ctx) => {
      const to = { name: 'late', email: 'late@example.org', locale: 'de' as const }
      late = await tell(ctx, { template: 'mail.test', to, params: { values: { instant: '' } } })
      await new Promise<void>((resolve) => (release = resolve))
    })
    await until('the open transaction', () => late.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await stage.tell(1)
    await naive()
    release()
    await open
    await naive()
    expect(seen).toHaveLength(1)
    expect(seen).not.toContain(late[0])
  })
})

describe('a ticket', () => {
  test('that nobody claims in time is handed again; a claimed one is not', async () => {
    const [lost = '', claimed = ''] = await stage.tell(2)
    const { handed, queues } = notebook()
    const parts = { source: stage.source, queues, againAfterMs: 2_000 }
    await relayOnce(parts)
    await claimMessages(stage.source, [claimed], 60_000)
    await relayOnce(parts)
    expect(handed).toHaveLength(2)
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    await relayOnce(parts)
    expect(handed.slice(2)).toEqual([lost])
  })

  test('waits in the ledger while the queue is full', async () => {
    const ids = await stage.tell(2)
    const { handed, tickets, queues } = notebook()
    const parts = { source: stage.source, queues, againAfterMs: 2_000 }
    tickets.waiting = 100
    await relayOnce(parts)
    expect(handed).toEqual([])
    tickets.waiting = 99
    await relayOnce(parts)
    expect(handed.sort()).toEqual(ids.sort())
  })
})
