import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { issueTickets, keepTickets } from '../../src/admission/issueTickets.js'
import { reissueTicket } from '../../src/admission/reissueTicket.js'
import { settleConflict } from '../../src/admission/settleConflict.js'
import { readTicketCode, signedPart, writeTicketCode } from '../../src/contract/ticketCode.js'
import { longestName } from '../../src/contract/fields.js'
import { render, Message } from '../../src/mail/index.js'
import { changeParty } from '../../src/summits/changeParty.js'
import { register } from '../../src/summits/register.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import { stageOf } from '../summits/stage.js'
import { doorOf, scan, type Card } from './door.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 8 })
}, 240_000)
afterAll(() => t?.close())

const page = (code: string) =>
  call<{ state: string; name: string | null; summit: { title: string } } | null>(
    t,
    undefined,
    'query ($code: String!) { ticketLink(code: $code) { state name summit { title } } }',
    { code },
  )
const mails = (registrationId: string) =>
  t.db.find(Message, {
    where: { template: 'admission.tickets', aboutId: registrationId },
    order: { createdAt: 'ASC' },
  })

test('everybody with a place gets a ticket and one mail, whoever issues and however often; who waits gets none', async () => {
  const s = await stageOf(t, { capacity: 3, guests: 2 })
  const party = await s.comes(0, 3)
  const waits = await s.comes(1)
  await Promise.all([keepTickets(t.source), keepTickets(t.source), t.as(undefined, issueTickets)])
  await keepTickets(t.source)
  const rows = await t.db.query<{ code: string }[]>('select code from ticket where registration_id = $1', [
    party,
  ])
  expect(rows).toHaveLength(3)
  expect(new Set(rows.map(({ code }) => code)).size).toBe(3)
  expect(await mails(waits)).toEqual([])
  const [mail, ...more] = await mails(party)
  expect(more).toEqual([])
  const rendered = render(mail as Message, 'https://mitsprache.example')
  for (const { code } of rows) expect(rendered.text).toContain(`https://mitsprache.example/de/ticket/${code}`)
  expect(rendered.subject).toBe('Ihre Tickets: Integrationsgipfel')
  const pictures = rendered.attachments.filter(({ contentType }) => contentType === 'image/png')
  expect(pictures.map(({ filename }) => filename)).toEqual([
    'Ticket 1 Gast 0 Muster 0.png',
    'Ticket 2 Gast 0 Muster 1.png',
    'Ticket 3 Gast 0 Muster 2.png',
  ])
  expect((pictures[0]?.content as Buffer).subarray(1, 4).toString()).toBe('PNG')
})

test('who comes instead of somebody else is mailed a ticket', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 1 })
  const party = await s.comes(0, 2)
  await keepTickets(t.source)
  await t.as(s.guests[0], (ctx) =>
    changeParty(ctx, party, [{ givenName: 'Amira', familyName: 'Vertretung' }]),
  )
  for (let n = 0; n < 2; n++) await keepTickets(t.source)
  const told = (await mails(party)).map(({ params }) => params.codes?.map(({ name }) => name))
  expect(told).toEqual([
    ['Gast 0 Muster 0', 'Gast 0 Muster 1'],
    ['Gast 0 Muster 0', 'Amira Vertretung'],
  ])
})

test('the longest name there can be stands whole in the mail of a ticket', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 1 })
  const [givenName, familyName] = ['Maria-Anna Xaveria ', 'von und zu Oberbeispiel '].map((words) =>
    words.repeat(20).slice(0, longestName).trim(),
  )
  const id = await t.as(s.guests[0], (ctx) =>
    register(ctx, { summitId: s.summitId, groupId: null, participants: [{ givenName, familyName }] }),
  )
  await t.as(undefined, issueTickets)
  const mail = render((await mails(id))[0] as Message, 'https://mitsprache.example')
  expect(mail.text.replace(/\s+/g, ' ')).toContain(`${givenName} ${familyName}`)
  expect(mail.attachments.map(({ filename }) => filename?.length)).toEqual([84])
})

test('a ticket opens its page without an account, says whose it is, and its code says nothing of them', async () => {
  const d = await doorOf(t, 1)
  const [ticket] = await d.tickets()
  const code = ticket?.code ?? ''
  expect(await page(code)).toEqual({
    state: 'ISSUED',
    name: 'Gast 0 Muster 0',
    summit: { title: 'Integrationsgipfel' },
  })
  expect(code).toHaveLength(138)
  expect(readTicketCode(`https://mitsprache.example/de/ticket/${code}`)).toMatchObject({
    summitId: d.summitId,
    ticketId: ticket?.id,
    serial: 1,
  })
  expect(Buffer.from(code, 'base64url').toString('latin1')).not.toMatch(/Gast|Muster/)
})

test('a code somebody made or changed is none of ours', async () => {
  const d = await doorOf(t, 1)
  const [ticket] = await d.tickets()
  const code = ticket?.code ?? ''
  const known = readTicketCode(code)
  const { privateKey } = generateKeyPairSync('ed25519')
  const signed = signedPart({
    keyId: known?.keyId ?? '',
    summitId: d.summitId,
    ticketId: randomUUID(),
    serial: 1,
  })
  const forged = writeTicketCode(signed, sign(null, signed, privateKey))
  const bytes = Buffer.from(code, 'base64url')
  bytes[38] = 2
  for (const wrong of [forged, bytes.toString('base64url'), code.slice(1), '', 'x'.repeat(138)])
    expect(await page(wrong)).toBeNull()
})

test('a ticket holds while the registration does; issued anew the old code holds no more, and names nobody', async () => {
  const d = await doorOf(t, 2)
  const [first, second] = await d.tickets()
  await t.as(d.planner, (ctx) => reissueTicket(ctx, first?.id))
  const [again] = await d.tickets()
  expect(again).toMatchObject({ id: first?.id, serial: 2 })
  expect(await page(first?.code ?? '')).toMatchObject({ state: 'REVOKED', name: null })
  expect(await page(again?.code ?? '')).toMatchObject({ state: 'ISSUED', name: 'Gast 0 Muster 0' })
  expect(await mails(first?.registrationId ?? '')).toHaveLength(2)
  await d.cancels(1, second?.registrationId ?? '')
  // at once, before any job has written it down
  expect(await page(second?.code ?? '')).toMatchObject({ state: 'REVOKED', name: null })
  await keepTickets(t.source)
  expect((await d.tickets())[1]).toMatchObject({ state: 'REVOKED' })
})

test('the signing key is made once and never shown', async () => {
  const keys = await t.db.query<{ id: string }[]>('select id from ticket_key')
  expect(keys).toHaveLength(1)
  const types = await call<{ types: { name: string; fields: { name: string }[] | null }[] }>(
    t,
    undefined,
    '{ __schema { types { name fields { name } } } }',
  )
  const named = types.types.flatMap(({ fields }) => (fields ?? []).map(({ name }) => name))
  expect(named).not.toContain('privateKey')
})

test('a forged ticket that a browser took for one of the list stands there, counts nobody as come, and is settled', async () => {
  const d = await doorOf(t, 1)
  const [one] = (await d.tickets()) as [Card]
  const noted = scan({ ...one, code: `${one.code.slice(0, -4)}AAAA` })
  expect(await d.sends(randomUUID(), noted)).toMatchObject([{ outcome: 'FORGED' }])
  const look = async () => {
    const ask = <T>(what: string) => call<T>(t, d.planner, `query ($id: ID!) { ${what} }`, { id: d.summitId })
    const { tickets } = await ask<{ tickets: unknown[] }>(
      'doorList(summitId: $id) { tickets { state entries { outcome settled } } }',
    )
    const { doorFigures } = await ask<{ doorFigures: unknown }>(
      'summit(id: $id) { doorFigures { entered conflicts } }',
    )
    return [tickets, doorFigures]
  }
  expect(await look()).toEqual([
    [{ state: 'ISSUED', entries: [{ outcome: 'FORGED', settled: false }] }],
    { entered: 0, conflicts: 1 },
  ])
  // who has the name comes by it
  const byName = await d.sends(randomUUID(), scan(one, { code: null, way: 'NAME' }))
  expect(byName).toMatchObject([{ outcome: 'ENTERED' }])
  await t.as(d.planner, (ctx) => settleConflict(ctx, { summitId: d.summitId, id: noted.id }))
  expect(await look()).toEqual([
    [
      {
        state: 'CHECKED_IN',
        entries: [
          { outcome: 'FORGED', settled: true },
          { outcome: 'ENTERED', settled: false },
        ],
      },
    ],
    { entered: 1, conflicts: 0 },
  ])
})
