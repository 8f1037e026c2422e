import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { viewerOf } from '../../src/accounts/index.js'
import { takeMail, tidyInbox, type CalendarReply, type IncomingMail } from '../../src/inbox/index.js'
import { Message, postboxKey, readSignedAddress, render, signedAddress } from '../../src/mail/index.js'
import type { Viewer } from '../../src/platform/index.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { cancelRegistration, register } from '../../src/summits/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { postOf } from '../invitations/post.js'
import { call, demoViewer } from '../stories/people.js'
import { moveTo, stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
let box: { address: string; key: string; contact: string }
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
  box = {
    address: 'post@mitsprache.example',
    key: await postboxKey(t.source),
    contact: 'kontakt@demo.example',
  }
}, 240_000)
afterAll(() => t?.close())

let n = 0
const mail = (more: Partial<IncomingMail>): IncomingMail => ({
  key: `<${(n += 1)}@elsewhere.example>`,
  from: { name: 'Amal', address: `amal${n}@demo.example` },
  recipients: [box.address],
  subject: 'Frage',
  text: 'Darf ich jemanden mitbringen?',
  files: [],
  automatic: false,
  report: null,
  calendar: null,
  ...more,
})
const take = (more: Partial<IncomingMail>) => takeMail(t.source, box, mail(more))

interface Invited {
  id: string
  personId: string
  email: string
  messageId: string
}
let s: Stage
let guests: Invited[]
const told = (template: string, about?: string) =>
  post.rows<{ address: string; params: { reason?: string; link?: string; replyTo?: { address: string } } }>(
    `select address, params from message where template = $1 and ($2::uuid is null or about_id = $2) order by created_at, id`,
    [template, about ?? null],
  )
const stateOf = async (id: string) =>
  (await post.rows<{ state: string }>('select state from invitation where id = $1', [id]))[0]?.state
const messageOf = async (id: string) =>
  (await post.rows<{ state: string }>('select state from message where id = $1', [id]))[0]?.state

beforeEach(async () => {
  s = await stageOf(t, { capacity: 1, guests: 0 })
  await post.invited(s, 2)
  guests = await post.rows<Invited>(
    `select i.id, i.person_id as "personId", p.email, m.id as "messageId" from invitation i join person p on p.id = i.person_id
       join message m on m.about_id = i.id where i.summit_id = $1 order by p.email`,
    [s.summitId],
  )
  await t.db.query(`update message set state = 'sent' where about_id = any($1)`, [guests.map(({ id }) => id)])
}, 60_000)
const guest = (at = 0) => guests[at] as Invited
const reply = (of: Invited, answer: string, more: Partial<CalendarReply> = {}): Partial<IncomingMail> => ({
  from: { name: '', address: of.email.toUpperCase() },
  recipients: [signedAddress(box, 'calendar', of.personId)],
  calendar: {
    method: 'REPLY',
    uid: `summit-${s.summitId}`,
    sequence: 0,
    attendee: of.email,
    answer,
    ...more,
  },
})

test('an address says what it is for, in small letters too, and no other can be made up', () => {
  const { id } = guest()
  const address = signedAddress(box, 'bounce', id)
  expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  expect(readSignedAddress(box, address.toUpperCase())).toEqual({ purpose: 'bounce', id })
  const other = signedAddress(box, 'bounce', guest(1).id)
  const made = other.slice(0, 31) + address.slice(31)
  for (const wrong of [
    made,
    address.replace('+b', '+r'),
    address.replace('post+', 'amt+'),
    box.address,
    `x${address}`,
  ])
    expect(readSignedAddress(box, wrong)).toBeUndefined()
  expect(readSignedAddress({ ...box, key: 'another' }, address)).toBeUndefined()
})

test('the invitation asks by the calendar, its replies and what comes back have addresses of their own', async () => {
  const row = await t.source.manager.findOneByOrFail(Message, { id: guest().messageId })
  const asked = render(row, 'https://mitsprache.example', box)
  const file = String(asked.attachments[0]?.content).replaceAll('\r\n ', '')
  expect(asked.attachments[0]?.contentType).toContain('method=REQUEST')
  expect(file).toContain('METHOD:REQUEST')
  expect(file).toMatch(new RegExp(`ATTENDEE;.*RSVP=TRUE.*mailto:${guest().email}`, 'i'))
  const organiser = /ORGANIZER.*mailto:(\S+)/i.exec(file)?.[1] ?? ''
  expect(readSignedAddress(box, organiser)).toEqual({ purpose: 'calendar', id: guest().personId })
  expect(readSignedAddress(box, asked.returnPath ?? '')).toMatchObject({ purpose: 'bounce', id: row.id })
  expect(readSignedAddress(box, asked.replyTo?.address ?? '')).toMatchObject({ purpose: 'reply', id: row.id })
  // nobody could take an answer: then nothing is asked
  const silent = render(row, 'https://mitsprache.example')
  expect(silent.attachments[0]?.contentType).toContain('method=PUBLISH')
  expect(String(silent.attachments[0]?.content)).not.toContain('ORGANIZER')
})

test('invitation, place, move and end are one entry of a calendar, asked by one address and counted up', async () => {
  const entries = async () =>
    (
      await t.source.manager.find(Message, {
        where: { personId: guest().personId },
        order: { createdAt: 'ASC' },
      })
    )
      .flatMap((row) => render(row, 'https://mitsprache.example', box).attachments)
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
  const say = (answer: string, sequence: number) => take(reply(guest(), answer, { sequence }))
  await say('ACCEPTED', 0)
  await moveTo(s, new Date(Date.now() + 40 * 86_400_000))
  expect(await say('DECLINED', 0)).toBe('HANDED_ON')
  expect(await say('DECLINED', 100)).toBe('ANSWERED')
  expect(await say('ACCEPTED', 101)).toBe('ANSWERED')
  await t.as(planner, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Sturm.' }))
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
  const [person] = await post.rows<{ email: string }>('select email from person where id = $1', [personId])
  const who = { id: '', personId, email: person?.email ?? '', messageId: '' }
  const say = (answer: string) => take(reply(who, answer, { uid: `summit-${one.summitId}` }))
  expect([await say('ACCEPTED'), await one.state(id)]).toEqual(['ANSWERED', 'CONFIRMED'])
  expect([await say('DECLINED'), await one.state(id)]).toEqual(['ANSWERED', 'CANCELLED'])
  // what nobody can be found for reaches those who plan the event
  expect(await say('DECLINED')).toBe('HANDED_ON')
  expect((await told('inbox.forwarded')).at(-1)?.address).not.toBe(box.contact)
})

test('only what failed for good counts as come back; the organisers see it and send it again to the right address', async () => {
  const back = (action: string, status: string, of = guest()) => ({
    from: { name: '', address: 'mailer-daemon@mx.example' },
    recipients: [signedAddress(box, 'bounce', of.messageId)],
    automatic: true,
    report: [{ action, status }],
  })
  expect(await take(back('delayed', '4.4.1'))).toBe('DELAYED')
  expect(await take(back('failed', '4.2.2'))).toBe('DELAYED')
  expect(await messageOf(guest().messageId)).toBe('sent')
  expect(await take({ ...back('failed', '5.1.1'), recipients: [box.address] })).toBe('STRAY')
  const once = mail(back('failed', '5.1.1'))
  expect(await Promise.all([1, 2, 3].map(() => takeMail(t.source, box, once)))).toEqual(
    expect.arrayContaining(['BOUNCED', undefined, undefined]),
  )
  expect(await messageOf(guest().messageId)).toBe('bounced')
  const look = () =>
    call<{ invitations: { nodes: { id: string; cameBack: boolean; availableActions: string[] }[] } }>(
      t,
      planner,
      `query ($id: ID!) { summit(id: $id) { invitationFigures { bounced sent } invitations(cameBack: true) { nodes { id cameBack availableActions } } } }`,
      { id: s.summitId },
    )
  expect(await look()).toMatchObject({
    invitationFigures: { bounced: 1, sent: 1 },
    invitations: {
      nodes: [
        {
          id: guest().id,
          cameBack: true,
          availableActions: expect.arrayContaining(['sendInvitationAgain']) as string[],
        },
      ],
    },
  })
  const [old = ''] = (await told('invitations.invited', guest().id)).map(({ params }) => params.link ?? '')
  const again = (id: string) =>
    call(
      t,
      planner,
      'mutation ($input: SendInvitationAgainInput!) { sendInvitationAgain(input: $input) { id cameBack } }',
      {
        input: { id, email: 'richtig@demo.example' },
      },
    )
  await again(guest().id)
  expect((await told('invitations.invited', guest().id)).map(({ address }) => address)).toEqual([
    guest().email,
    'richtig@demo.example',
  ])
  await t.db.query(`update message set state = 'sent' where about_id = $1 and state = 'queued'`, [guest().id])
  expect(await look()).toMatchObject({
    invitationFigures: { bounced: 0, sent: 2 },
    invitations: { nodes: [] },
  })
  // the ledger keeps no link of a mail that came back, and what has not come back is not sent again
  expect(old).toBe('')
  await expect(again(guest(1).id)).rejects.toThrow()
})

test('a calendar answers for whom it was sent to, the first who fits gets the place, and everybody is told by mail', async () => {
  expect(await take({ ...reply(guest(), 'ACCEPTED'), automatic: true })).toBe('ANSWERED')
  expect(await take(reply(guest(1), 'ACCEPTED'))).toBe('ANSWERED')
  expect([await stateOf(guest().id), await stateOf(guest(1).id)]).toEqual(['ACCEPTED', 'ACCEPTED'])
  const mails = await post.rows<{ template: string }>(
    `select template from message where person_id = any($1) and template like 'summits.%' order by template`,
    [guests.map(({ personId }) => personId)],
  )
  expect(mails.map(({ template }) => template)).toEqual(['summits.confirmed', 'summits.waitlisted'])
  // the same answer twice is one; a later answer replaces it, and is told
  expect(await take(reply(guest(), 'ACCEPTED'))).toBe('ANSWERED')
  expect(await take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  expect(await stateOf(guest().id)).toBe('DECLINED')
  const [held] = await post.rows<{ id: string }>(
    'select registration_id as id from invitation where id = $1',
    [guest().id],
  )
  const back = await told('summits.registrationCancelled', held?.id)
  expect(back.map(({ address }) => address)).toEqual([guest().email])
  // a no without a place is confirmed once, as by the link
  expect(await take(reply(guest(1), 'DECLINED'))).toBe('ANSWERED')
  expect(await told('invitations.declined', guest(1).id)).toEqual([])
})

test('the same answer from a calendar counts anew when the place has changed meanwhile', async () => {
  const held = async (of: Invited) =>
    (
      await post.rows<{ id: string; state: string }>(
        'select id, state from registration where summit_id = $1 and person_id = $2 order by rank desc limit 1',
        [s.summitId, of.personId],
      )
    )[0]
  await take(reply(guest(), 'ACCEPTED'))
  await take(reply(guest(1), 'ACCEPTED'))
  // the place is given back on the page of the event: the second is offered it and says yes once more
  const as = async (of: Invited) => ({ ...(await viewerOf(t.db, of.personId)) })
  await t.as(await as(guest()), async (ctx) => cancelRegistration(ctx, (await held(guest()))?.id ?? ''))
  expect((await held(guest(1)))?.state).toBe('OFFERED')
  expect(await post.figures(s)).toMatchObject({ accepted: 1, declined: 1 })
  expect(await take(reply(guest(1), 'ACCEPTED'))).toBe('ANSWERED')
  expect((await held(guest(1)))?.state).toBe('CONFIRMED')
  // who gave the place back comes after all
  expect(await take(reply(guest(), 'ACCEPTED'))).toBe('ANSWERED')
  expect((await held(guest()))?.state).toBe('WAITLISTED')
  expect(await post.figures(s)).toMatchObject({ accepted: 2, declined: 0 })
  // who declined and registered on their own says no once more
  await take(reply(guest(), 'DECLINED'))
  await t.as(await as(guest()), (ctx) =>
    register(ctx, {
      summitId: s.summitId,
      groupId: null,
      participants: [{ givenName: 'Amal', familyName: 'Muster' }],
    }),
  )
  expect((await held(guest()))?.state).toBe('WAITLISTED')
  expect(await take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  expect([await stateOf(guest().id), (await held(guest()))?.state]).toEqual(['DECLINED', 'CANCELLED'])
})

test('a no without a place is confirmed by mail once, by calendar and by link', async () => {
  expect(await take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  expect(await take(reply(guest(), 'DECLINED'))).toBe('ANSWERED')
  const [, token = ''] = await post.links(s, 'invitations.invited')
  expect(await post.answer(token, false)).toMatchObject({ state: 'DECLINED' })
  for (const of of [guest(), guest(1)])
    expect(await told('invitations.declined', of.id)).toMatchObject([
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
    { ...reply(first, 'ACCEPTED'), recipients: [signedAddress(box, 'calendar', second.personId)] },
  ]
  const before = (await told('inbox.forwarded')).length
  for (const one of unclear) expect(await take(one)).toBe('HANDED_ON')
  expect(await take({ ...reply(first, 'ACCEPTED'), recipients: [box.address] })).toBe('HANDED_ON')
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['ISSUED', 'ISSUED'])
  expect((await told('inbox.forwarded')).length).toBeGreaterThanOrEqual(before + 7)
})

test('an answer that cannot be taken is undone and answered with a link', async () => {
  await t.db.query(`update summit set registration_closes_at = now() - interval '1 hour' where id = $1`, [
    s.summitId,
  ])
  expect(await take(reply(guest(), 'ACCEPTED'))).toBe('NOT_TAKEN')
  expect(await stateOf(guest().id)).toBe('ISSUED')
  expect(await told('inbox.notTaken', guest().id)).toMatchObject([
    { address: guest().email, params: { link: expect.stringContaining('/einladung/') as string } },
  ])
})

test('a reply reaches the office as plain words, and the office answers who wrote', async () => {
  const recipients = [signedAddress(box, 'reply', guest().messageId)]
  const text = `<script>alert(1)</script>\r\nBcc: x@y.example`
  expect(await take({ recipients, text, subject: 'Hallo\nBcc: x@y.example' })).toBe('HANDED_ON')
  const [handed] = await told('inbox.forwarded', guest().messageId)
  expect(handed?.params).toMatchObject({ reason: text, replyTo: { address: `amal${n}@demo.example` } })
  const row = await t.source.manager.findOneByOrFail(Message, {
    template: 'inbox.forwarded',
    aboutId: guest().messageId,
  })
  const out = render(row, 'https://mitsprache.example', box)
  expect(out.html).toContain('&lt;script&gt;')
  expect(out.html).not.toContain('<script')
  expect(out.subject).not.toContain('\n')
  expect(out.headers['Auto-Submitted']).toBe('auto-generated')
  // what belongs to no event goes to the contact
  expect(await take({ text: 'Allgemeine Frage' })).toBe('HANDED_ON')
  expect((await told('inbox.forwarded')).at(-1)?.address).toBe(box.contact)
})

test('nothing goes round in circles: programs are not answered, nothing handed on comes back, and one sender has a limit', async () => {
  expect(await take({ automatic: true })).toBe('AUTOMATIC')
  const recipients = [signedAddress(box, 'reply', guest().messageId)]
  await take({ recipients })
  const [handed] = await post.rows<{ id: string }>(
    `select id from message where template = 'inbox.forwarded' and about_id = $1`,
    [guest().messageId],
  )
  expect(await take({ recipients: [signedAddress(box, 'bounce', handed?.id ?? '')] })).toBe('LOOP')
  const from = { name: '', address: 'viel@demo.example' }
  const outcomes: (string | undefined)[] = []
  for (let i = 0; i < 22; i++) outcomes.push(await take({ from }))
  expect(outcomes.filter((one) => one === 'HANDED_ON')).toHaveLength(20)
  expect(outcomes.slice(20)).toEqual(['LIMITED', 'LIMITED'])
})

test('what came in is known for a month', async () => {
  const one = mail({})
  expect(await takeMail(t.source, box, one)).toBe('HANDED_ON')
  await tidyInbox(t.source)
  expect(await takeMail(t.source, box, one)).toBeUndefined()
  await t.db.query(`update inbox_mail set received_at = now() - interval '31 days'`)
  await tidyInbox(t.source)
  expect(await post.rows('select 1 from inbox_mail')).toEqual([])
})
