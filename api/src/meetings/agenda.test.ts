import { afterAll, beforeAll, expect, test } from 'vitest'
import { worldInstallation, type World } from '../../test/world/index.js'
import { routeVerbs } from '../consultations/index.js'
import { labelsOf } from '../contract/agenda.js'
import { addDays, DomainError, publicViewer } from '../platform/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import { orderAgenda } from './orderAgenda.js'
import { planMeeting } from './planMeeting.js'
import { pullAgenda } from './pullAgenda.js'
import { carryItem, postponeItem, removeItem } from './takeOffAgenda.js'

let w: World
let day = 20
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterAll(async () => {
  await w.t.close()
})

type Verb = (ctx: never, input: unknown) => Promise<string>
const clerk = (verb: Verb, input: unknown) => w.t.as(w.cast.clerk, (ctx) => verb(ctx as never, input))
const plan = () =>
  clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: new Date(`${addDays(w.j.today, (day += 1))}T17:00:00Z`),
    place: 'Rathaus',
  })
async function codeOf(doing: Promise<unknown>): Promise<string> {
  const error: unknown = await doing.then(
    () => undefined,
    (refused: unknown) => refused,
  )
  if (!(error instanceof DomainError)) throw error ?? new Error('it was not refused')
  return error.code
}
interface Item {
  id: string
  label: string | null
  title: string | null
  kind: string
  state: string
  stateReason: string | null
  isPublic: boolean
  parentId: string | null
  consultationId: string | null
}
const items = (id: string) =>
  w.t.db.query<Item[]>(
    `select i.id, i.label, i.title, i.kind, i.state, i.state_reason as "stateReason", i.is_public as "isPublic", i.parent_id as "parentId",
       l.consultation_id as "consultationId" from agenda_item i left join agenda_item_consultation l on l.item_id = i.id
     where i.meeting_id = $1 order by i.is_public desc, i.position`,
    [id],
  )
const revision = async (id: string) =>
  (await w.t.db.query<{ n: number }[]>('select agenda_revision as n from meeting where id = $1', [id]))[0]?.n
const waiting = async (title: string) => {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title })
  return w.j.openStation(paperId)
}
const stateOf = async (id: string) =>
  (
    await w.t.db.query<{ state: string; is_public: boolean }[]>(
      'select state, is_public from consultation where id = $1',
      [id],
    )
  )[0]

test('labels count each part and what belongs to an item', () => {
  const placed = (id: string, isPublic: boolean, parentId: string | null = null) => ({
    id,
    isPublic,
    parentId,
  })
  const labels = labelsOf([
    placed('a', true),
    placed('b', true),
    placed('c', true, 'b'),
    placed('d', true, 'b'),
    placed('e', true),
    placed('f', false),
    placed('g', false, 'gone'),
  ])
  expect([...labels.values()]).toEqual(['Ö 1', 'Ö 2', 'Ö 2.1', 'Ö 2.2', 'Ö 3', 'N 1', 'N 2'])
})

test('what waits is pulled behind the formalities, the oldest first, and once', async () => {
  const before = await plan()
  await clerk(pullAgenda, { id: before })
  const [first, second] = [await waiting('Älterer Antrag'), await waiting('Jüngerer Antrag')]
  const id = await plan()
  await clerk(pullAgenda, { id, consultationIds: [second] })
  await clerk(pullAgenda, { id })
  await clerk(pullAgenda, { id })
  const all = await items(id)
  expect(all.map(({ label, kind, title }) => [label, kind, title])).toEqual([
    ['Ö 1', 'OPENING', null],
    ['Ö 2', 'QUORUM', null],
    ['Ö 3', 'MINUTES', null],
    ['Ö 4', 'PAPER', 'Jüngerer Antrag'],
    ['Ö 5', 'PAPER', 'Älterer Antrag'],
  ])
  expect(await stateOf(first)).toEqual({ state: 'SCHEDULED', is_public: true })
})

test('of two agendas that pull at the same moment one gets the paper', async () => {
  const station = await waiting('Umworbener Antrag')
  const [one, other] = [await plan(), await plan()]
  await Promise.all([one, other].map((id) => clerk(pullAgenda, { id })))
  const found = [...(await items(one)), ...(await items(other))].filter(
    ({ consultationId }) => consultationId === station,
  )
  expect(found).toHaveLength(1)
})

test('an order is written whole; one that is out of date is refused and nothing is lost', async () => {
  const station = await waiting('Vertrauliches Vorhaben')
  const id = await plan()
  await clerk(pullAgenda, { id, consultationIds: [station] })
  await clerk(addAgendaItem, { id, title: 'Verschiedenes' })
  const seen = await items(id)
  const revisionSeen = await revision(id)
  const at = (kind: string) => seen.find((item) => item.kind === kind)?.id ?? ''
  const order = [
    { id: at('OPENING'), isPublic: true },
    { id: at('QUORUM'), isPublic: true, parentId: at('OPENING') },
    { id: at('PAPER'), isPublic: false },
    { id: at('OTHER'), isPublic: true },
    { id: at('MINUTES'), isPublic: true },
  ]
  await clerk(orderAgenda, { id, revision: revisionSeen, items: order })
  const after = await items(id)
  expect(after.map(({ label, kind }) => [label, kind])).toEqual([
    ['Ö 1', 'OPENING'],
    ['Ö 1.1', 'QUORUM'],
    ['Ö 2', 'OTHER'],
    ['Ö 3', 'MINUTES'],
    ['N 1', 'PAPER'],
  ])
  expect(await stateOf(station)).toEqual({ state: 'SCHEDULED', is_public: false })
  expect(await codeOf(clerk(orderAgenda, { id, revision: revisionSeen, items: order }))).toBe(
    'AGENDA_CHANGED',
  )
  const now = await revision(id)
  expect(await codeOf(clerk(orderAgenda, { id, revision: now, items: order.slice(1) }))).toBe(
    'AGENDA_CHANGED',
  )
  expect(await items(id)).toEqual(after)
})

test('a date entered for a station puts it on the draft kept here, and touches nothing else of the meeting', async () => {
  const [other, station] = [await waiting('Liegt schon dort'), await waiting('Kommt mit Datum')]
  const id = await plan()
  await clerk(pullAgenda, { id, consultationIds: [other] })
  const before = await items(id)
  const [held] = await w.t.db.query<{ startsAt: Date }[]>(
    'select starts_at as "startsAt" from meeting where id = $1',
    [id],
  )
  const enter = (more: object) =>
    w.j.run(w.cast.clerk, 'scheduleConsultation', {
      ...{ id: station, startsAt: held?.startsAt, place: 'Ein anderer Saal', label: 'Ö 4' },
      ...more,
    })
  await enter({})
  const after = await items(id)
  expect(after.slice(0, -1)).toEqual(before)
  expect(after.at(-1)).toMatchObject({ label: 'Ö 5', title: 'Kommt mit Datum', consultationId: station })
  const [meeting] = await w.t.db.query<object[]>(
    'select place, agenda_public_since as public from meeting where id = $1',
    [id],
  )
  expect(meeting).toEqual({ place: 'Rathaus', public: null })
  await enter({ label: null, isPublic: false })
  expect((await items(id)).at(-1)).toMatchObject({ label: 'N 1', consultationId: station })
  // it is taken off there, with a reason, before it goes elsewhere
  const elsewhere = new Date(`${addDays(w.j.today, 19)}T12:30:00Z`)
  expect(await codeOf(enter({ startsAt: elsewhere }))).toBe('ON_AN_AGENDA')
  expect(await stateOf(station)).toEqual({ state: 'SCHEDULED', is_public: false })
})

test('what is put off waits again; it is carried to the next planned meeting, where there is one', async () => {
  // the demo's committees have dates for a year: here nothing is planned after this meeting
  await w.t.db.query(
    `update meeting set state = 'CANCELLED', cancel_reason = 'Ausfall' where state = 'SCHEDULED'`,
  )
  const station = await waiting('Unfertiger Antrag')
  // behind whatever the demo has planned
  day = 800
  const id = await plan()
  await clerk(pullAgenda, { id, consultationIds: [station] })
  const paper = (await items(id)).find(({ consultationId }) => consultationId === station)
  const carry = { id: paper?.id, reason: 'Die Zahlen fehlen noch.' }
  expect(await codeOf(clerk(carryItem, carry))).toBe('NO_NEXT_MEETING')
  expect(await items(id)).toHaveLength(4)
  const next = await plan()
  await clerk(carryItem, carry)
  const put = (await items(id)).find(({ id: one }) => one === paper?.id)
  expect(put).toMatchObject({
    state: 'POSTPONED',
    stateReason: carry.reason,
    label: null,
    consultationId: null,
  })
  const carried = await items(next)
  expect(carried).toMatchObject([{ label: 'Ö 1', title: 'Unfertiger Antrag', consultationId: station }])
  await clerk(removeItem, { id: carried[0]?.id, reason: 'Erledigt sich.' })
  expect(await stateOf(station)).toMatchObject({ state: 'OPEN' })
  expect(await codeOf(clerk(postponeItem, { id: carried[0]?.id, reason: 'Noch einmal.' }))).toBe('CONFLICT')
})

test('what ended by hand meanwhile is not carried on: its outcome stands', async () => {
  const station = await waiting('Schon entschiedener Antrag')
  const id = await plan()
  await clerk(pullAgenda, { id, consultationIds: [station] })
  await plan()
  const [row] = (await items(id)).filter(({ consultationId }) => consultationId === station)
  await w.t.as(w.cast.clerk, (ctx) =>
    routeVerbs.recordOutcome(ctx, {
      ...{ id: station, outcome: 'SETTLED', decidedOn: w.j.today, reason: 'Hat sich erledigt.' },
    }),
  )
  expect(await codeOf(clerk(carryItem, { id: row?.id, reason: 'Weiter damit.' }))).toBe('CONFLICT')
  expect((await items(id)).find(({ consultationId }) => consultationId === station)?.state).toBe('ON_AGENDA')
})

test('a draft is nobody else’s business, and says what cannot work', async () => {
  const station = await waiting('Antrag ohne Haken')
  const id = await plan()
  await clerk(pullAgenda, { id, consultationIds: [station] })
  await clerk(addAgendaItem, { id, title: 'Quittenbaum' })
  await w.t.db.query(
    `update statement set state = 'OBSOLETE' where paper_id = (select paper_id from consultation where id = $1)`,
    [station],
  )
  const query = `query ($id: ID!) { meeting(id: $id) { mayEditAgenda items { title } warnings { code } waiting { id } } }`
  const seenBy = (who: typeof w.cast.clerk) =>
    w.t.query(query, { id }, who).then(({ data }) => data?.['meeting'])
  expect(await seenBy(publicViewer('de'))).toMatchObject({ mayEditAgenda: false, items: [], warnings: [] })
  expect(await seenBy(w.cast.lead)).toMatchObject({ items: [] })
  expect(await seenBy(w.cast.committeeClerk)).toMatchObject({
    mayEditAgenda: true,
    items: [
      { title: null },
      { title: null },
      { title: null },
      { title: 'Antrag ohne Haken' },
      { title: 'Quittenbaum' },
    ],
    warnings: [{ code: 'NO_STATEMENT' }],
  })
})
