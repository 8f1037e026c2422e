import writeXlsx from 'write-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { councilFilesOf, runElsewhere } from '../../test/councilfiles/files.js'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { addDays } from '../platform/index.js'
import { confirmCouncilFile } from './confirmCouncilFile.js'
import { takeCouncilFile } from './takeCouncilFile.js'

let w: World
let name: string
let committee: string
let bring: ReturnType<typeof councilFilesOf>['bring']
let look: ReturnType<typeof councilFilesOf>['look']
let counts: ReturnType<typeof councilFilesOf>['counts']
let take: ReturnType<typeof councilFilesOf>['take']
beforeAll(async () => {
  w = await worldInstallation()
  ;({ bring, look, counts, take } = councilFilesOf(w, 'MEETINGS'))
  name = 'Sozialausschuss'
  committee = await idOf(w.t, `select id from committee where body_id = $1 and kind = 'SOCIAL_COMMITTEE'`, [
    w.places.neuss,
  ])
  await runElsewhere(w, committee)
}, 240_000)
afterAll(() => w?.t.close())

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const never = new AbortController().signal
/** Far behind the meetings of the demo. */
const far = 600
const german = (days: number) =>
  addDays(w.j.today, far + days)
    .split('-')
    .toReversed()
    .join('.')

const meetings = () =>
  w.t.db.query<{ id: string; at: string; place: string }[]>(
    `select m.id, to_char(m.starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') as at, m.place from meeting m
     join meeting_committee c on c.meeting_id = m.id where c.committee_id = $1 and m.starts_at > now() order by m.starts_at`,
    [committee],
  )
const file = (...rows: string[]) => ['Gremium;Datum;Uhrzeit;Ort;Kennung', ...rows].join('\r\n')

test('dates are looked at and written when they are confirmed; the same file again changes nothing', async () => {
  const before = await meetings()
  const text = file(
    `${name};${german(40)};17:30;Ratssaal;S-1`,
    `${name};${german(47)};17.30 Uhr;Ratssaal;S-2`,
  )
  const id = await bring(text)
  expect(await counts(id)).toEqual({ NEW: 2 })
  expect(await meetings()).toEqual(before)
  expect(await take(id)).toEqual({ TAKEN: 2 })
  const after = await meetings()
  expect(after.filter(({ place }) => place === 'Ratssaal').map(({ at }) => at)).toEqual([
    `${addDays(w.j.today, far + 40)} 17:30`,
    `${addDays(w.j.today, far + 47)} 17:30`,
  ])
  // with another sign between cells, a mark in front and as Windows writes it
  for (const again of [text, `\ufeff${text.replaceAll(';', '\t')}`, Buffer.from(text, 'latin1')]) {
    const same = await bring(again)
    expect(await counts(same)).toEqual({ UNCHANGED: 2 })
    await expect(take(same)).rejects.toThrow('NOTHING_TO_TAKE')
  }
  expect(await meetings()).toEqual(after)
  const audited = await w.t.db.query<{ entity_id: string }[]>(
    `select entity_id from audit_entry where action = 'meetings.meeting.plan' and actor_id = $1 and entity_id = any($2)`,
    [w.cast.clerk.personId, after.filter(({ place }) => place === 'Ratssaal').map((one) => one.id)],
  )
  expect(audited).toHaveLength(2)
  const [kept] = await w.t.db.query<{ sha256: string; by: string }[]>(
    'select sha256, brought_by_id as by from council_file where id = $1',
    [id],
  )
  expect(kept).toEqual({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    by: w.cast.clerk.personId,
  })
})

test('a reference finds the meeting on another day, and the applicants who know its date are told the change', async () => {
  const at = (days: number) => new Date(`${addDays(w.j.today, far + days)}T15:00:00Z`)
  const station = await w.j.openStation((await w.j.bring('IN_CONSULTATION')).paperId)
  const own = await idOf(w.t, 'select committee_id as id from consultation where id = $1', [station])
  await runElsewhere(w, own)
  const date = { id: station, startsAt: at(50), place: 'Saal 1', label: 'Ö 1' }
  await w.j.run(w.cast.clerk, 'scheduleConsultation', date)
  const [named] = await w.t.db.query<{ name: string }[]>(
    `select n.name from committee c join institution_name n on n.committee_id = c.id or n.committee_kind = c.kind
     where c.id = $1 order by n.committee_id limit 1`,
    [own],
  )
  const row = (days: number) => `${named?.name};${german(days)};18 Uhr;Saal 1;I-9`
  // the meeting is known by its day at first, and moved an hour or two
  expect(await take(await bring(file(row(50))))).toEqual({ TAKEN: 1 })
  expect(await take(await bring(file(row(61))))).toEqual({ TAKEN: 1 })
  expect(await counts(await bring(file(row(61))))).toEqual({ UNCHANGED: 1 })
  const held = await w.t.db.query<{ day: string; told: number }[]>(
    `select (m.starts_at at time zone 'Europe/Berlin')::date::text as day,
       (select count(*)::int from job j where j.name = 'meetings.tellStation' and j.ids ->> 'consultationId' = $1) as told
     from meeting m join agenda_item i on i.meeting_id = m.id join agenda_item_consultation l on l.item_id = i.id
     where l.consultation_id = $1::uuid`,
    [station],
  )
  // moved twice before the workers came to it: they are told once, what holds then
  expect(held).toEqual([{ day: addDays(w.j.today, far + 61), told: 1 }])
})

test('each row says what is wrong with it, and in which column', async () => {
  const id = await bring(
    file(
      ...[
        'Klub der Toten;1.1.2031;17:00;Saal;',
        `${name};31.2.2031;17:00;Saal;`,
        `${name};1.3.2024;17:00;Saal;`,
      ],
      ...[
        `${name};${german(70)};25:00;;`,
        `${name};${german(71)};17:00;Saal;X`,
        `${name};${german(71)};17:00;Saal;Y`,
      ],
      `Stadtrat;${german(70)};17:00;=HYPERLINK("x");`,
    ),
  )
  const { rows } = await look(id)
  expect(rows.map(({ problems }) => problems.map(({ column }) => column))).toEqual([
    ...[['Gremium'], ['Datum'], ['Datum'], ['Uhrzeit', 'Ort'], [], ['Datum']],
    ['Gremium'],
  ])
  expect(rows[4]?.state).toBe('NEW')
  expect(rows[0]?.problems[0]?.message).toContain('Gremium')
})

test('a workbook with days and times of its own is read', async () => {
  const at = (text: string) => ({ value: new Date(`${text}Z`), type: Date })
  const bytes = await writeXlsx([
    ['Gremium', 'Datum', 'Uhrzeit', 'Ort', 'Bemerkung'].map((value) => ({ value })),
    [
      { value: name },
      { ...at(`${addDays(w.j.today, far + 90)}T00:00:00`), format: 'dd.mm.yyyy' },
      { ...at('1899-12-30T18:15:00'), format: 'hh:mm' },
      { value: 'Rathaus' },
      { value: 'x' },
    ],
  ]).toBuffer()
  const id = await bring(bytes, w.cast.clerk, xlsx)
  expect((await look(id)).unknown).toEqual(['Bemerkung'])
  expect(await take(id)).toEqual({ TAKEN: 1 })
  expect((await meetings()).map((one) => one.at)).toContain(`${addDays(w.j.today, far + 90)} 18:15`)
})

test('what is no such file is refused with the reason', async () => {
  expect((await look(await bring('a;b\r\n1;2'))).problem).toContain('Gremium, Datum, Ort')
  expect((await look(await bring(file()))).problem).not.toBeNull()
  expect((await look(await bring('PK\u0003\u0004 broken', w.cast.clerk, xlsx))).problem).not.toBeNull()
  expect((await look(await bring(file(...Array<string>(10_001).fill('a;b;c;d;e'))))).problem).toContain('10')
})

test('ten thousand wrong rows are refused each with its reason, soon', async () => {
  const began = performance.now()
  const id = await bring(file(...Array.from({ length: 10_000 }, (_, at) => `Klub ${at};32.13.2030;99;;`)))
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(await counts(id)).toEqual({ REFUSED: 10_000 })
  const { rows } = await look(id)
  expect(rows).toHaveLength(100)
  expect(rows[99]?.problems.map(({ column }) => column)).toEqual(['Gremium', 'Datum', 'Uhrzeit', 'Ort'])
})

test('who keeps no committee brings nothing, a committee keeper writes to that committee alone', async () => {
  for (const who of [w.cast.foreignClerk, w.cast.lead, w.cast.integrationChair])
    await expect(bring(file(`${name};${german(80)};17:00;Saal;`), who)).rejects.toThrow('FORBIDDEN')
  const id = await bring(file(`${name};${german(80)};17:00;Saal;`), w.cast.committeeClerk)
  const { rows } = await look(id, w.cast.committeeClerk)
  expect(rows.map(({ state, problems }) => [state, problems.map(({ column }) => column)])).toEqual([
    ['REFUSED', ['Gremium']],
  ])
  const answer = await w.t.query(
    'query ($id: ID!) { councilFileRows(id: $id) { problem } }',
    { id },
    w.cast.lead,
  )
  expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('two who take the same file over at once enter each meeting once', async () => {
  const id = await bring(
    file(...Array.from({ length: 30 }, (_, at) => `${name};${german(200 + at)};9:00;Saal 9;`)),
  )
  const other = await bring(
    file(...Array.from({ length: 30 }, (_, at) => `${name};${german(200 + at)};9:00;Saal 9;`)),
  )
  for (const one of [id, other]) await w.t.as(w.cast.clerk, (ctx) => confirmCouncilFile(ctx, one))
  await Promise.all([id, other, id].map((one) => takeCouncilFile(w.t.source, one, never)))
  expect((await meetings()).filter(({ place }) => place === 'Saal 9')).toHaveLength(30)
})

test('a change whose meeting is gone by the time it is taken over is refused, and says why', async () => {
  const text = (place: string) => file(`${name};${german(90)};17:30;${place};S-90`)
  expect(await take(await bring(text('Ratssaal')))).toEqual({ TAKEN: 1 })
  const id = await bring(text('Aula'))
  expect(await counts(id)).toEqual({ CHANGED: 1 })
  await w.t.db.query(`delete from meeting_reference where reference = 'S-90'`)
  await w.t.db.query(
    `update meeting m set starts_at = m.starts_at + interval '30 days' from meeting_committee c
      where c.meeting_id = m.id and c.committee_id = $1 and (m.starts_at at time zone 'Europe/Berlin')::date = $2::date`,
    [committee, addDays(w.j.today, far + 90)],
  )
  expect(await take(id)).toEqual({ REFUSED: 1 })
  const { rows } = await look(id)
  expect(rows[0]?.problems).toMatchObject([{ column: 'Datum' }])
})
