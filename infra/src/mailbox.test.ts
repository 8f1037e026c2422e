import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMailbox, type RunningMailbox, type StoredMail } from './mailbox.js'

let directory: string
let mailbox: RunningMailbox

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'mitsprache mail-'))
  mailbox = await createMailbox({ dataDir: directory, limit: 3 })
})

afterEach(async () => {
  await mailbox.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** Speaks SMTP line by line, so that the test depends on no mail library. */
async function deliver(to: string[], message: string): Promise<void> {
  const { hostname, port } = new URL(mailbox.smtpUrl)
  const socket = connect(Number(port), hostname)
  const lines = [
    'EHLO test',
    'MAIL FROM:<amt@kreis.example>',
    ...to.map((address) => `RCPT TO:<${address}>`),
    'DATA',
  ]
  await once(socket, 'data')
  for (const line of [...lines, `${message.replace(/\r?\n/g, '\r\n')}\r\n.`, 'QUIT']) {
    socket.write(`${line}\r\n`)
    const [reply] = (await once(socket, 'data')) as [Buffer]
    expect(reply.toString()).toMatch(/^[23]/)
  }
  socket.destroy()
}

async function messages(search = ''): Promise<StoredMail[]> {
  const response = await fetch(`${mailbox.httpUrl}/mailbox/messages${search}`)
  expect(response.status).toBe(200)
  return (await response.json()) as StoredMail[]
}

const ARABIC = `From: =?UTF-8?B?SW50ZWdyYXRpb25zYsO8cm8=?= <amt@kreis.example>
To: Amal <amal@verein.example>
Subject: =?UTF-8?B?2YXZgtiq2LHYrdmD2YU=?=
Message-ID: <m1@kreis.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

مرحبا <b>
Aktenzeichen 1/2026

--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<html lang="ar" dir="rtl"><head><title>x</title></head><body><p>مرحبا <a href="https://mitsprache.example/">weiter</a><script>alert(1)</script></p></body></html>
--inner--
--outer
Content-Type: text/calendar; name="Einladung Jänner.ics"
Content-Disposition: attachment; filename*=UTF-8''Einladung%20J%C3%A4nner.ics
Content-Transfer-Encoding: 8bit

BEGIN:VCALENDAR
END:VCALENDAR
--outer--`

const plain = (subject: string): string => `From: a@b.example\nTo: c@d.example\nSubject: ${subject}\n\nHello`

describe('the development mailbox', () => {
  it('gives a received mail as JSON: addresses, texts, headers and attachments', async () => {
    await deliver(['Amal@Verein.example', 'hidden@verein.example'], ARABIC)
    const [mail] = await messages()
    expect(mail).toMatchObject({
      to: ['amal@verein.example', 'hidden@verein.example'],
      from: 'amt@kreis.example',
      subject: 'مقترحكم',
      attachments: [{ filename: 'Einladung Jänner.ics', contentType: 'text/calendar' }],
    })
    expect(mail?.text).toContain('Aktenzeichen 1/2026')
    expect(mail?.html).toContain('dir="rtl"')
    expect(mail?.headers['message-id']).toBe('<m1@kreis.example>')
    const file = await fetch(mailbox.httpUrl + mail!.attachments[0]!.url)
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Einladung%20J%C3%A4nner.ics",
    )
    expect(await file.text()).toContain('BEGIN:VCALENDAR')
  })

  it('finds mails by recipient and by time', async () => {
    await deliver(['a@x.example'], plain('first'))
    await new Promise((done) => setTimeout(done, 5))
    const between = new Date().toISOString()
    await deliver(['b@x.example'], plain('second'))
    expect((await messages()).map((mail) => mail.subject)).toEqual(['second', 'first'])
    expect((await messages('?to=A@x.example')).map((mail) => mail.subject)).toEqual(['first'])
    expect((await messages(`?since=${between}`)).map((mail) => mail.subject)).toEqual(['second'])
    expect((await fetch(`${mailbox.httpUrl}/mailbox/messages?since=yesterday`)).status).toBe(400)
  })

  it('keeps the newest mails within its bound, over a restart', async () => {
    for (const subject of ['1', '2', '3', '4', '5']) await deliver(['a@x.example'], plain(subject))
    await mailbox.stop()
    expect(readdirSync(join(directory, 'mailbox')).filter((name) => name !== 'in')).toHaveLength(6)
    mailbox = await createMailbox({ dataDir: directory, limit: 3 })
    await deliver(['a@x.example'], plain('6'))
    expect((await messages()).map((mail) => mail.subject)).toEqual(['6', '5', '4'])
    expect(existsSync(join(directory, 'mailbox'))).toBe(true)
  })

  it('shows a mail in a closed frame, and text as text in its own direction', async () => {
    await deliver(['amal@verein.example'], ARABIC)
    const [mail] = await messages()
    const list = await (await fetch(`${mailbox.httpUrl}/mailbox?to=amal`)).text()
    expect(list).toContain(`href="/mailbox/${mail!.id}"`)
    const page = await fetch(`${mailbox.httpUrl}/mailbox/${mail!.id}`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await page.text()
    expect(html).toContain('<p dir="auto">مرحبا &lt;b&gt;')
    expect(html).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    expect(html).not.toContain('<script')
    const frame = await fetch(`${mailbox.httpUrl}/mailbox/${mail!.id}/html`)
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox /)
    expect(await frame.text()).toContain('<base target="_blank">')
  })

  it('answers unknown mails and paths without failing', async () => {
    for (const path of [
      '/mailbox/0000000009-deadbeef',
      '/mailbox/..%2f..%2fetc',
      '/mailbox/x/attachments/7',
    ]) {
      expect((await fetch(mailbox.httpUrl + path)).status).toBe(404)
    }
    expect((await fetch(`${mailbox.httpUrl}/mailbox`, { method: 'POST' })).status).toBe(405)
  })
})
