import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { handIn } from '../../test/stories/handIn.js'
import { call, demoViewer, refusal } from '../../test/stories/people.js'
import { clock, publicViewer, type Viewer } from '../platform/index.js'
import { mountCalendar } from './index.js'

let t: TestInstallation
let server: Server
let elif: Viewer, petra: Viewer
let consultationId: string, token: string
const startsAt = new Date(Date.now() + 14 * 86_400_000)

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  elif = await demoViewer(t, 'elif.yildirim@demo.example')
  petra = await demoViewer(t, 'petra.aktenberg@demo.example')
  const kwame = await demoViewer(t, 'kwame.mensah@demo.example')
  const { paperId } = await handIn(t, elif)
  await call(t, kwame, documents.takeUpPaper, { id: paperId })
  await call(t, petra, documents.admitPaper, { id: paperId })
  await call(t, petra, 'mutation ($input: WithReasonInput!) { skipStatement(input: $input) { id } }', {
    input: { id: paperId, reason: 'Ohne Kosten.' },
  })
  const [template] = await t.db.query<{ id: string }[]>(
    `select id from route_template where key = 'municipal'`,
  )
  const route = await call<{ consultations: { id: string }[] }>(t, petra, documents.startRoute, {
    input: { id: paperId, templateId: template?.id },
  })
  consultationId = route.consultations[0]?.id ?? ''
  await call(t, petra, documents.scheduleConsultation, {
    input: {
      id: consultationId,
      startsAt: startsAt.toISOString(),
      place: 'Rathaus, Zimmer 5',
      label: 'N 3',
      isPublic: false,
      maySpeak: 'INVITED',
    },
  })
  const [mail] = await t.db.query<{ params: { actions: { link: string }[] } }[]>(
    `select params from message where person_id = $1 and template = 'meetings.scheduled' order by created_at desc limit 1`,
    [elif.personId],
  )
  token = /\/antwort\/([\w-]+)/.exec(mail?.params.actions[0]?.link ?? '')?.[1] ?? ''
  const app = express()
  mountCalendar(app, {
    source: t.source,
    publicUrl: 'https://mitsprache.example',
    log: { error: (said: unknown) => console.error(said) },
    viewerOf: () => Promise.resolve(publicViewer('de')),
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  server?.close()
  await t?.close()
})

const read = (by: string) =>
  call<Record<string, unknown> | null>(
    t,
    undefined,
    'query ($token: String!) { replyLink(token: $token) { isOpen place label maySpeak comes interpreterLanguage } }',
    { token: by },
  )
const calendar = (query = '') =>
  fetch(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/calendar/${consultationId}.ics${query}`,
  )

test('the holder of the link sees a date that is not public, and the answer given so far', async () => {
  expect(await read(token)).toEqual({
    isOpen: true,
    place: 'Rathaus, Zimmer 5',
    label: 'N 3',
    maySpeak: 'INVITED',
    comes: null,
    interpreterLanguage: null,
  })
  await call(t, undefined, documents.replyByLink, {
    input: { token, comes: true, interpreterLanguage: 'tr' },
  })
  expect(await read(token)).toMatchObject({ comes: true, interpreterLanguage: 'tr' })
  expect(await read('x'.repeat(32))).toBeNull()
})

test('its calendar entry is for the holder of the link, not for everybody', async () => {
  expect((await calendar()).status).toBe(404)
  expect((await calendar(`?link=${'x'.repeat(32)}`)).status).toBe(404)
  const answer = await calendar(`?link=${token}`)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  const text = await answer.text()
  expect(text).toContain('LOCATION:Rathaus\\, Zimmer 5')
  expect(text).toContain(`UID:consultation-${consultationId}@mitsprache`)
})

test('once the meeting has begun the link only says so', async () => {
  clock.stopAt(new Date(startsAt.getTime() + 1000))
  expect(await read(token)).toMatchObject({ isOpen: false })
  expect(await refusal(call(t, undefined, documents.replyByLink, { input: { token, comes: false } }))).toBe(
    'LINK_INVALID',
  )
})
