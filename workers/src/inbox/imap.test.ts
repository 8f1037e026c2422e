import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedAddress, type IncomingMail } from '@mitsprache/api/domain'
import { testImap, type ImapServer } from '../test/dovecot.js'
import { rawMail, report } from '../test/rawMails.js'
import { Stage, until } from '../test/stage.js'
import { openInbox } from './openInbox.js'
import { parseMail } from './parse.js'
import { readInbox, type InboxParts } from './readInbox.js'

const imap = await testImap()
let stage: Stage
let parts: InboxParts
const results: string[] = []
const config = {
  folder: 'INBOX',
  address: 'post@mitsprache.example',
  contact: 'buero@demo.example',
  everyMs: 1_000,
  largest: 50_000,
}
const log = { info: () => undefined }

beforeAll(async () => {
  if (!imap) return
  stage = await Stage.open()
  parts = await openInbox(stage.source, { ...config, url: imap.url }, (result) => results.push(result))
}, 120_000)
afterAll(async () => {
  await stage?.close()
  await imap?.stop()
})
const server = () => imap as ImapServer
const read = async (): Promise<string[]> => {
  results.length = 0
  await readInbox({ source: stage.source, signal: new AbortController().signal, log }, parts)
  return [...results]
}
const state = async (id: string) =>
  (await stage.source.query<{ state: string }[]>('select state from message where id = $1', [id]))[0]?.state

// a real IMAP server is not everywhere: without one `npm test` names what it left out, and in `.ci/run`, which installs it, that counts as failed
describe.runIf(imap !== undefined)('a mailbox on a real IMAP server', () => {
  test('is read once: what came back is marked, what a person wrote is handed on, and a second look does nothing', async () => {
    const [id = ''] = await stage.tell(1)
    await stage.source.query(`update message set state = 'sent' where id = $1`, [id])
    server().deliver(report(signedAddress(parts, 'bounce', id), 'failed', '5.1.1'))
    server().deliver(
      rawMail(
        { From: 'Amal <amal@demo.example>', To: config.address, Subject: 'Frage' },
        'Kann ich jemanden mitbringen?',
      ),
    )
    expect((await read()).sort()).toEqual(['BOUNCED', 'HANDED_ON'])
    expect(await state(id)).toBe('bounced')
    expect(await read()).toEqual([])
    expect(
      server()
        .files()
        .every((name) => /:2,\w*S/.test(name)),
    ).toBe(true)
  })

  test('that holds a mail too large and one no database takes goes on with the others', async () => {
    server().deliver(rawMail({ From: 'gross@demo.example', To: config.address }, 'x'.repeat(60_000)))
    server().deliver(rawMail({ From: 'amal@demo.example', To: config.address, Subject: 'Zweite' }, 'Hallo'))
    expect((await read()).sort()).toEqual(['HANDED_ON', 'TOO_LARGE'])
    expect(
      server()
        .files()
        .filter((name) => /:2,\w*F/.test(name)),
    ).toHaveLength(1)
    expect(await read()).toEqual([])
  })

  test('is looked into by a worker process that knows of it', async () => {
    const [id = ''] = await stage.tell(1)
    await stage.source.query(`update message set state = 'sent' where id = $1`, [id])
    server().deliver(report(signedAddress(parts, 'bounce', id), 'failed', '5.7.1'))
    await stage.worker({ INBOX_URL: server().url, INBOX_ADDRESS: config.address, INBOX_MS: '200' })
    await until('the notice to be read', async () => (await state(id)) === 'bounced')
    await stage.killWorkers()
  })
})

describe('a mail taken apart', () => {
  const parse = (raw: string): Promise<IncomingMail> => parseMail(Buffer.from(raw))
  test.each([
    [{ 'Auto-Submitted': 'auto-replied' }, true],
    [{ 'Auto-Submitted': 'no' }, false],
    [{ 'X-Autoreply': 'yes' }, true],
    [{ Precedence: 'bulk' }, true],
    [{ 'Return-Path': '<>' }, true],
    [{}, false],
  ])('is known to be written by a program: %j', async (headers, automatic) => {
    expect((await parse(rawMail({ From: 'a@b.example', ...headers }, 'x'))).automatic).toBe(automatic)
  })

  test('gives plain words only, whatever it was written in', async () => {
    const html = '<p>Hallo <b>alle</b></p><script>alert(1)</script><img src="https://x.example/pixel">'
    const mail = await parse(rawMail({ From: 'a@b.example', 'Content-Type': 'text/html' }, html))
    expect(mail.text).toContain('Hallo alle')
    expect(mail.text).not.toMatch(/[<>]|alert/)
  })
})
