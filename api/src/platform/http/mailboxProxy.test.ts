import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailbox, type RunningMailbox } from '@mitsprache/infra/mailbox'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailboxProxy } from './mailboxProxy.js'

let dataDir: string
let mailbox: RunningMailbox
let server: Server
let base: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mitsprache mailbox '))
  mailbox = await createMailbox({ dataDir })
  server = createServer(express().use(mailboxProxy(mailbox.httpUrl)))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await mailbox.stop()
  await rm(dataDir, { recursive: true, force: true })
})

interface Answer {
  status: number | undefined
  connection: string | undefined
  body: string
}
const get = (path: string, agent: Agent, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, failed) => {
    const asked = request(`${base}${path}`, { agent, headers }, async (answer) => {
      let body = ''
      for await (const piece of answer) body += String(piece)
      done({ status: answer.statusCode, connection: answer.headers.connection, body })
    })
    asked.once('error', failed).end()
  })

test('whoever asks to close the line is told that it closes, and the next request is answered too', async () => {
  const agent = new Agent({ keepAlive: true })
  for (let i = 0; i < 4; i++)
    expect(await get('/mailbox/messages', agent, { connection: 'close' })).toEqual({
      status: 200,
      connection: 'close',
      body: '[]',
    })
  agent.destroy()
})

test('a line that is kept serves one request after another', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let i = 0; i < 4; i++)
    expect(await get('/mailbox/messages', agent)).toMatchObject({ status: 200, body: '[]' })
  agent.destroy()
})

test('the mailbox’s own content policy and refusals come through', async () => {
  const agent = new Agent()
  expect((await get('/mailbox/0000000001-00000000', agent)).status).toBe(404)
  const page = await fetch(`${base}/mailbox`)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a mailbox that is gone is a sentence, not a broken line', async () => {
  const gone = createServer(express().use(mailboxProxy('http://127.0.0.1:9')))
  await new Promise<void>((ready) => gone.listen(0, '127.0.0.1', ready))
  const answer = await fetch(`http://127.0.0.1:${(gone.address() as AddressInfo).port}/mailbox`)
  expect([answer.status, await answer.text()]).toEqual([502, 'The development mailbox does not answer.'])
  gone.closeAllConnections()
  gone.close()
})
