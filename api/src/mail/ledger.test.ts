import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import {
  claimMessages,
  expireClaims,
  handBack,
  messagesToHand,
  settleMessages,
  type Patience,
} from './ledger.js'
import { Message } from './Message.js'
import type { Recipient } from './recipients.js'
import { callBack, forget, sendWithDocument, tell } from './tell.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterAll(() => t.close())

const patience: Patience = { attempts: 3, firstPauseMs: 0, longestPauseMs: 0 }
const someone: Recipient = { name: 'A', locale: 'de', email: 'a@example.org', personId: crypto.randomUUID() }
const write = async (key?: string, to = someone, more: object = {}): Promise<string> =>
  (
    await t.as(undefined, (ctx) =>
      tell(ctx, {
        template: 'mail.test',
        to,
        params: { values: { instant: 'now' } },
        ...(key && { key }),
        ...more,
      }),
    )
  )[0] ?? ''
const row = (id: string) => t.source.manager.findOneByOrFail(Message, { id })
const claim = async (id: string, leaseMs: number) => (await claimMessages(t.source, [id], leaseMs))[0]
const settle = async (message: Message, delivery: Parameters<typeof settleMessages>[1][number]['delivery']) =>
  (await settleMessages(t.source, [{ message, delivery }], patience)).length === 1
const mute = (id: string) => t.source.query(`update message set state = $2 where id = $1`, [id, 'cancelled'])

describe('telling', () => {
  test('the same occasion tells the same person once, also from five transactions at once', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => write('occasion')))
    expect(ids.filter(Boolean)).toHaveLength(1)
    expect(
      await t.source.manager.countBy(Message, { dedupKey: `occasion/mail.test/${someone.personId}` }),
    ).toBe(1)
    await mute(ids.find(Boolean) ?? '')
  })

  test('becomes a letter for who has no address, and the mail relay leaves it alone', async () => {
    const id = await write(undefined, { name: 'B', locale: 'tr', post: 'Markt 1' })
    expect(await row(id)).toMatchObject({ channel: 'LETTER', address: 'Markt 1' })
    expect(await messagesToHand(t.source, 1_000, 100)).toEqual([])
  })

  test('a mail that waits for a document and for a moment waits for both', async () => {
    const document = crypto.randomUUID()
    const ready = () => t.as(undefined, (ctx) => sendWithDocument(ctx, document))
    const notBefore = new Date(Date.now() + 3 * 3_600_000)
    const [later, soon] = [
      await write(undefined, someone, { document, notBefore }),
      await write(undefined, someone, { document }),
    ]
    expect((await row(later)).notBefore.getTime()).toBeGreaterThan(notBefore.getTime())
    expect((await row(soon)).notBefore.getTime()).toBeGreaterThan(Date.now())
    await ready()
    expect((await row(later)).notBefore).toEqual(notBefore)
    expect((await row(soon)).notBefore.getTime()).toBeLessThanOrEqual(Date.now())
    await mute(later)
    await mute(soon)
  })

  test('is undone with its transaction', async () => {
    await t
      .as(undefined, async (ctx) => {
        await tell(ctx, {
          template: 'mail.test',
          to: someone,
          params: { values: { instant: '' } },
          key: 'undone',
        })
        throw new Error('no')
      })
      .catch(() => undefined)
    expect(
      await t.source.manager.countBy(Message, { dedupKey: `undone/mail.test/${someone.personId}` }),
    ).toBe(0)
  })

  test('forgets a person: nothing unsent goes out, no name stays', async () => {
    const id = await write(undefined, { ...someone, personId: crypto.randomUUID() })
    await t.as(undefined, async (ctx) => forget(ctx, [(await row(id)).personId ?? '']))
    expect(await row(id)).toMatchObject({
      state: 'cancelled',
      name: '',
      address: '',
      personId: null,
      params: { values: {} },
    })
  })

  test('can be called back before it is sent', async () => {
    const about = { entity: 'Thing', id: crypto.randomUUID() }
    const id = await write(undefined, someone, { about })
    await t.as(undefined, (ctx) => callBack(ctx, about))
    expect(await claim(id, 1_000)).toBeUndefined()
  })
})

describe('a claim', () => {
  test('is given once, however many ask', async () => {
    const id = await write()
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(id, 60_000)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    await mute(id)
  })

  test('that ran out is taken back as uncertain, and its late writing does not count', async () => {
    const id = await write()
    const first = await claim(id, 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await expireClaims(t.source)).toBe(1)
    expect(await row(id)).toMatchObject({ state: 'uncertain', uncertain: 1 })
    const second = await claim(id, 60_000)
    expect(second?.attempt).toBe(2)
    expect(first && (await settle(first, { result: 'sent' }))).toBe(false)
    expect(await row(id)).toMatchObject({ state: 'sending' })
    expect(second && (await settle(second, { result: 'sent' }))).toBe(true)
    expect((await row(id)).state).toBe('sent')
  })

  test('is given for many at once, with all that a row says, and what another transaction holds is passed over', async () => {
    const ids = [await write(), await write(), await write()]
    const runner = t.source.createQueryRunner()
    await runner.startTransaction()
    await runner.query('select 1 from message where id = $1 for update', [ids[0]])
    const claimed = await claimMessages(t.source, ids, 60_000)
    await runner.rollbackTransaction()
    await runner.release()
    expect(claimed.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
    for (const message of claimed) expect(message).toEqual(await row(message.id))
    expect((await claimMessages(t.source, ids, 60_000)).map(({ id }) => id)).toEqual([ids[0]])
  })

  test('settled together with a newer one of the same message: the newer counts, the older changes nothing', async () => {
    const id = await write()
    const first = await claim(id, 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expireClaims(t.source)
    const second = await claim(id, 60_000)
    if (!first || !second) throw new Error('not claimed')
    const [old, young] = [first, second].map((message, at) => ({
      message,
      delivery: at ? ({ result: 'sent' } as const) : ({ result: 'failed', code: 'SMTP_550' } as const),
    }))
    if (!old || !young) throw new Error('no attempts')
    expect(await settleMessages(t.source, [old, young], patience)).toEqual([young])
    expect(await row(id)).toMatchObject({ state: 'sent', lastError: null })
    expect(await settleMessages(t.source, [young], patience)).toEqual([])
  })

  test('is settled also when another transaction holds one of the rows for a while', async () => {
    const ids = [await write(), await write()]
    const claimed = await claimMessages(t.source, ids, 60_000)
    const runner = t.source.createQueryRunner()
    await runner.startTransaction()
    await runner.query('select 1 from message where id = $1 for update', [ids[0]])
    const attempts = claimed.map((message) => ({ message, delivery: { result: 'sent' } as const }))
    const settled = settleMessages(t.source, attempts, patience)
    await new Promise((resolve) => setTimeout(resolve, 100))
    // whoever waits for the held row holds no other
    await runner.query(`set local lock_timeout = '1s'`)
    await runner.query('select 1 from message where id = $1 for update', [ids[1]])
    await runner.rollbackTransaction()
    await runner.release()
    expect(await settled).toHaveLength(2)
    for (const id of ids) expect((await row(id)).state).toBe('sent')
  })

  test('of a kind that must not be doubled is held instead', async () => {
    const id = await write()
    await t.source.query(`update message set when_uncertain = 'hold' where id = $1`, [id])
    await claim(id, 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expireClaims(t.source)
    expect((await row(id)).state).toBe('held')
  })

  test('is refused when the message is of no use any more', async () => {
    const id = await write(undefined, someone, { expiresAt: new Date(Date.now() - 1_000) })
    expect(await claim(id, 1_000)).toBeUndefined()
    expect((await row(id)).state).toBe('expired')
  })
})

describe('an attempt', () => {
  const attempt = async (id: string, delivery: Parameters<typeof settle>[1]) => {
    const claimed = await claim(id, 60_000)
    if (claimed) await settle(claimed, delivery)
    return (await row(id)).state
  }

  test('that was put off is made again, and fails when patience ends', async () => {
    const id = await write()
    const states = []
    for (let i = 0; i < 4; i++) states.push(await attempt(id, { result: 'retry', code: 'SMTP_451' }))
    expect(states).toEqual(['queued', 'queued', 'failed', 'failed'])
    expect((await row(id)).lastError).toBe('SMTP_451')
  })

  test('that was refused is final', async () => {
    expect(await attempt(await write(), { result: 'failed', code: 'SMTP_550' })).toBe('failed')
  })
})

describe('handing over', () => {
  test('leaves what another relay holds, and comes back to what was not claimed in time', async () => {
    const ids = [await write(), await write(), await write()]
    const runner = t.source.createQueryRunner()
    await runner.startTransaction()
    await runner.query('select 1 from message where id = $1 for update', [ids[0]])
    const handed = (await messagesToHand(t.source, 60_000, 100)).map((m) => m.id)
    expect(handed.sort()).toEqual(ids.slice(1).sort())
    await runner.rollbackTransaction()
    await runner.release()
    expect((await messagesToHand(t.source, 60_000, 100)).map((m) => m.id)).toEqual([ids[0]])
    expect(await messagesToHand(t.source, 60_000, 100)).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await messagesToHand(t.source, 10, 100)).toHaveLength(3)
  })

  test('comes back at once to what was given back, and to nothing that is being sent', async () => {
    await t.source.query(`update message set state = 'cancelled' where state <> 'sent'`)
    const ids = [await write(), await write()]
    await messagesToHand(t.source, 60_000, 100)
    await claim(ids[0] ?? '', 60_000)
    await handBack(t.source, ids)
    expect((await messagesToHand(t.source, 60_000, 100)).map((m) => m.id)).toEqual([ids[1]])
  })
})
