import express from 'express'
import { Readable } from 'node:stream'
import type { AddressInfo } from 'node:net'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { labelsOf } from '../../src/followup/eventFigures.js'
import { mountGuestLists } from '../../src/followup/index.js'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { answerEventQuestions, addEventQuestion } from '../../src/questions/index.js'
import { register } from '../../src/summits/register.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { stageOf, type Stage } from '../summits/stage.js'
import { heldEvent } from '../surveys/survey.js'

let t: TestInstallation
let s: Stage
let base: string
let who: Viewer
const faults: unknown[] = []
let close: () => void
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  s = await stageOf(t, { capacity: 3, groups: [null], guests: 2 })
  const names = ['=HYPERLINK("http://böse.example")', '@Müller', 'Юлія']
  await t.as(s.guests[0], (ctx) =>
    register(ctx, {
      summitId: s.summitId,
      groupId: s.groupIds[0],
      participants: names.map((givenName) => ({ givenName, familyName: 'Muster' })),
    }),
  )
  await s.comes(1, 1, 0)
  const app = express()
  const log = { warn: () => undefined, error: (fault: unknown) => void faults.push(fault) }
  mountGuestLists(app, { source: t.source, log, viewerOf: () => Promise.resolve(who) })
  const server = app.listen(0)
  base = `http://localhost:${(server.address() as AddressInfo).port}/api/events/${s.summitId}`
  close = () => void server.close()
}, 240_000)
afterAll(() => {
  close?.()
  return t?.close()
})

test('who plans an event gets the list; a cell is never a formula, and that it was taken is noted', async () => {
  who = { ...s.planner, locale: 'de' }
  const csv = await fetch(`${base}/guests.csv`)
  expect(csv.headers.get('content-disposition')).toContain('Integrationsgipfel.csv')
  const lines = Buffer.from(await csv.arrayBuffer())
    .toString('utf8')
    .split('\r\n')
  expect(lines[0]).toBe('\uFEFFName;Organisation;Gruppe;Stand;Workshop;War da')
  expect(lines[1]).toMatch(/^"'=HYPERLINK/)
  expect(lines[2]).toMatch(/^'@Müller Muster;/)
  expect(lines[3]).toMatch(/^Юлія Muster;.*;Platz bestätigt;/)
  expect(lines[4]).toMatch(/^Gast 1 Muster 0;.*;Auf der Warteliste;/)
  const xlsx = await fetch(`${base}/guests.xlsx`)
  const [sheet] = (await readXlsxFile(Readable.from(Buffer.from(await xlsx.arrayBuffer())))) as unknown as {
    data?: unknown[][]
  }[]
  expect(JSON.stringify(sheet)).toContain('Юлія Muster')
  const [noted] = await t.db.query<{ n: number }[]>(
    `select count(*)::int as n from audit_entry where action = 'followup.guests.export' and entity_id = $1 and actor_id = $2`,
    [s.summitId, s.planner.personId],
  )
  expect(noted?.n).toBe(2)
  expect(faults).toEqual([])
})

test('each question has a column, in the words of who takes the list out; what is special has none', async () => {
  const asks = (text: string, more: Record<string, unknown>) =>
    t.as(s.planner, (ctx) =>
      addEventQuestion(ctx, {
        ...{ summitId: s.summitId, kind: 'SHORT_TEXT', required: false, special: false, choices: [] },
        words: [{ locale: 'de', text, choices: (more.labels as string[] | undefined) ?? [] }],
        ...more,
      }),
    )
  const how = await asks('Wie?', { kind: 'SEVERAL_OF', choices: ['bus', 'rad'], labels: ['Bus', 'Rad'] })
  const line = await asks('=Linie', {})
  const special = await asks('Im Notfall?', { special: true })
  const [registration] = await t.db.query<{ id: string }[]>(
    'select id from registration where summit_id = $1 order by rank limit 1',
    [s.summitId],
  )
  await t.as(s.guests[0], (ctx) =>
    answerEventQuestions(ctx, {
      ...{ registrationId: registration?.id, consent: true },
      answers: [
        { questionId: how, values: ['rad', 'bus'] },
        { questionId: line, values: ['=1+1'] },
        { questionId: special, values: ['Nussallergie'] },
      ],
    }),
  )
  who = { ...s.planner, locale: 'de' }
  const csv = await (await fetch(`${base}/guests.csv`)).text()
  const lines = csv.split('\r\n')
  expect(lines[0]).toMatch(/;War da;Wie\?;'=Linie$/)
  expect(lines[1]).toMatch(/;"?Bus; Rad"?;'=1\+1$/)
  expect(lines[4]).toMatch(/;;$/)
  expect(csv).not.toContain('Nussallergie')
})

test('nobody else gets it', async () => {
  for (const [viewer, status] of [
    [publicViewer('de'), 401],
    [s.guests[0], 403],
  ] as const) {
    who = viewer as Viewer
    expect((await fetch(`${base}/guests.csv`)).status).toBe(status)
  }
  who = s.planner
  expect((await fetch(`${base}/guests.pdf`)).status).toBe(404)
})

test('a workshop is called in the reader’s language in the figures, unless the German name has changed since', async () => {
  const { summitId, planner } = await heldEvent(t, 1)
  const made = await t.db.query<{ id: string }[]>(
    `insert into programme_item (summit_id, starts_at, title, translations)
     select $1, now(), 'Bildung', jsonb_build_object('tr', jsonb_build_object('title', jsonb_build_object('text', 'Eğitim', 'of', md5(german))))
       from unnest(array['Bildung', 'Schule']) german returning id`,
    [summitId],
  )
  const ofWorkshop = { dimension: 'WORKSHOP' as const, position: 0, ...{ invited: 0, registered: 0 } }
  const labels = await t.as({ ...planner, locale: 'tr' }, (ctx) =>
    labelsOf(
      ctx,
      made.map(({ id }) => ({ ...ofWorkshop, key: id, present: null, noShow: null, hidden: false })),
    ),
  )
  expect(made.map(({ id }) => labels.get(id))).toEqual(['Eğitim', 'Bildung'])
})
