import express from 'express'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { storeFile } from '../../src/files/index.js'
import { mountValues } from '../../src/monitoring/index.js'
import { importValues } from '../../src/monitoring/importValues.js'
import { clock, publicViewer, type Viewer } from '../../src/platform/index.js'
import { codeOf } from '../harness/rights.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import { stageOf, type Stage } from './stage.js'

let t: TestInstallation
let s: Stage
let count: string
let quota: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  clock.stopAt(new Date('2030-06-30T10:00:00Z'))
  s = await stageOf(t)
  await s.source({ publisher: 'Amt', title: 'Zählung' })
  count = await s.indicator('COUNT_IN_REGION', { at_least: 3, region_id: s.places.kreis })
  quota = await s.indicator('QUOTA_PER_GROUP', { percent: 10 })
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await t?.close()
})

interface Seen {
  missing: string[]
  unknown: string[]
  rows: number
  fresh: number
  unchanged: number
  refused: number
  lines: { row: number; state: string; problems: string[] }[]
}
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const head = 'Indikator;Ort;Stichtag;Gruppe;Wert;Bezugswert;Quelle;Anmerkung'
const bring = (bytes: string | Buffer, who: Viewer = s.office, mediaType = 'text/csv') =>
  t.as(who, (ctx) =>
    storeFile(ctx, {
      name: 'werte.csv',
      mediaType,
      ownerId: who.personId ?? '',
      bytes: Readable.from([Buffer.from(bytes as Buffer)]),
    }),
  )
const look = (fileId: string, who: Viewer = s.office, after = 0) =>
  call<Seen | null>(
    t,
    who,
    `query ($input: ImportValuesInput!, $after: Int!) { valueFile(input: $input, after: $after) {
      missing unknown rows fresh unchanged refused lines { row state problems } } }`,
    { input: { fileId }, after },
  )
const take = (fileId: string, who: Viewer = s.office) => t.as(who, (ctx) => importValues(ctx, { fileId }))
const values = async () =>
  Number((await t.source.query<{ n: string }[]>('select count(*) as n from indicator_value'))[0]?.n)

test('the same file once more changes nothing, and other numbers want a correction', async () => {
  const rows = [
    `${count};Neuss;31.12.2029;;12;;Amt: Zählung;aus der Datei`,
    `${quota};05162004;2029-12-31;Jugendamt;3;20;Zählung;`,
  ]
  const text = [head, ...rows].join('\n')
  const first = await bring(text)
  expect(await look(first)).toMatchObject({ rows: 2, fresh: 2, unchanged: 0, refused: 0, missing: [] })
  const before = await values()
  expect(await take(first)).toEqual({ taken: 2, refused: 0 })
  expect(await values()).toBe(before + 2)
  const [entry] = await t.source.query<{ n: string }[]>(
    `select count(*) as n from audit_entry e join indicator_value v on v.id = e.entity_id::uuid
      where e.action = 'monitoring.value.record' and v.note = 'aus der Datei'`,
  )
  expect(Number(entry?.n)).toBe(1)
  const second = await bring(text)
  expect(await look(second)).toMatchObject({ fresh: 0, unchanged: 2, refused: 0 })
  expect(await take(second)).toEqual({ taken: 0, refused: 0 })
  const third = await bring([head, `${count};Neuss;31.12.2029;;13;;Zählung;`].join('\n'))
  expect((await look(third))?.lines[0]).toMatchObject({ state: 'REFUSED', problems: ['KNOWN_OTHERWISE'] })
  expect(await take(third)).toEqual({ taken: 0, refused: 1 })
  expect(await values()).toBe(before + 2)
})

test('each row says all that is wrong with it', async () => {
  const rows: [string, string[]][] = [
    ['gibt es nicht;Neuss;2029-12-31;;1;;Zählung;', ['INDICATOR_UNKNOWN']],
    [`${count};Köln;2029-12-31;;1;;Zählung;`, ['PLACE_UNKNOWN']],
    [`${count};Neuss;2030-07-01;;1;;Zählung;`, ['DATE_IN_FUTURE']],
    [`${count};Neuss;30.02.2029;;1;;Zählung;`, ['DAY_UNREADABLE']],
    [`${count};Neuss;2029-12-31;;12 %;;Zählung;`, ['NOT_A_NUMBER']],
    [`${count};Neuss;2029-12-31;;1.234;;Zählung;`, ['NOT_A_NUMBER']],
    [`${count};Neuss;2029-12-31;;1,5;;Zählung;`, ['WHOLE_NUMBER_NEEDED']],
    [`${count};Neuss;2029-12-31;;;;Zählung;`, ['VALUE_MISSING']],
    [`${count};Neuss;2029-12-31;Frauen;1;2;Zählung;`, ['GROUP_NOT_NEEDED', 'REFERENCE_NOT_NEEDED']],
    [`${quota};Neuss;2029-12-31;;30;20;Zählung;`, ['GROUP_MISSING', 'VALUE_ABOVE_TOTAL']],
    [`${quota};Neuss;2029-12-31;A;3;;Zählung;`, ['REFERENCE_MISSING']],
    [`${count};Neuss;2029-12-31;;1;;Hörensagen;`, ['SOURCE_UNKNOWN']],
    [`${count};Kaarst;2029-12-31;;1;;Zählung;`, []],
    [`${count};Kaarst;31.12.2029;;2;;Zählung;`, ['TWICE']],
  ]
  const seen = await look(await bring([head, ...rows.map(([row]) => row)].join('\n')))
  expect(new Map(seen?.lines.map(({ row, problems }) => [row, [...problems].sort()]))).toEqual(
    new Map(
      rows
        .map(([, problems], nth): [number, string[]] => [nth + 2, [...problems].sort()])
        .sort(([a, one], [b, other]) => Number(one.length === 0) - Number(other.length === 0) || a - b),
    ),
  )
})

test('of 10,000 wrong rows each is refused with its reason, nothing is written and what was known stays', async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `nichts ${n};Neuss;2029-12-31;;1;;Zählung;`)
  const before = await values()
  const fileId = await bring([head, ...rows].join('\n'))
  expect(await look(fileId)).toMatchObject({ rows: 10_000, fresh: 0, refused: 10_000 })
  const last = await look(fileId, s.office, 9_990)
  expect(last?.lines.map(({ row, problems }) => [row, problems])).toEqual(
    Array.from({ length: 10 }, (_, n) => [9_992 + n, ['INDICATOR_UNKNOWN']]),
  )
  expect(await take(fileId)).toEqual({ taken: 0, refused: 10_000 })
  expect(await values()).toBe(before)
  const tooMany = await bring([head, ...Array(20_001).fill('a;b;c;d;e;f;g;h')].join('\n'))
  expect(await codeOf(take(tooMany))).toBe('TOO_MANY_ROWS')
})

test('a clerk takes over what is of the own place; a workbook is read as well; missing columns are named', async () => {
  const name = async (id: string) =>
    (await t.source.query<{ n: string }[]>('select short_name as n from body where id = $1', [id]))[0]?.n ??
    ''
  const neuss = await name(s.places.neuss)
  const cells = [
    ['indicator', 'place', 'day', 'value', 'source'],
    [count, neuss, '2028-12-31', '4', 'Zählung'],
    [count, 'Jüchen', '2028-12-31', '5', 'Zählung'],
  ]
  const book = await writeXlsx(cells.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
  const fileId = await bring(book, s.clerk, sheet)
  expect((await look(fileId, s.clerk))?.lines.map(({ state, problems }) => [state, problems])).toEqual([
    ['REFUSED', ['PLACE_NOT_YOURS']],
    ['NEW', []],
  ])
  expect(await take(fileId, s.clerk)).toEqual({ taken: 1, refused: 1 })
  const poor = await bring('Ort;Farbe;Form\nNeuss;blau;rund\n')
  expect(await look(poor)).toMatchObject({
    missing: ['indicator', 'day', 'value', 'source'],
    unknown: ['Farbe', 'Form'],
  })
  expect(await codeOf(take(poor))).toBe('COLUMNS_MISSING')
  // nobody's file but the own
  expect(await codeOf(take(poor, s.clerk))).toBe('NOT_FOUND')
})

test('what is given out is read again and changes nothing; what may not be shown is left empty', async () => {
  const trend = await s.indicator('TREND', { direction: 'UP' })
  const small = await s.source({ publisher: 'Amt', title: 'Kleine Zahlen', smallest: 5 })
  const at = { sourceId: small, placeId: s.places.neuss }
  await s.record(trend, { ...at, value: 3, day: '2027-12-31' })
  await s.record(trend, { ...at, value: 7.5, day: '2028-12-31', note: '=1+1' })
  const wrong = await s.record(trend, { ...at, value: 99, day: '2029-12-31' })
  await s.correct(wrong, { value: 1.234, sourceId: small })
  let who: Viewer = s.office
  const app = express()
  const log = { warn: () => undefined, error: () => undefined }
  mountValues(app, { source: t.source, log, viewerOf: () => Promise.resolve(who) })
  const server = app.listen(0)
  try {
    const { port } = server.address() as AddressInfo
    const fetched = (kind: string, id = trend) =>
      fetch(`http://localhost:${port}/api/indicators/${id}/values.${kind}`)
    const bytesOf = async (kind: string) => Buffer.from(await (await fetched(kind)).arrayBuffer())
    const csv = await bytesOf('csv')
    const lines = csv.toString('utf8').trim().split('\r\n')
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(lines[0]).toBe(head)
    expect(lines.slice(1).map((line) => line.split(';')[4])).toEqual(['3', '7,5', '1,234'])
    expect(lines[2]).toMatch(/;'=1\+1$/)
    for (const [bytes, mediaType] of [
      [csv, 'text/csv'],
      [await bytesOf('xlsx'), sheet],
    ] as const) {
      const fileId = await bring(bytes, s.office, mediaType)
      expect(await look(fileId)).toMatchObject({ rows: 3, fresh: 0, unchanged: 3, refused: 0, unknown: [] })
    }
    // the page shows the same to the same eyes
    who = publicViewer('de')
    const open = (await bytesOf('csv')).toString('utf8').trim().split('\r\n').slice(1)
    expect(open.map((line) => line.split(';')[4])).toEqual(['', '7,5', ''])
    const { series } = await call<{ series: { value: number | null }[] }>(
      t,
      undefined,
      'query ($id: ID!) { indicator(id: $id) { series { value } } }',
      { id: trend },
    )
    expect(series.map(({ value }) => value)).toEqual([null, 7.5, null])
    expect((await fetched('pdf')).status).toBe(404)
    expect((await fetched('csv', randomUUID())).status).toBe(404)
    expect((await fetched('csv', 'x')).status).toBe(404)
  } finally {
    server.close()
  }
})
