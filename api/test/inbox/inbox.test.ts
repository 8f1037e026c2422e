import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeMail, tidyInbox } from '../../src/inbox/index.js'
import { Message, readSignedAddress, render, signedAddress } from '../../src/mail/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import type { Stage } from '../summits/stage.js'
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
const messageOf = async (id: string) =>
  (await b.post.rows<{ state: string }>('select state from message where id = $1', [id]))[0]?.state

test('an address says what it is for, in small letters too, and no other can be made up', () => {
  const { id } = guest()
  const address = signedAddress(b.box, 'bounce', id)
  expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  expect(readSignedAddress(b.box, address.toUpperCase())).toEqual({ purpose: 'bounce', id })
  const other = signedAddress(b.box, 'bounce', guest(1).id)
  const made = other.slice(0, 31) + address.slice(31)
  for (const wrong of [
    made,
    address.replace('+b', '+r'),
    address.replace('post+', 'amt+'),
    b.box.address,
    `x${address}`,
  ])
    expect(readSignedAddress(b.box, wrong)).toBeUndefined()
  expect(readSignedAddress({ ...b.box, key: 'another' }, address)).toBeUndefined()
})

test('the invitation asks by the calendar, its replies and what comes back have addresses of their own', async () => {
  const row = await t.source.manager.findOneByOrFail(Message, { id: guest().messageId })
  const asked = render(row, 'https://mitsprache.example', b.box)
  const file = String(asked.attachments[0]?.content).replaceAll('\r\n ', '')
  expect(asked.attachments[0]?.contentType).toContain('method=REQUEST')
  expect(file).toContain('METHOD:REQUEST')
  expect(file).toMatch(new RegExp(`ATTENDEE;.*RSVP=TRUE.*mailto:${guest().email}`, 'i'))
  const organiser = /ORGANIZER.*mailto:(\S+)/i.exec(file)?.[1] ?? ''
  expect(readSignedAddress(b.box, organiser)).toEqual({ purpose: 'calendar', id: guest().personId })
  expect(readSignedAddress(b.box, asked.returnPath ?? '')).toMatchObject({ purpose: 'bounce', id: row.id })
  expect(readSignedAddress(b.box, asked.replyTo?.address ?? '')).toMatchObject({
    purpose: 'reply',
    id: row.id,
  })
  // nobody could take an answer: then nothing is asked
  const silent = render(row, 'https://mitsprache.example')
  expect(silent.attachments[0]?.contentType).toContain('method=PUBLISH')
  expect(String(silent.attachments[0]?.content)).not.toContain('ORGANIZER')
})

test('only what failed for good counts as come back; the organisers see it and send it again to the right address', async () => {
  const back = (action: string, status: string, of = guest()) => ({
    from: { name: '', address: 'mailer-daemon@mx.example' },
    recipients: [signedAddress(b.box, 'bounce', of.messageId)],
    automatic: true,
    report: [{ action, status }],
  })
  expect(await b.take(back('delayed', '4.4.1'))).toBe('DELAYED')
  expect(await b.take(back('failed', '4.2.2'))).toBe('DELAYED')
  expect(await messageOf(guest().messageId)).toBe('sent')
  expect(await b.take({ ...back('failed', '5.1.1'), recipients: [b.box.address] })).toBe('STRAY')
  const once = b.mail(back('failed', '5.1.1'))
  expect(await Promise.all([1, 2, 3].map(() => takeMail(t.source, b.box, once)))).toEqual(
    expect.arrayContaining(['BOUNCED', undefined, undefined]),
  )
  expect(await messageOf(guest().messageId)).toBe('bounced')
  const look = () =>
    call<{ invitations: { nodes: { id: string; cameBack: boolean; availableActions: string[] }[] } }>(
      t,
      b.planner,
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
  const [old = ''] = (await b.told('invitations.invited', guest().id)).map(({ params }) => params.link ?? '')
  const again = (id: string) =>
    call(
      t,
      b.planner,
      'mutation ($input: SendInvitationAgainInput!) { sendInvitationAgain(input: $input) { id cameBack } }',
      {
        input: { id, email: 'richtig@demo.example' },
      },
    )
  await again(guest().id)
  expect((await b.told('invitations.invited', guest().id)).map(({ address }) => address)).toEqual([
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

test('a mail about a registration that comes back shows at once to who looks at the event', async () => {
  const [link = ''] = await b.post.links(s, 'invitations.invited')
  await b.post.answer(link, true)
  const [mail] = await b.post
    .rows<{ id: string }>(
      `update message set state = 'sent' where template = 'summits.confirmed'
       and about_id in (select registration_id from invitation where summit_id = $1) returning id`,
      [s.summitId],
    )
    .then(([rows]) => rows as unknown as { id: string }[])
  const changes = async () =>
    (
      await b.post.rows<{ n: number }>('select count(*)::int as n from change where entity_id = $1', [
        s.summitId,
      ])
    )[0]?.n
  const before = await changes()
  expect(
    await b.take({
      recipients: [signedAddress(b.box, 'bounce', mail?.id ?? '')],
      automatic: true,
      report: [{ action: 'failed', status: '5.1.1' }],
    }),
  ).toBe('BOUNCED')
  expect(await changes()).toBe((before ?? 0) + 1)
  const { toTell } = await b.post
    .ask<{ data: { toTell: { registrationId: string }[] } }>(
      'query ($id: ID!) { toTell(summitId: $id) { registrationId subject } }',
      { id: s.summitId },
      b.planner,
    )
    .then(({ data }) => data)
  expect(toTell).toMatchObject([{ subject: 'Sie haben einen Platz: Integrationsgipfel' }])
})

test('a reply reaches the office as plain words, and the office answers who wrote', async () => {
  const recipients = [signedAddress(b.box, 'reply', guest().messageId)]
  const text = `<script>alert(1)</script>\r\nBcc: x@y.example`
  const from = { name: 'Amal', address: 'amal@demo.example' }
  expect(await b.take({ from, recipients, text, subject: 'Hallo\nBcc: x@y.example' })).toBe('HANDED_ON')
  const [handed] = await b.told('inbox.forwarded', guest().messageId)
  expect(handed?.params).toMatchObject({ reason: text, replyTo: { address: from.address } })
  const row = await t.source.manager.findOneByOrFail(Message, {
    template: 'inbox.forwarded',
    aboutId: guest().messageId,
  })
  const out = render(row, 'https://mitsprache.example', b.box)
  expect(out.html).toContain('&lt;script&gt;')
  expect(out.html).not.toContain('<script')
  expect(out.subject).not.toContain('\n')
  expect(out.headers['Auto-Submitted']).toBe('auto-generated')
  // what belongs to no event goes to the contact
  expect(await b.take({ text: 'Allgemeine Frage' })).toBe('HANDED_ON')
  expect((await b.told('inbox.forwarded')).at(-1)?.address).toBe(b.box.contact)
})

test('nothing goes round in circles: programs are not answered, nothing handed on comes back, and one sender has a limit', async () => {
  expect(await b.take({ automatic: true })).toBe('AUTOMATIC')
  const recipients = [signedAddress(b.box, 'reply', guest().messageId)]
  await b.take({ recipients })
  const [handed] = await b.post.rows<{ id: string }>(
    `select id from message where template = 'inbox.forwarded' and about_id = $1`,
    [guest().messageId],
  )
  expect(await b.take({ recipients: [signedAddress(b.box, 'bounce', handed?.id ?? '')] })).toBe('LOOP')
  const from = { name: '', address: 'viel@demo.example' }
  const outcomes: (string | undefined)[] = []
  for (let i = 0; i < 22; i++) outcomes.push(await b.take({ from }))
  expect(outcomes.filter((one) => one === 'HANDED_ON')).toHaveLength(20)
  expect(outcomes.slice(20)).toEqual(['LIMITED', 'LIMITED'])
})

test('what came in is known for a month', async () => {
  const one = b.mail({})
  expect(await takeMail(t.source, b.box, one)).toBe('HANDED_ON')
  await tidyInbox(t.source)
  expect(await takeMail(t.source, b.box, one)).toBeUndefined()
  await t.db.query(`update inbox_mail set received_at = now() - interval '31 days'`)
  await tidyInbox(t.source)
  expect(await b.post.rows('select 1 from inbox_mail')).toEqual([])
})
