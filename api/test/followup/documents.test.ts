import { randomUUID } from 'node:crypto'
import express from 'express'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocument, type Sheet } from '../../src/documents/index.js'
import { mountCertificates } from '../../src/followup/index.js'
import { makeAttendanceList } from '../../src/followup/makeAttendanceList.js'
import { makeCertificates, sendCertificates } from '../../src/followup/makeCertificates.js'
import { issueTickets } from '../../src/admission/issueTickets.js'
import { register } from '../../src/summits/register.js'
import { doorOf, scan, type Door } from '../admission/door.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'
import { codeOf } from '../summits/stage.js'

let t: TestInstallation
let door: Door
let close: () => void
let base: string
const faults: unknown[] = []
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  door = await doorOf(t, 3)
  await t.db.query(`update person set locale = 'uk' where id = $1`, [door.guests[0]?.personId])
  const app = express()
  mountCertificates(app, t.source, {
    warn: () => undefined,
    error: (fault: unknown) => void faults.push(fault),
  } as never)
  const server = app.listen(0)
  base = `http://localhost:${(server.address() as AddressInfo).port}/api/certificates`
  close = () => void server.close()
}, 240_000)
afterAll(() => {
  close?.()
  return t?.close()
})

/** What a document says; typesetting itself is tried in the workers. */
async function sheetOf(id: string): Promise<Record<string, unknown>> {
  let seen: Sheet | undefined
  await makeDocument(t.source, id, {
    publicUrl: 'https://mitsprache.example',
    signal: new AbortController().signal,
    typeset: (_, sheet) => {
      seen = sheet
      return Promise.resolve(Buffer.from('%PDF-1.7 made'))
    },
  })
  return seen ?? {}
}
const over = () =>
  t.db.query(
    `update summit set starts_at = now() - interval '1 day', ends_at = now() - interval '1 hour' where id = $1`,
    [door.summitId],
  )
const asPlanner = <R>(work: Parameters<typeof t.as<R>>[1]) => t.as(door.planner, work)
const own = (code: string) =>
  t.query('query ($code: String!) { ownCertificate(code: $code) { state url } }', {
    code,
  }) as unknown as Promise<{
    data: { ownCertificate: { state: string | null; url: string | null } | null }
  }>
const ask = (code: string) =>
  t.query('mutation ($code: String!) { requestCertificate(code: $code) { state url } }', {
    code,
  }) as unknown as Promise<{
    data?: { requestCertificate: { state: string } } | null
    errors?: unknown[]
  }>

test('the list for the door names everybody who has a place, in the language of who asked for it', async () => {
  const { summitId, planner } = door
  expect(
    await codeOf(t.as(door.guests[0], (ctx) => makeAttendanceList(ctx, { summitId, by: 'GROUP' }))),
  ).toBe('FORBIDDEN')
  const id = await t.as({ ...planner, locale: 'tr' }, (ctx) =>
    makeAttendanceList(ctx, { summitId, by: 'WORKSHOP' }),
  )
  const sheet = await sheetOf(id)
  expect(sheet).toMatchObject({ lang: 'tr', heading: 'Katılım listesi', event: 'Integrationsgipfel' })
  expect(sheet.groups).toMatchObject([{ name: 'Atölyesiz', people: [{ name: 'Gast 0 Muster 0' }, {}, {}] }])
})

test('who was let in gets a certificate in their language, alone and with all; nobody else does', async () => {
  expect(await codeOf(asPlanner((ctx) => makeCertificates(ctx, door.summitId)))).toBe('NOBODY_CAME')
  const [first, second] = await door.tickets()
  if (!first || !second) throw new Error('no tickets')
  await door.sends(randomUUID(), scan(first))
  // before the event is over nobody gets their own
  expect((await own(first.code)).data.ownCertificate).toBeNull()
  expect(await codeOf(asPlanner((ctx) => sendCertificates(ctx, door.summitId)))).toBe('SUMMIT_NOT_OVER')
  await over()
  const sheet = await sheetOf(await asPlanner((ctx) => makeCertificates(ctx, door.summitId)))
  expect(sheet.certificates).toMatchObject([
    { lang: 'uk', name: 'Gast 0 Muster 0', heading: 'Підтвердження участі' },
  ])
  expect((await own(first.code)).data.ownCertificate).toEqual({ state: null, url: null })
  expect((await own(second.code)).data.ownCertificate).toBeNull()
  expect((await ask(second.code)).errors).toHaveLength(1)
  expect((await fetch(`${base}/${first.code}`)).status).toBe(404)
  await ask(first.code)
  await ask(first.code)
  const made = await t.db.query<{ id: string }[]>(`select id from document where kind = 'CERTIFICATE'`)
  expect(made).toHaveLength(1)
  await sheetOf(made[0]?.id ?? '')
  expect((await own(first.code)).data.ownCertificate).toEqual({
    state: 'READY',
    url: `/api/certificates/${first.code}`,
  })
  const file = await fetch(`${base}/${first.code}`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(await file.text()).toBe('%PDF-1.7 made')
  expect((await fetch(`${base}/${second.code}`)).status).toBe(404)
  expect((await fetch(`${base}/nonsense`)).status).toBe(404)
  expect(faults).toEqual([])
})

test('the mail with the link goes out once, to who was let in', async () => {
  for (let i = 0; i < 2; i++) await asPlanner((ctx) => sendCertificates(ctx, door.summitId))
  const mails = await t.db.query<{ personId: string; params: { actions: { link: string }[] } }[]>(
    `select person_id as "personId", params from message where template = 'followup.certificate'`,
  )
  const [first] = await door.tickets()
  expect(mails).toMatchObject([
    { personId: door.guests[0]?.personId, params: { actions: [{ link: `/ticket/${first?.code}` }] } },
  ])
})

test('of a party that turns out to be larger everybody is mailed theirs', async () => {
  const party = await doorOf(t, 0)
  const guest = await t.db.query<{ id: string }[]>(
    `select id from person where email = 'elif.yildirim@demo.example'`,
  )
  const id = await t.as(await demoViewer(t, 'elif.yildirim@demo.example'), (ctx) =>
    register(ctx, {
      summitId: party.summitId,
      participants: [1, 2].map((n) => ({ givenName: 'Gast', familyName: `Muster ${n}` })),
    }),
  )
  while ((await t.as(undefined, issueTickets)) > 0);
  const [first, second] = await party.tickets()
  if (!first || !second) throw new Error('no tickets')
  const sent = async () => {
    await t.as(party.planner, (ctx) => sendCertificates(ctx, party.summitId))
    const rows = await t.db.query<{ person_id: string; links: number }[]>(
      `select person_id, jsonb_array_length(params -> 'actions') as links from message
       where template = 'followup.certificate' and about_id = $1 order by created_at`,
      [id],
    )
    return rows.map((row) => [row.person_id === guest[0]?.id, row.links])
  }
  await party.sends(randomUUID(), scan(first))
  await t.db.query(
    `update summit set starts_at = now() - interval '1 day', ends_at = now() - interval '1 hour' where id = $1`,
    [party.summitId],
  )
  expect([await sent(), await sent()]).toEqual([[[true, 1]], [[true, 1]]])
  await party.sends(randomUUID(), scan(second))
  expect([await sent(), await sent()]).toEqual([
    [
      [true, 1],
      [true, 2],
    ],
    [
      [true, 1],
      [true, 2],
    ],
  ])
})
