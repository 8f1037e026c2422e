import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimMessages, settleMessages } from '../../src/mail/index.js'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { moveTo, stageOf, type Stage } from '../summits/stage.js'
import { postOf } from './post.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterAll(() => t?.close())

const event = () => stageOf(t, { capacity: 50, guests: 0 })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const steer = (verb: string, { id }: { id: string }) =>
  call(t, planner, `mutation ($id: ID!) { ${verb}(id: $id) { id state } }`, { id })
const sendings = async (s: Stage) =>
  (
    await call<{ sendings: Record<string, unknown>[] }>(
      t,
      planner,
      'query ($id: ID!) { summit(id: $id) { sendings { state written sent waiting } } }',
      { id: s.summitId },
    )
  ).sendings
/** What was written about the invitations of an event and not called back, and whether it says when the event is now. */
const told = (s: Stage) =>
  post.rows<{ whom: string; template: string; state: string; now: boolean; code: boolean }>(
    `select m.name as whom, m.template, m.state, (m.params -> 'date' ->> 'starts')::timestamptz = s.starts_at as now,
       m.params -> 'code' is not null as code
       from message m join invitation i on i.id = m.about_id join summit s on s.id = i.summit_id
      where s.id = $1 and m.state <> 'cancelled' order by m.name, m.created_at, m.id`,
    [s.summitId],
  )
/** Mails of a sending, in the order they are due. */
const mailsOf = (sending: { id: string }) =>
  post.rows<{ id: string; state: string; due: Date }>(
    'select id, state, not_before as due from message where mailing_id = $1 order by not_before, created_at, id',
    [sending.id],
  )

test('who waits for the invitation when the event is moved gets it with the new date in their turn, to the others the news is told', async () => {
  const s = await event()
  await post.invite(s, 3)
  const sending = await post.start(s, 'INVITATION', 60)
  await post.run(sending)
  const before = await mailsOf(sending)
  await post.rows(`update message set state = 'sent' where id = $1`, [before[0]?.id])
  await steer('pauseSending', sending)
  const [, answers = ''] = await post.links(s, 'invitations.invited')
  await post.answer(answers, false)
  await moveTo(s, inDays(40))
  expect(await told(s)).toMatchObject([
    { whom: 'Gast Muster 0', template: 'invitations.invited', state: 'sent', now: false },
    { whom: 'Gast Muster 0', template: 'invitations.changed', state: 'queued', now: true },
    { whom: 'Gast Muster 1', template: 'invitations.declined', state: 'queued' },
    { whom: 'Gast Muster 2', template: 'invitations.invited', state: 'queued', now: true },
  ])
  expect(await sendings(s)).toMatchObject([{ state: 'PAUSED', written: 2, sent: 1, waiting: 1 }])
  const [anew] = (await mailsOf(sending)).filter(({ state }) => state === 'queued')
  expect(anew?.due).toEqual(before[2]?.due)
  // it is held with its mailing, and goes on with it
  const claim = () => claimMessages(t.source, [anew?.id ?? ''], 60_000)
  await post.rows('update message set not_before = now() where id = $1', [anew?.id])
  expect(await claim()).toEqual([])
  await steer('resumeSending', sending)
  const patience = { attempts: 5, firstPauseMs: 0, longestPauseMs: 0 }
  const sent = (await claim()).map((message) => ({ message, delivery: { result: 'sent' } as const }))
  await settleMessages(t.source, sent, patience)
  await post.leave(s)
  expect(await sendings(s)).toMatchObject([{ state: 'DONE', written: 2, sent: 2, waiting: 0 }])
})

test('a reminder that waits when the event is moved does not go: the news asks for an answer as well', async () => {
  const s = await event()
  await post.invited(s, 2)
  await post.leave(s)
  const reminding = await post.start(s, 'REMINDER', 1)
  await post.run(reminding)
  await post.run(reminding)
  const [first, ...more] = await mailsOf(reminding)
  expect([first?.state, more]).toEqual(['queued', []])
  await moveTo(s, inDays(50))
  expect((await mailsOf(reminding)).map(({ state }) => state)).toEqual(['cancelled'])
  expect((await told(s)).filter(({ now }) => now)).toMatchObject([
    { template: 'invitations.changed', state: 'queued' },
    { template: 'invitations.changed', state: 'queued' },
  ])
  expect((await sendings(s))[0]).toMatchObject({ state: 'RUNNING', written: 0, waiting: 0 })
  // moved again, what says the date in between does not go either
  await moveTo(s, inDays(55))
  expect((await told(s)).filter(({ state }) => state === 'queued')).toMatchObject([
    { template: 'invitations.changed', now: true },
    { template: 'invitations.changed', now: true },
  ])
})

test('a letter that is not posted when the event is moved is written anew with the new date and a code', async () => {
  const s = await event()
  for (const familyName of ['Gedruckt', 'Gepostet'])
    await call(t, planner, 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }', {
      input: {
        ...{ summitId: s.summitId, givenName: 'Maria', locale: 'de', familyName },
        post: `Weg ${familyName} 1\n41460 Neuss`,
      },
    })
  await post.run(await post.start(s, 'INVITATION'))
  await post.rows(
    `update message set state = 'sent' where name = 'Maria Gepostet' and about_id in (select id from invitation where summit_id = $1)`,
    [s.summitId],
  )
  await moveTo(s, inDays(45))
  expect(await told(s)).toEqual([
    { whom: 'Maria Gedruckt', template: 'invitations.invited', state: 'queued', now: true, code: true },
    { whom: 'Maria Gepostet', template: 'invitations.invited', state: 'sent', now: false, code: true },
    { whom: 'Maria Gepostet', template: 'invitations.changed', state: 'queued', now: true, code: true },
  ])
})

test('a deputy who waits for the invitation gets it with the new date, and from whom it is', async () => {
  const s = await event()
  await post.invited(s, 1)
  const [from] = await post.rows<{ id: string }>('select id from invitation where summit_id = $1', [
    s.summitId,
  ])
  const deputy = { givenName: 'Vera', familyName: 'Tretung', email: `vera.${s.summitId}@demo.example` }
  await call(t, planner, 'mutation ($input: NoteAnswerInput!) { noteAnswer(input: $input) { state } }', {
    input: { id: from?.id, toldBy: 'PHONE', accept: false, deputy: { ...deputy, locale: 'de' } },
  })
  await moveTo(s, inDays(45))
  expect(await told(s)).toMatchObject([
    { whom: 'Vera Tretung', template: 'invitations.passedOn', state: 'queued', now: true },
  ])
  const [mail] = await post.rows<{ inviter: string }>(
    `select params -> 'values' ->> 'inviter' as inviter from message where name = 'Vera Tretung' and state = 'queued'`,
  )
  expect(mail?.inviter).toBe('Gast Muster 0')
})
