import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  claimMessages,
  expireClaims,
  mountMailWish,
  render,
  Message,
  settleMessages,
} from '../../src/mail/index.js'
import { text, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer, refusal } from '../stories/people.js'
import { stageOf, type Stage } from '../summits/stage.js'
import { postOf } from './post.js'

let t: TestInstallation
let server: Server
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
  const app = express()
  mountMailWish(app, t.source, { error: (said: unknown) => console.error(said) })
  server = createServer(app)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
}, 240_000)
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await t?.close()
})

const event = () => stageOf(t, { capacity: 50, guests: 0 })
/** Mails about an event, in the order of the list. */
async function mailsOf(s: Stage, template: string): Promise<Message[]> {
  const ids = await post.rows<{ id: string }>(
    `select m.id from message m join invitation i on i.id = m.about_id where i.summit_id = $1 and m.template = $2
     order by i.created_at, i.id`,
    [s.summitId, template],
  )
  return Promise.all(ids.map(({ id }) => t.db.findOneByOrFail(Message, { id })))
}
/** Where the headers of a real mail say that one ends such mails. */
function wayOut(mail: Message): string {
  const { headers, text: words, html } = render(mail, 'https://mitsprache.example')
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const link = /^<(https:\/\/mitsprache\.example\/[\w-]+\/keine-einladungen\/[\w-]+)>$/.exec(
    headers['List-Unsubscribe'] ?? '',
  )?.[1]
  expect(words).toContain(`${text(mail.locale, 'mail.common.noInvitations')}: ${link}`)
  expect(html).toContain(link)
  return new URL(link ?? '').pathname
}
async function click(path: string, body = 'List-Unsubscribe=One-Click') {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b' },
  })
  return { status: answer.status, said: await answer.text(), cookies: answer.headers.getSetCookie() }
}
const figures = async (s: Stage) =>
  (
    await post.ask<{ data: { summit: { invitationFigures: Record<string, number> } } }>(
      'query ($id: ID!) { summit(id: $id) { invitationFigures { drafted invitable issued unwilling remindable waiting } } }',
      { id: s.summitId },
      planner,
    )
  ).data.summit.invitationFigures
const listed = async (s: Stage) =>
  (
    await post.ask<{ data: { summit: { invitations: { nodes: { noMails: boolean }[] } } } }>(
      'query ($id: ID!) { summit(id: $id) { invitations(first: 25) { nodes { noMails } } } }',
      { id: s.summitId },
      planner,
    )
  ).data.summit.invitations.nodes.filter(({ noMails }) => noMails).length
const entries = async (action: string, personId: string | null) =>
  (
    await post.rows<{ n: number }>(
      'select count(*)::int as n from audit_entry where action = $1 and entity_id = $2 and actor_id is null',
      [action, personId],
    )
  )[0]?.n
const rested = (s: Stage) =>
  t.db.query(`update invitation set issued_at = now() - interval '3 days' where summit_id = $1`, [s.summitId])

test('one click in the mail of an invitation: no reminder, no later invitation, seen and counted at the desk, written down once', async () => {
  const s = await event()
  await post.invited(s, 3)
  const [, mine, other] = await mailsOf(s, 'invitations.invited')
  if (!mine || !other) throw new Error('three were invited')
  expect(mine.locale).toBe('tr')
  const path = wayOut(mine)
  expect(wayOut(other)).not.toBe(path)
  expect(await figures(s)).toMatchObject({ unwilling: 0, remindable: 3, waiting: 3 })
  expect(await click(path)).toEqual({ status: 200, said: text('tr', 'invitations.wish.done'), cookies: [] })
  expect((await click(path)).status).toBe(200)
  expect(await entries('mail.wish.stop', mine.personId)).toBe(1)
  // what had not gone out is called back, theirs alone
  const states = (await mailsOf(s, 'invitations.invited')).map(({ state }) => state)
  expect(states).toEqual(['queued', 'cancelled', 'queued'])
  expect(await figures(s)).toMatchObject({ unwilling: 1, remindable: 2, waiting: 2 })
  expect(await listed(s)).toBe(1)
  await rested(s)
  await post.leave(s)
  await post.run(await post.start(s, 'REMINDER'))
  const reminded = await mailsOf(s, 'invitations.reminder')
  expect(reminded.map(({ personId }) => personId)).not.toContain(mine.personId)
  expect(reminded).toHaveLength(2)
  expect(reminded.map(wayOut)).toContain(wayOut(other))

  const later = await event()
  await t.db.query(
    `insert into invitation (summit_id, person_id, state, source) select $1, person_id, 'DRAFT', 'HAND'
     from invitation where summit_id = $2`,
    [later.summitId, s.summitId],
  )
  expect(await figures(later)).toMatchObject({ drafted: 3, invitable: 2, unwilling: 1 })
  const sending = await post.start(later, 'INVITATION')
  await post.run(sending)
  expect(await post.rows('select state, written from sending where id = $1', [sending.id])).toEqual([
    { state: 'RUNNING', written: 2 },
  ])
  expect(await figures(later)).toMatchObject({ drafted: 1, issued: 2 })
  await post.leave(later)

  // without an e-mail address they get a letter, which asks nobody
  await t.db.query(`update person set email = null, post = 'Musterweg 1' where id = $1`, [mine.personId])
  expect(await figures(later)).toMatchObject({ invitable: 1, unwilling: 0 })
  await post.run(await post.start(later, 'INVITATION'))
  const [letter] = await post.rows<{ channel: string; params: object }>(
    `select m.channel, m.params from message m join invitation i on i.id = m.about_id
      where i.summit_id = $1 and m.person_id = $2`,
    [later.summitId, mine.personId],
  )
  expect(letter?.channel).toBe('LETTER')
  expect(letter?.params).not.toHaveProperty('unsubscribe')
})

test('that somebody wants no mails is for those who plan the event, not for themselves to be read in a list', async () => {
  const s = await event()
  const layla = await demoViewer(t, 'layla.haddad@demo.example')
  await t.db.query(
    `insert into invitation (summit_id, person_id, state, source) values ($1, $2, 'DRAFT', 'HAND')`,
    [s.summitId, layla.personId],
  )
  await post.run(await post.start(s, 'INVITATION'))
  const [mail] = await mailsOf(s, 'invitations.invited')
  expect((await click(wayOut(mail ?? new Message()))).status).toBe(200)
  const seenBy = (viewer?: Viewer) =>
    call(t, viewer, 'query ($id: ID!) { summit(id: $id) { invitations(first: 5) { nodes { noMails } } } }', {
      id: s.summitId,
    })
  expect(await seenBy(planner)).toEqual({ invitations: { nodes: [{ noMails: true }] } })
  expect(await seenBy(layla)).toEqual({ invitations: { nodes: [{ noMails: null }] } })
  expect(await seenBy()).toEqual({ invitations: { nodes: [] } })
})

test('the pages: only a button changes something; the way back is on the page of the invitation, too', async () => {
  const s = await event()
  const [link = ''] = await post.invited(s, 1)
  const [mail] = await mailsOf(s, 'invitations.invited')
  const token =
    wayOut(mail ?? new Message())
      .split('/')
      .at(-1) ?? ''
  const wish = (document: string, of = token) => call(t, undefined, document, { token: of })
  const query = 'query ($token: String!) { mailWish(token: $token) { isStopped } }'
  const stop = 'mutation ($token: String!) { stopMails(token: $token) { isStopped } }'
  const want = 'mutation ($token: String!) { wantMails(token: $token) { isStopped } }'
  const ofLink = () =>
    wish('query ($token: String!) { invitationLink(token: $token) { stoppedMails } }', link)
  expect(await wish(query)).toEqual({ isStopped: false })
  expect(await ofLink()).toEqual({ stoppedMails: null })
  expect(await wish(stop)).toEqual({ isStopped: true })
  expect(await ofLink()).toEqual({ stoppedMails: token })
  expect(await wish(want)).toEqual({ isStopped: false })
  expect(await wish(want)).toEqual({ isStopped: false })
  expect(await entries('mail.wish.resume', mail?.personId ?? '')).toBe(1)
  expect(await ofLink()).toEqual({ stoppedMails: null })
  expect(await wish(query, 'x'.repeat(32))).toBeNull()
  for (const nobodys of ['x'.repeat(32), '\u0000', ''])
    expect(await refusal(wish(stop, nobodys))).toBe('NOT_FOUND')
  // what a scanner or a stranger sends ends nothing
  const path = `/de/keine-einladungen/${token}`
  expect((await click(path, 'List-Unsubscribe=No')).status).toBe(400)
  expect((await click(`${path}x`)).status).toBe(404)
  expect(await wish(query)).toEqual({ isStopped: false })
})

/** Says no by the way out of a mail; `blindly` asks first what waits, and does not see what comes meanwhile. */
type SayNo = (path: string) => Promise<unknown>
const blindly: SayNo = async (path) => {
  const token = path.split('/').at(-1)
  const waiting = await post.rows<{ id: string }>(
    `select m.id from message m join mail_wish w on w.person_id = m.person_id where w.token = $1 and m.state = 'queued'`,
    [token],
  )
  await new Promise((resolve) => setTimeout(resolve, 60))
  await t.db.query(`update message set state = 'cancelled' where id = any($1)`, [waiting.map(({ id }) => id)])
  await t.db.query('update mail_wish set stopped_at = now() where token = $1', [token])
}
/** People who were invited and are to be reminded, and how each of them ends such mails. */
async function toRemind(people: number) {
  const s = await event()
  await post.invited(s, people)
  const paths = (await mailsOf(s, 'invitations.invited')).map(wayOut)
  await post.leave(s)
  await rested(s)
  return { s, paths, sending: await post.start(s, 'REMINDER') }
}

/** Everybody says no while the mails are written; how many would get one all the same. */
async function noWhileWritten(say: SayNo): Promise<number> {
  const { s, paths, sending } = await toRemind(12)
  await Promise.all([post.run(sending), ...paths.map((path) => say(path))])
  return (await mailsOf(s, 'invitations.reminder')).filter(({ state }) => state !== 'cancelled').length
}

test(
  'who says no while a sending is written is not written to, or what was written is called back; said blindly, some get one',
  { timeout: 90_000 },
  async () => {
    for (let i = 0; i < 3; i++) expect(await noWhileWritten(click)).toBe(0)
    let written = 0
    for (let i = 0; i < 20 && written === 0; i++) written += await noWhileWritten(blindly)
    expect(written).toBeGreaterThan(0)
  },
)

/** Everybody says no while workers take the mails up; how many mails were sent and called back both, and how many are neither. */
async function noWhileSent(say: SayNo): Promise<{ both: number; neither: number }> {
  const { s, paths, sending } = await toRemind(12)
  await post.run(sending)
  const ids = (await mailsOf(s, 'invitations.reminder')).map(({ id }) => id)
  const take = async (some: readonly string[]) => {
    const claimed = await claimMessages(t.source, some, 60_000)
    const attempts = claimed.map((message) => ({ message, delivery: { result: 'sent' } as const }))
    await settleMessages(t.source, attempts, { attempts: 3, firstPauseMs: 0, longestPauseMs: 0 })
  }
  await Promise.all([
    ...[0, 4, 8].map((from) => take(ids.slice(from, from + 4))),
    ...paths.map((path) => say(path)),
  ])
  const mails = await mailsOf(s, 'invitations.reminder')
  return {
    both: mails.filter(({ state, sentAt }) => state === 'cancelled' && sentAt !== null).length,
    neither: mails.filter(({ state }) => !['cancelled', 'sent'].includes(state)).length,
  }
}

test(
  'who says no in the moment their mail is sent has it or has it not; said blindly, it counts as called back and has left',
  { timeout: 90_000 },
  async () => {
    for (let i = 0; i < 3; i++) expect(await noWhileSent(click)).toEqual({ both: 0, neither: 0 })
    let both = 0
    for (let i = 0; i < 20 && both === 0; i++) both += (await noWhileSent(blindly)).both
    expect(both).toBeGreaterThan(0)
  },
)

test('a mail that may have arrived is not sent a second time to who said no', async () => {
  const { s, paths, sending } = await toRemind(1)
  await post.run(sending)
  const ids = (await mailsOf(s, 'invitations.reminder')).map(({ id }) => id)
  await claimMessages(t.source, ids, 0)
  await t.db.query(`update message set lease_until = now() - interval '1 second' where id = any($1)`, [ids])
  await expireClaims(t.source)
  await Promise.all(paths.map((path) => click(path)))
  expect(await claimMessages(t.source, ids, 60_000)).toEqual([])
})
