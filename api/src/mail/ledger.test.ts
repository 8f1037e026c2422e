import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { claimMessage, expireClaims, messagesToHand, settleMessage, type Patience } from './ledger.js'
import { Message } from './Message.js'
import type { Recipient } from './recipients.js'
import { callBack, forget, tell } from './tell.js'

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
    await t.as(undefined, async (ctx) => forget(ctx, (await row(id)).personId ?? ''))
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
    expect(await claimMessage(t.source, id, 1_000)).toBeUndefined()
  })
})

describe('a claim', () => {
  test('is given once, however many ask', async () => {
    const id = await write()
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimMessage(t.source, id, 60_000)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    await mute(id)
  })

  test('that ran out is taken back as uncertain, and its late writing does not count', async () => {
    const id = await write()
    const first = await claimMessage(t.source, id, 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await expireClaims(t.source)).toBe(1)
    expect(await row(id)).toMatchObject({ state: 'uncertain', uncertain: 1 })
    const second = await claimMessage(t.source, id, 60_000)
    expect(second?.attempt).toBe(2)
    expect(first && (await settleMessage(t.source, first, { result: 'sent' }, patience))).toBe(false)
    expect(await row(id)).toMatchObject({ state: 'sending' })
    expect(second && (await settleMessage(t.source, second, { result: 'sent' }, patience))).toBe(true)
    expect((await row(id)).state).toBe('sent')
  })

  test('of a kind that must not be doubled is held instead', async () => {
    const id = await write()
    await t.source.query(`update message set when_uncertain = 'hold' where id = $1`, [id])
    await claimMessage(t.source, id, 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expireClaims(t.source)
    expect((await row(id)).state).toBe('held')
  })

  test('is refused when the message is of no use any more', async () => {
    const id = await write(undefined, someone, { expiresAt: new Date(Date.now() - 1_000) })
    expect(await claimMessage(t.source, id, 1_000)).toBeUndefined()
    expect((await row(id)).state).toBe('expired')
  })
})

describe('an attempt', () => {
  const attempt = async (id: string, delivery: Parameters<typeof settleMessage>[2]) => {
    const claim = await claimMessage(t.source, id, 60_000)
    if (claim) await settleMessage(t.source, claim, delivery, patience)
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
})
