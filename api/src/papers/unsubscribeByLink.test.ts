import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { handIn } from '../../test/stories/handIn.js'
import { call, demoViewer, refusal } from '../../test/stories/people.js'
import { AuditEntry } from '../audit/index.js'
import { Message, render } from '../mail/index.js'
import { clock, text, type Viewer } from '../platform/index.js'
import { Follow, inform, mountUnsubscribe } from './index.js'

let t: TestInstallation
let server: Server
let layla: Viewer, petra: Viewer
let paperId: string, proposalId: string
const publicUrl = 'https://mitsprache.example'

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  layla = await demoViewer(t, 'layla.haddad@demo.example')
  petra = await demoViewer(t, 'petra.aktenberg@demo.example')
  const kwame = await demoViewer(t, 'kwame.mensah@demo.example')
  ;({ paperId, proposalId } = await handIn(t, elif))
  await call(t, kwame, documents.takeUpPaper, { id: paperId })
  await call(t, petra, documents.admitPaper, { id: paperId })
  const app = express()
  mountUnsubscribe(app, t.source, { error: (said: unknown) => console.error(said) })
  server = createServer(app)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
}, 240_000)
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await t.close()
})

let steps = 0
/** Another step; where the mail about it says that one ends such mails. */
async function told(): Promise<string> {
  const key = `step ${(steps += 1)}`
  await t.as(petra, (ctx) => inform(ctx, paperId, 'papers.ready', { values: {}, key }))
  const mail = await t.db.findOneByOrFail(Message, {
    personId: layla.personId ?? '',
    dedupKey: `${key}/papers.ready/${layla.personId}`,
  })
  const { headers, text } = render(mail, publicUrl)
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const link = /^<(https:\/\/mitsprache\.example\/ar\/abmelden\/[\w-]+)>$/.exec(
    headers['List-Unsubscribe'] ?? '',
  )
  expect(text).toContain(link?.[1])
  return new URL(link?.[1] ?? '').pathname
}

let path: string
beforeEach(async () => {
  await call(t, layla, documents.followProposal, { id: proposalId })
  path = await told()
})
afterEach(() => clock.stopAt(undefined))

const oneClick = () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
async function post(to: string, body: NonNullable<RequestInit['body']> = oneClick(), headers = {}) {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await fetch(`${base}${to}`, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: answer.status, text: await answer.text(), cookies: answer.headers.getSetCookie() }
}
const follows = () => t.db.existsBy(Follow, { personId: layla.personId ?? '', proposalId })
const ended = () =>
  t.db.countBy(AuditEntry, { action: 'papers.proposal.unsubscribeByLink', entityId: proposalId })

test('one click in a mail program ends the mails, is said in the language of the mail, and is written down once', async () => {
  const before = await ended()
  const answer = await post(path, oneClick(), { origin: 'https://mail.example', cookie: 'a=b' })
  expect(answer).toEqual({ status: 200, text: text('ar', 'proposals.unsubscribe.done'), cookies: [] })
  expect(await follows()).toBe(false)
  expect((await post(path)).status).toBe(200)
  expect(await ended()).toBe(before + 1)
  const count = () => t.db.countBy(Message, { personId: layla.personId ?? '', aboutId: paperId })
  const mails = await count()
  await t.as(petra, (ctx) => inform(ctx, paperId, 'papers.ready', { values: {}, key: 'afterwards' }))
  expect(await count()).toBe(mails)
})

test('a form with parts is understood as well', async () => {
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  expect((await post(path, form)).status).toBe(200)
  expect(await follows()).toBe(false)
})

test('what a scanner or a stranger sends ends nothing', async () => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const method of ['GET', 'HEAD']) expect((await fetch(`${base}${path}`, { method })).status).toBe(404)
  for (const body of ['', 'List-Unsubscribe=No', '{"List-Unsubscribe":"One-Click"}'])
    expect((await post(path, body)).status).toBe(400)
  expect((await post(path, 'x'.repeat(5000))).status).toBe(400)
  expect((await post('/xx/abmelden/abc')).status).toBe(404)
  expect((await post(`${path}x`)).status).toBe(404)
  expect(await follows()).toBe(true)
})

test('a link runs out a year after its last mail, and says so', async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  clock.stopAt(inDays(300))
  expect(await told()).toBe(path)
  clock.stopAt(inDays(300 + 364))
  expect((await post(path)).status).toBe(200)
  clock.stopAt(inDays(300 + 366))
  expect((await post(path)).status).toBe(410)
})

const link = (document: string, token = path.split('/').at(-1)) => call(t, undefined, document, { token })
const shown = '{ isOpen isFollowed isApplicant proposal { title } }'
const query = `query ($token: String!) { unsubscribeLink(token: $token) ${shown} }`

test('its page says which mails, and only its button ends them', async () => {
  const before = {
    isOpen: true,
    isFollowed: true,
    isApplicant: false,
    proposal: { title: 'Sprachcafé im Stadtteil' },
  }
  expect(await link(query)).toEqual(before)
  expect(await link(query)).toEqual(before)
  const button = `mutation ($token: String!) { unsubscribeByLink(token: $token) ${shown} }`
  expect(await link(button)).toEqual({ ...before, isFollowed: false })
  expect(await link(button)).toEqual({ ...before, isFollowed: false })
  expect(await link(query, 'x'.repeat(32))).toBeNull()
  expect(await refusal(link(button, 'x'.repeat(32)))).toBe('NOT_FOUND')
  clock.stopAt(new Date(Date.now() + 2000 * 86_400_000))
  expect(await link(query)).toMatchObject({ isOpen: false })
  expect(await refusal(link(button))).toBe('LINK_INVALID')
})
