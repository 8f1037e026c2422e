import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { viewerOf } from '../../src/accounts/index.js'
import type { CalendarReply } from '../../src/inbox/index.js'
import { Message, render, signedAddress } from '../../src/mail/index.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { cancelRegistration, register } from '../../src/summits/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { moveTo, stageOf, type Stage } from '../summits/stage.js'
import { boxOf, type Invited } from './box.js'

let t: TestInstallation
let b: Awaited<ReturnType<typeof boxOf>>
let s: Stage
let guests: Invited[]
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  b = await boxOf(t)
}, 240_000)
afterAll(() => t?.close())
beforeEach(async () => {
  ;({ s, guests } = await b.invites())
}, 60_000)
const guest = (at = 0) => guests[at] as Invited
const reply = (of: Invited, answer: string, more: Partial<CalendarReply> = {}) => b.reply(s, of, answer, more)

test('invitation, place, move and end are one entry of a calendar, asked by one address and counted up', async () => {
  const entries = async () =>
    (
      await t.source.manager.find(Message, {
        where: { personId: guest().personId },
        order: { createdAt: 'ASC' },
      })
    )
      .flatMap((row) => render(row, 'https://mitsprache.example', b.box).attachments)
      .map(({ content }) => {
        const file = String(content).replaceAll('\r\n ', '')
        const of = (line: RegExp) => line.exec(file)?.[1]
        return {
          uid: of(/UID:(\S+)/),
          method: of(/METHOD:(\S+)/),
          sequence: of(/SEQUENCE:(\d+)/),
          organiser: of(/ORGANIZER.*mailto:(\S+)/i),
          attendee: of(/ATTENDEE.*PARTSTAT=([A-Z-]+).*mailto/i),
        }
      })
  const say = (answer: string, sequence: number) => b.take(reply(guest(), answer, { sequence }))
  await say('ACCEPTED', 0)
  await moveTo(s, new Date(Date.now() + 40 * 86_400_000))
  expect(await say('DECLINED', 0)).toBe('HANDED_ON')
  expect(await say('DECLINED', 100)).toBe('ANSWERED')
  expect(await say('ACCEPTED', 101)).toBe('ANSWERED')
  await t.as(b.planner, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Sturm.' }))
  const found = await entries()
  expect(found.map(({ method, sequence, attendee }) => [method, Number(sequence), attendee])).toEqual([
    ['REQUEST', 0, 'NEEDS-ACTION'],
    ['REQUEST', 0, 'ACCEPTED'],
    ['REQUEST', 100, 'ACCEPTED'],
    ['CANCEL', 101, 'NEEDS-ACTION'],
    ['REQUEST', 102, 'ACCEPTED'],
    ['CANCEL', 202, 'NEEDS-ACTION'],
  ])
  expect(new Set(found.map(({ uid, organiser }) => `${uid}/${organiser}`)).size).toBe(1)
})

test('who registered without an invitation gives the place back by the calendar', async () => {
  const one = await stageOf(t, { capacity: 2, guests: 1 })
  const id = await one.comes(0)
  const personId = one.guests[0]?.personId ?? ''
  const [person] = await b.post.rows<{ email: string }>('select email from person where id = $1', [personId])
  const who = { id: '', personId, email: person?.email ?? '', messageId: '' }
  const say = (answer: string) => b.take(reply(who, answer, { uid: `summit-${one.summitId}` }))
  expect([await say('ACCEPTED'), await one.state(id)]).toEqual(['ANSWERED', 'CONFIRMED'])
  expect([await say('DECLINED'), await one.state(id)]).toEqual(['ANSWERED', 'CANCELLED'])
  // what nobody can be found for reaches those who plan the event
  expect(await say('DECLINED')).toBe('HANDED_ON')
  expect((await b.told('inbox.forwarded')).at(-1)?.address).not.toBe(b.box.contact)
})

test('a calendar answers for whom it was sent to, the first who fits gets the place, and everybody is told by mail', async () => {
  expect(await b.take({ ...reply(guest(), 'ACCEPTED'), automatic: true })).toBe('ANSWERED')
  expect(await b.take(reply(guest(1), 'ACCEPTED'))).toBe('ANSWERED')
  expect([await b.stateOf(guest().id), await b.stateOf(guest(1).id)]).toEqual(['ACCEPTED', 'ACCEPTED'])
  const mails = await b.post.rows<{ template: string }>(
    `select template from message where person_id = any($1) and template like 'summits.%' order by template`,
    [guests.map(({ personId }) => personId)],
  )
  expect(mails.map(({ template }) => template)).toEqual(['summits.confirmed', 'summits.waitlisted'])
  // the same answer twice is one; a later answer replaces it, and is told
  expect(await b.take(reply(guest(), 'ACCEPTED'))).toBe('ANSWERED')
  expect(await b.take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  expect(await b.stateOf(guest().id)).toBe('DECLINED')
  const [held] = await b.post.rows<{ id: string }>(
    'select registration_id as id from invitation where id = $1',
    [guest().id],
  )
  const back = await b.told('summits.registrationCancelled', held?.id)
  expect(back.map(({ address }) => address)).toEqual([guest().email])
  // a no without a place is confirmed once, as by the link
  expect(await b.take(reply(guest(1), 'DECLINED'))).toBe('ANSWERED')
  expect(await b.told('invitations.declined', guest(1).id)).toEqual([])
})

test('the same answer from a calendar counts anew when the place has changed meanwhile', async () => {
  const held = async (of: Invited) =>
    (
      await b.post.rows<{ id: string; state: string }>(
        'select id, state from registration where summit_id = $1 and person_id = $2 order by rank desc limit 1',
        [s.summitId, of.personId],
      )
    )[0]
  await b.take(reply(guest(), 'ACCEPTED'))
  await b.take(reply(guest(1), 'ACCEPTED'))
  // the place is given back on the page of the event: the second is offered it and says yes once more
  const as = async (of: Invited) => ({ ...(await viewerOf(t.db, of.personId)) })
  await t.as(await as(guest()), async (ctx) => cancelRegistration(ctx, (await held(guest()))?.id ?? ''))
  expect((await held(guest(1)))?.state).toBe('OFFERED')
  expect(await b.post.figures(s)).toMatchObject({ accepted: 1, declined: 1 })
  expect(await b.take(reply(guest(1), 'ACCEPTED'))).toBe('ANSWERED')
  expect((await held(guest(1)))?.state).toBe('CONFIRMED')
  // who gave the place back comes after all
  expect(await b.take(reply(guest(), 'ACCEPTED'))).toBe('ANSWERED')
  expect((await held(guest()))?.state).toBe('WAITLISTED')
  expect(await b.post.figures(s)).toMatchObject({ accepted: 2, declined: 0 })
  // who declined and registered on their own says no once more
  await b.take(reply(guest(), 'DECLINED'))
  await t.as(await as(guest()), (ctx) =>
    register(ctx, {
      summitId: s.summitId,
      groupId: null,
      participants: [{ givenName: 'Amal', familyName: 'Muster' }],
    }),
  )
  expect((await held(guest()))?.state).toBe('WAITLISTED')
  expect(await b.take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  expect([await b.stateOf(guest().id), (await held(guest()))?.state]).toEqual(['DECLINED', 'CANCELLED'])
})

test('a no without a place is confirmed by mail once, by calendar and by link', async () => {
  expect(await b.take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  expect(await b.take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  const [, token = ''] = await b.post.links(s, 'invitations.invited')
  expect(await b.post.answer(token, false)).toMatchObject({ state: 'DECLINED' })
  for (const of of [guest(), guest(1)])
    expect(await b.told('invitations.declined', of.id)).toMatchObject([
      { address: of.email, params: { link: expect.stringContaining('/einladung/') as string } },
    ])
})

test('what is no clear answer of the person who was invited goes to a person', async () => {
  const [first, second] = [guest(), guest(1)]
  const unclear = [
    reply(first, 'TENTATIVE'),
    { ...reply(first, 'ACCEPTED'), from: { name: '', address: 'jemand@demo.example' } },
    reply(first, 'ACCEPTED', { attendee: second.email }),
    reply(first, 'ACCEPTED', { sequence: -1 }),
    reply(first, 'ACCEPTED', { method: 'COUNTER' }),
    { ...reply(first, 'ACCEPTED'), recipients: [signedAddress(b.box, 'calendar', second.personId)] },
  ]
  const before = (await b.told('inbox.forwarded')).length
  for (const one of unclear) expect(await b.take(one)).toBe('HANDED_ON')
  expect(await b.take({ ...reply(first, 'ACCEPTED'), recipients: [b.box.address] })).toBe('HANDED_ON')
  expect([await b.stateOf(first.id), await b.stateOf(second.id)]).toEqual(['ISSUED', 'ISSUED'])
  expect((await b.told('inbox.forwarded')).length).toBeGreaterThanOrEqual(before + 7)
})

test('an answer that cannot be taken is undone and answered with a link', async () => {
  await t.db.query(`update summit set registration_closes_at = now() - interval '1 hour' where id = $1`, [
    s.summitId,
  ])
  expect(await b.take(reply(guest(), 'ACCEPTED'))).toBe('NOT_TAKEN')
  expect(await b.stateOf(guest().id)).toBe('ISSUED')
  expect(await b.told('inbox.notTaken', guest().id)).toMatchObject([
    { address: guest().email, params: { link: expect.stringContaining('/einladung/') as string } },
  ])
})
