import { claimMessages, Message } from '@mitsprache/api/domain'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Stage, until } from '../test/stage.js'
import { Postman } from './Postman.js'
import { inAscii, openTransport, type Transport } from './send.js'

let stage: Stage
let transport: Transport
const config = {
  publicUrl: 'https://mitsprache.example',
  mailLeaseMs: 3_000,
  patience: { attempts: 3, firstPauseMs: 0, longestPauseMs: 0 },
  from: { name: 'Mitsprache', address: 'noreply@mitsprache.example' },
  dkim: undefined,
  mailsAtOnce: 5,
}
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

beforeAll(async () => {
  stage = await Stage.open()
  transport = openTransport({ ...config, smtpUrl: stage.sink.url })
})
afterEach(() => stage.sink.reset())
afterAll(async () => {
  transport.close()
  await stage.close()
})

const row = (id: string) => stage.source.manager.findOneByOrFail(Message, { id })
const one = async () => (await stage.tell(1))[0] ?? ''

/** Sends once and says how it ended. */
async function send(id: string, through: Pick<Transport, 'send'> = transport): Promise<string> {
  const results: string[] = []
  const count = (result: string) => void results.push(result)
  await new Postman({ source: stage.source, transport: through, config, log, count }).take([id])
  return results.join()
}

describe('a mail server that', () => {
  test('takes the mail: sent, with the Message-ID of the row, to one recipient, the same bytes each time', async () => {
    const id = await one()
    expect(await send(id)).toBe('sent')
    await stage.source.query(`update message set state = 'queued' where id = $1`, [id])
    expect(await send(id)).toBe('sent')
    const [first, second] = stage.sink.received
    expect(first).toMatchObject({ messageId: `<${id}@mitsprache.example>`, to: 'nr0@example.org' })
    expect(first?.raw).toContain('multipart/alternative')
    expect(second?.raw).toBe(first?.raw)
    expect(await send(id)).toBe('')
  })

  test('refuses for now (451): asked again until patience ends', async () => {
    const id = await one()
    stage.sink.answer = () => ({ code: 451 })
    expect([await send(id), await send(id)]).toEqual(['retry', 'retry'])
    stage.sink.answer = () => 'take'
    expect(await send(id)).toBe('sent')
    expect((await row(id)).uncertain).toBe(0)
  })

  test('refuses for good (550): failed, and never asked again', async () => {
    const id = await one()
    stage.sink.answer = () => ({ code: 550 })
    expect(await send(id)).toBe('failed')
    expect(await row(id)).toMatchObject({ state: 'failed', lastError: 'SMTP_550' })
    expect(await send(id)).toBe('')
  })

  test.each([
    ['resend', 'uncertain'],
    ['hold', 'held'],
  ])('breaks off after taking it: nobody knows; %s makes it %s', async (kind, state) => {
    const id = await one()
    await stage.source.query('update message set when_uncertain = $2 where id = $1', [id, kind])
    stage.sink.answer = () => 'drop'
    expect(await send(id)).toBe('uncertain')
    expect(await row(id)).toMatchObject({ state, uncertain: 1 })
    stage.sink.answer = () => 'take'
    expect(await send(id)).toBe(kind === 'resend' ? 'sent' : '')
    expect(new Set(stage.sink.received.map((mail) => mail.messageId)).size).toBe(1)
  })

  test('never answers: given up before the claim runs out, as uncertain', async () => {
    const id = await one()
    stage.sink.answer = () => 'never'
    expect(await send(id)).toBe('uncertain')
    expect((await row(id)).leaseUntil).toBeNull()
  })

  test('is away: asked again when it is back, and nothing counted as uncertain', async () => {
    const id = await one()
    await stage.sink.shut()
    expect(await send(id)).toMatch(/retry|uncertain/)
    expect(await send(id)).toBe('retry')
    await stage.sink.open()
    expect(await send(id)).toBe('sent')
  })
})

test('F9: a worker that slept past its claim is fenced: its late outcome does not count', async () => {
  const id = await one()
  let wake = () => {}
  const asleep = {
    send: () =>
      new Promise<void>(
        (_, reject) => (wake = () => reject(Object.assign(new Error(), { responseCode: 550 }))),
      ),
  }
  const late = send(id, asleep)
  await until('the claim', async () => (await row(id)).state === 'sending')
  await stage.source.query(`update message set lease_until = now() - interval '1 second' where id = $1`, [id])
  const { expireClaims } = await import('@mitsprache/api/domain')
  await expireClaims(stage.source)
  expect(await send(id)).toBe('sent')
  wake()
  expect(await late).toBe('fenced')
  expect(await row(id)).toMatchObject({ state: 'sent', attempt: 2 })
  // without the fence the late outcome would win
  await stage.source.query(`update message set state = 'failed' where id = $1`, [id])
  expect((await row(id)).state).toBe('failed')
})

test('a claim is one even when twenty workers hold the same ticket; without it the mail goes out twenty times', async () => {
  const id = await one()
  await Promise.all(Array.from({ length: 20 }, () => send(id)))
  expect(stage.sink.received).toHaveLength(1)
  const message = await row(await one())
  const { render } = await import('@mitsprache/api/domain')
  await Promise.all(Array.from({ length: 20 }, () => transport.send(render(message, config.publicUrl))))
  expect(stage.sink.received).toHaveLength(21)
})

test('the file of a document goes along once it is made; one that is not made holds nothing up', async () => {
  const [id, later] = [await one(), await one()]
  const [made] = await stage.source.query<{ id: string }[]>(
    `insert into document (kind, state, subject_entity, subject_id, locale, done, total, expires_at)
     values ('AGENDA', 'READY', 'Meeting', gen_random_uuid(), 'de', 1, 1, now() + interval '1 day') returning id`,
  )
  const document = made?.id ?? ''
  const bytes = Buffer.from('%PDF-1.7 Tagesordnung')
  await stage.source.query(
    `with file as (insert into attachment (name, media_type, size, sha256, owner_id, subject_entity, subject_id, created_at)
       values ('Tagesordnung.pdf', 'application/pdf', $2, 'x', $1, 'Document', $1, now()) returning id)
     insert into attachment_chunk (attachment_id, position, bytes)
     select id, at, case at when 0 then substr($3::bytea, 1, 9) else substr($3::bytea, 10) end from file, generate_series(0, 1) at`,
    [document, bytes.length, bytes],
  )
  await stage.source.query('update message set document_id = $2 where id = $1', [id, document])
  await stage.source.query('update message set document_id = gen_random_uuid() where id = $1', [later])
  expect([await send(id), await send(later)]).toEqual(['sent', 'sent'])
  const [first, second] = stage.sink.received
  expect(first?.raw).toContain('filename=Tagesordnung.pdf')
  expect(first?.raw).toContain(bytes.toString('base64'))
  expect(second?.raw).not.toContain('.pdf')
})

test('a mail that has lost its use is not sent', async () => {
  const [id = ''] = await stage.tell(1, { expiresAt: new Date(Date.now() - 1_000) })
  expect(await claimMessages(stage.source, [id], 1_000)).toEqual([])
  expect((await row(id)).state).toBe('expired')
})

test.each([
  ['buero@köln.example', 'buero@xn--kln-sna.example'],
  ['бюро@приклад.укр', 'бюро@xn--80aikifvh.xn--j1amh'],
  ['büro@example.org', 'büro@example.org'],
  ['buero@example.org', 'buero@example.org'],
])('%s is %s to a mail server', (address, told) => {
  expect(inAscii(address)).toBe(told)
})
