import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clock, dayOf } from '../../src/platform/index.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { changeSummit } from '../../src/summits/changeSummit.js'
import { openDueItems } from '../../src/summits/checklistTasks.js'
import { addChecklistItem, tickChecklistItem } from '../../src/summits/checklistVerbs.js'
import { closeSummit } from '../../src/summits/closeSummit.js'
import { discardSummit } from '../../src/summits/discardSummit.js'
import { enterHeldSummit } from '../../src/summits/enterHeldSummit.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import { Summit } from '../../src/summits/Summit.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'
import { codeOf, stageOf } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 4 })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const day = 86_400_000

const tasksOf = (summitId: string) =>
  t.db.query<{ kind: string; due: string; assignees: string[]; open: boolean }[]>(
    `select t.kind, t.due::text, t.assignees, t.closed_at is null as open from task t join checklist_item c on c.id = t.subject_id
      where c.summit_id = $1 order by t.due, t.kind`,
    [summitId],
  )

test('the checklist comes with the kind of event, on the desks when it is due, and moves along with the day', async () => {
  const s = await stageOf(t, { capacity: 9, guests: 0 })
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  const event = await t.db.findOneByOrFail(Summit, { id: s.summitId })
  const kinds = async () => (await tasksOf(s.summitId)).filter(({ open }) => open).map(({ kind }) => kind)
  // in 30 days: what should have been done is due today; the rest comes when it is time
  expect(await kinds()).toEqual([
    'summits.childcare',
    'summits.date',
    'summits.interpreters',
    'summits.invite',
    'summits.programme',
    'summits.room',
    'summits.catering',
  ])
  const own = await t.as(s.planner, (ctx) =>
    addChecklistItem(ctx, {
      summitId: s.summitId,
      title: 'Blumen',
      ownerId: elif.personId,
      dueOn: dayOf(new Date(Date.now() + 20 * day)),
    }),
  )
  expect((await tasksOf(s.summitId)).find(({ kind }) => kind === 'summits.checklist')?.assignees).toEqual([
    `DESK@${elif.personId}`,
  ])
  await t.as(elif, (ctx) => tickChecklistItem(ctx, { id: own, done: true }))
  expect(await kinds()).not.toContain('summits.checklist')
  await t.as(elif, (ctx) => tickChecklistItem(ctx, { id: own, done: false }))
  expect(await kinds()).toContain('summits.checklist')

  const { startsAt, endsAt } = event
  const later = (at: Date) => new Date(at.getTime() + 10 * day)
  await t.as(s.planner, (ctx) =>
    changeSummit(ctx, { ...factsOf(event), id: event.id, startsAt: later(startsAt), endsAt: later(endsAt) }),
  )
  expect(await kinds()).not.toContain('summits.catering')
  clock.stopAt(new Date(Date.now() + 12 * day))
  await t.as(undefined, openDueItems)
  await t.as(undefined, openDueItems)
  expect((await kinds()).filter((kind) => kind === 'summits.catering')).toHaveLength(1)

  await t.as(s.planner, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Sturm' }))
  await t.as(undefined, openDueItems)
  expect(await kinds()).toEqual([])
})

const factsOf = ({ kind, title, about, place, startsAt, endsAt }: Summit) => ({
  ...{ kind, title, about, place, startsAt, endsAt },
})
const planned = async (facts: object) => {
  const planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  const [body] = await t.db.query<{ id: string }[]>(`select id from body where ags = '05162'`)
  const input = {
    bodyId: body?.id,
    kind: 'WORKSHOP',
    title: 'Vorbereitung',
    about: 'Was bringen wir mit?',
    place: 'Kreishaus',
    startsAt: new Date('2030-10-26T16:00:00Z'),
    endsAt: new Date('2030-10-26T18:00:00Z'),
    ...facts,
  }
  return { planner, input, id: await t.as(planner, (ctx) => planSummit(ctx, input)) }
}

test('the programme keeps its times by the clock on the wall when the event moves over the change of clocks', async () => {
  const { planner, input, id } = await planned({})
  const items = [
    { startsAt: '2030-10-26T17:00:00Z', title: 'Gruppenarbeit', speaker: 'Frau Beispiel' },
    { startsAt: '2030-10-26T16:00:00Z', endsAt: '2030-10-26T16:30:00Z', title: 'Begrüßung' },
  ].map((item) => ({
    ...item,
    startsAt: new Date(item.startsAt),
    ...(item.endsAt ? { endsAt: new Date(item.endsAt) } : {}),
  }))
  await t.as(planner, (ctx) => setProgramme(ctx, { id, items }))
  // 18:00 in Germany on both days; a day later the clocks show winter time
  const { bodyId: _, ...facts } = input
  await t.as(planner, (ctx) =>
    changeSummit(ctx, {
      ...facts,
      id,
      startsAt: new Date('2030-10-27T17:00:00Z'),
      endsAt: new Date('2030-10-27T19:00:00Z'),
    }),
  )
  const answer = await t.query(
    'query ($id: ID!) { summit(id: $id) { programme { title startsAt } } }',
    { id },
    planner,
  )
  const found = answer.data?.summit as { programme: unknown[] } | undefined
  expect(found?.programme).toEqual([
    { title: 'Begrüßung', startsAt: '2030-10-27T17:00:00.000Z' },
    { title: 'Gruppenarbeit', startsAt: '2030-10-27T18:00:00.000Z' },
  ])
})

test('a date belongs to one event, never in a chain or to itself', async () => {
  const whole = await planned({
    kind: 'SUMMIT',
    startsAt: new Date('2030-12-01T08:00:00Z'),
    endsAt: new Date('2030-12-01T16:00:00Z'),
  })
  const part = await planned({ partOfId: whole.id })
  expect(await codeOf(planned({ partOfId: part.id }))).toBe('UNKNOWN_CHOICE')
  const { bodyId: _, ...facts } = whole.input
  const change = (partOfId: string) =>
    codeOf(t.as(whole.planner, (ctx) => changeSummit(ctx, { ...facts, id: whole.id, partOfId })))
  expect(await change(whole.id)).toBe('UNKNOWN_CHOICE')
  const other = await planned({})
  expect(await change(other.id)).toBe('HAS_PARTS')
  await t.as(whole.planner, (ctx) => discardSummit(ctx, whole.id))
  const rest = await t.db.findOneByOrFail(Summit, { id: part.id })
  expect(rest.partOfId).toBeNull()
  const left = await t.db.query<unknown[]>('select 1 from task where path like $1 and closed_at is null', [
    `%${whole.id}`,
  ])
  expect(left).toEqual([])
})

test('what was held is entered as such, in the past only, and its record can be put right', async () => {
  const { planner, input } = await planned({})
  const held = {
    ...input,
    kind: 'INFORMATION_EVENT',
    startsAt: new Date(Date.now() - 2 * day),
    endsAt: new Date(Date.now() - 2 * day + 3_600_000),
    host: 'Gesamtschule Musterstadt',
    attendance: 23,
  }
  const id = await t.as(planner, (ctx) => enterHeldSummit(ctx, held))
  expect(await t.db.findOneByOrFail(Summit, { id })).toMatchObject({ state: 'HELD', attendance: 23 })
  const { bodyId: _, ...facts } = held
  await t.as(planner, (ctx) => changeSummit(ctx, { ...facts, id, attendance: 32 }))
  expect(await t.db.findOneByOrFail(Summit, { id })).toMatchObject({ state: 'HELD', attendance: 32 })
  expect(
    await codeOf(
      t.as(planner, (ctx) =>
        enterHeldSummit(ctx, {
          ...held,
          startsAt: new Date(Date.now() + day),
          endsAt: new Date(Date.now() + 2 * day),
        }),
      ),
    ),
  ).toBe('DATE_IN_FUTURE')
  expect(await codeOf(t.as(planner, (ctx) => discardSummit(ctx, id)))).toBe('SUMMIT_ANNOUNCED')
})

test('an event is moved before it begins, and never into the past; what was held stays there', async () => {
  const { planner, summitId, comes, cancels, state } = await stageOf(t, { capacity: 1, guests: 3 })
  const seated = await comes(0)
  await comes(1)
  const waiting = await comes(2)
  const told = async () =>
    (
      await t.db.query<{ n: number }[]>(
        `select count(*)::int as n from message m join registration r on r.id = m.about_id where r.summit_id = $1 and m.template = 'summits.changed'`,
        [summitId],
      )
    )[0]?.n
  const moveTo = async (startsAt: Date, more: Partial<Summit> = {}) => {
    const event = await t.db.findOneByOrFail(Summit, { id: summitId })
    const ends = { endsAt: new Date(startsAt.getTime() + day / 3) }
    return codeOf(
      t.as(planner, (ctx) =>
        changeSummit(ctx, { ...factsOf(event), startsAt, ...ends, id: summitId, ...more }),
      ),
    )
  }
  expect(await moveTo(new Date(Date.now() - day))).toBe('DATE_IN_PAST')
  expect(await told()).toBe(0)
  // whoever was offered a place has no longer than until the new beginning
  await cancels(0, seated)
  const soon = new Date(Date.now() + day)
  expect(await moveTo(soon)).toBe('done')
  const offers = await t.db.query<{ until: Date }[]>(
    `select offered_until as until from registration where summit_id = $1 and state = 'OFFERED'`,
    [summitId],
  )
  expect(offers).toEqual([{ until: soon }])
  expect(await state(waiting)).toBe('WAITLISTED')
  expect(await told()).toBe(2)

  clock.stopAt(new Date(soon.getTime() + 3_600_000))
  expect(await moveTo(new Date(soon.getTime() + 7 * day))).toBe('EVENT_BEGUN')
  expect(await moveTo(new Date(soon.getTime() - day))).toBe('EVENT_BEGUN')
  expect(await moveTo(soon, { place: 'Stadthalle' })).toBe('done')
  const during = await told()
  expect(during).toBeGreaterThan(2)
  // the day after, a wrong place is put right and nobody goes there any more
  clock.stopAt(new Date(soon.getTime() + day))
  expect(await moveTo(soon, { place: 'Kreishaus' })).toBe('done')
  expect(await told()).toBe(during)
  await t.as(planner, (ctx) => closeSummit(ctx, { id: summitId, attendance: 2 }))
  expect(await moveTo(new Date(soon.getTime() + 7 * day))).toBe('DATE_IN_FUTURE')
  expect(await moveTo(new Date(soon.getTime() - day))).toBe('done')
})
