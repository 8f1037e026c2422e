import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, onlyBy } from '../harness/rights.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { stageOf, type Stage } from '../monitoring/stage.js'
import { call, demoViewer } from '../stories/people.js'
import { idOf } from '../world/index.js'
import { importValues } from '../../src/monitoring/importValues.js'
import { Readable } from 'node:stream'
import { storeFile } from '../../src/files/index.js'
import { addDays, asSystem, clock, publicViewer, type Viewer } from '../../src/platform/index.js'
import { escalate } from '../../src/tasks/index.js'
import { askOwners } from '../../src/owners/askOwners.js'
import { enterHeldSummit } from '../../src/summits/enterHeldSummit.js'
import { setIndicator } from '../../src/summits/setIndicator.js'
import { correctValue } from '../../src/monitoring/correctValue.js'
import { recordValue } from '../../src/monitoring/recordValue.js'
import { concludeOwned, endOwnership, nameOwner } from '../../src/owners/nameOwner.js'

let t: TestInstallation
let s: Stage
let owner: Viewer
const day = '2030-06-30'
const at = (on: string) => clock.stopAt(new Date(`${on}T08:00:00Z`))
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  at(day)
  s = await stageOf(t)
  owner = await demoViewer(t, 'petra.aktenberg@demo.example')
}, 240_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await t?.close()
})

const goalOf = (year: number | null = 2030) =>
  idOf(
    t,
    `insert into annual_goal (text, position, field_id, year, state) select 'Ein Jahresziel', 900, id, $1, 'CARRIED'
       from field_of_action order by position limit 1 returning id`,
    [year],
  )
const measureOf = () =>
  idOf(
    t,
    `insert into measure (text, position, field_id) select 'Eine Maßnahme', 900, id from field_of_action order by position limit 1 returning id`,
  )
const name = (over: object, by: Viewer = s.office) =>
  t.as(by, (ctx) => nameOwner(ctx, { unit: 'Amt 50', personId: owner.personId, ...over }))
const tasksOf = (id: string) =>
  t.db.query<{ kind: string; due: string; open: boolean; assignees: string[] }[]>(
    'select kind, due::text as due, closed_at is null as open, assignees from task where subject_id = $1 order by opened_at, closed_at nulls last',
    [id],
  )
const told = async (personId: string | null, template: string) =>
  (await t.db.query('select 1 from message where person_id = $1 and template = $2', [personId, template]))
    .length

test('the Integrationsbuero names who sees to a goal: it lies on their desk until it is done, and they are told', async () => {
  const annualGoalId = await goalOf()
  await onlyBy(t, s.office, [s.clerk], (ctx) =>
    nameOwner(ctx, { annualGoalId, unit: 'Amt 50', personId: owner.personId }),
  )
  const id = await idOf(t, 'select id from ownership where annual_goal_id = $1', [annualGoalId])
  // the day that is known of it: the end of its year
  expect(await tasksOf(id)).toEqual([
    { kind: 'owners.goal', due: '2030-12-31', open: true, assignees: [`DESK@${owner.personId ?? ''}`] },
  ])
  expect(await told(owner.personId, 'owners.named')).toBe(1)
  const audit = await t.db.query('select 1 from audit_entry where action = $1 and entity_id = $2', [
    'owners.ownership.name',
    id,
  ])
  expect(audit).toHaveLength(1)
  // another day: brought up to date, and nobody is told anew
  expect(await name({ annualGoalId, dueOn: '2030-11-30' })).toBe(id)
  expect((await tasksOf(id)).map(({ due }) => due)).toEqual(['2030-11-30'])
  expect(await told(owner.personId, 'owners.named')).toBe(1)
  expect(await codeOf(t.as(publicViewer('de'), (ctx) => concludeOwned(ctx, id)))).toBe('SIGN_IN_NEEDED')
  await t.as(owner, (ctx) => concludeOwned(ctx, id))
  expect((await tasksOf(id)).map(({ open }) => open)).toEqual([false])
  expect(await codeOf(t.as(owner, (ctx) => concludeOwned(ctx, id)))).toBe('CONFLICT')
})

test('everybody reads the office, nobody outside the name', async () => {
  const measureId = await measureOf()
  await name({ measureId, dueOn: '2030-09-30' })
  const key = `m-${measureId}`
  await t.db.query('update measure set key = $2 where id = $1', [measureId, key])
  const seen = (by?: Viewer) =>
    call<{ ownership: { unit: string; person: { name: string } | null; mayConclude: boolean } }>(
      t,
      by,
      'query ($key: String!) { measure(key: $key) { ownership { unit person { name } mayConclude } } }',
      { key },
    )
  const unit = 'Amt 50'
  expect(await seen()).toEqual({ ownership: { unit, person: null, mayConclude: false } })
  expect((await seen(owner)).ownership).toMatchObject({
    person: { name: expect.any(String) },
    mayConclude: true,
  })
  expect((await seen(s.office)).ownership.person).not.toBeNull()
  const stranger = await demoViewer(t, 'oksana.kovalchuk@demo.example')
  expect((await seen(stranger)).ownership.person).toBeNull()
})

test('bad input is refused with the reason and changes nothing', async () => {
  const measureId = await measureOf()
  const annualGoalId = await goalOf(2011)
  expect(await codeOf(name({ measureId }))).toBe('REQUIRED')
  expect(await codeOf(name({ annualGoalId }))).toBe('REQUIRED')
  expect(await codeOf(name({ measureId, dueOn: '2030-06-29' }))).toBe('DATE_IN_PAST')
  expect(await codeOf(name({ measureId, annualGoalId, dueOn: '2030-09-30' }))).toBe('REQUIRED')
  expect(await codeOf(name({ dueOn: '2030-09-30' }))).toBe('REQUIRED')
  expect(await codeOf(name({ measureId, dueOn: '2030-09-30', personId: null }))).toBe('REQUIRED')
  expect(await codeOf(name({ measureId: crypto.randomUUID(), dueOn: '2030-09-30' }))).toBe('NOT_FOUND')
  await t.db.query(`update annual_goal set state = 'CLOSED' where id = $1`, [annualGoalId])
  expect(await codeOf(name({ annualGoalId, dueOn: '2030-09-30' }))).toBe('CONFLICT')
  expect(
    await t.db.query('select 1 from ownership where measure_id = $1 or annual_goal_id = $2', [
      measureId,
      annualGoalId,
    ]),
  ).toEqual([])
})

test('two who name somebody for the same thing at once name one; who is replaced or let go is told', async () => {
  const measureId = await measureOf()
  const mine = { measureId, dueOn: '2030-09-30' }
  const named = await Promise.all([name(mine), name({ ...mine, personId: s.office.personId })])
  expect(new Set(named).size).toBe(1)
  const id = named[0]
  await name({ ...mine, personId: owner.personId })
  await name({ ...mine, personId: s.office.personId })
  expect(await told(owner.personId, 'owners.relieved')).toBeGreaterThan(0)
  const before = await told(s.office.personId, 'owners.relieved')
  await t.as(s.office, (ctx) => endOwnership(ctx, id))
  expect(await told(s.office.personId, 'owners.relieved')).toBe(before + 1)
  expect((await tasksOf(id)).some(({ open }) => open)).toBe(false)
  expect(await codeOf(t.as(s.office, (ctx) => endOwnership(ctx, id)))).toBe('NOT_FOUND')
})

test('a value that is entered ends the task; the next is due a year later and asked for in time', async () => {
  const indicatorId = await s.indicator('TREND', { direction: 'UP' })
  const id = await name({ indicatorId, dueOn: '2030-07-31' })
  const state = async () =>
    (await t.db.query<{ due: string }[]>('select due_on::text as due from ownership where id = $1', [id]))[0]
      ?.due
  // an old one that was missing is not what was asked for
  await s.record(indicatorId, { value: 5, day: '2020-12-31' })
  expect((await tasksOf(id)).map(({ open }) => open)).toEqual([true])
  await s.record(indicatorId, { value: 7, day: '2030-05-31' })
  expect((await tasksOf(id)).map(({ open }) => open)).toEqual([false])
  expect(await state()).toBe('2031-07-31')
  const night = async () => {
    await Promise.all([asSystem(t.source, askOwners), asSystem(t.source, askOwners)])
    await asSystem(t.source, askOwners)
  }
  await night()
  expect(await tasksOf(id)).toHaveLength(1)
  at('2031-06-10')
  await night()
  expect((await tasksOf(id)).map(({ due, open }) => [due, open])).toEqual([
    ['2030-07-31', false],
    ['2031-07-31', true],
  ])
  // a file says it as well
  const [{ key } = { key: '' }] = await t.db.query<{ key: string }[]>(
    'select id as key from indicator where id = $1',
    [indicatorId],
  )
  const row = `Indikator;Ort;Stichtag;Wert;Quelle\n${key};05162;31.05.2031;9;${s.open}\n`
  const fileId = await t.as(s.office, (ctx) =>
    storeFile(ctx, {
      ...{ name: 'werte.csv', mediaType: 'text/csv', ownerId: s.office.personId ?? '' },
      bytes: Readable.from([Buffer.from(row)]),
    }),
  )
  expect(await t.as(s.office, (ctx) => importValues(ctx, { fileId }))).toEqual({ taken: 1, refused: 0 })
  expect((await tasksOf(id)).map(({ open }) => open)).toEqual([false, false])
  expect(await state()).toBe('2032-07-31')
  expect(await codeOf(t.as(s.office, (ctx) => concludeOwned(ctx, id)))).toBe('CONFLICT')
  at(day)
})

test('an event that was held, or is put down to it later, ends the task of an indicator that counts events', async () => {
  const indicatorId = await s.indicator('COUNT_IN_REGION', { at_least: 3 })
  const id = await name({ indicatorId, dueOn: '2030-07-31' })
  const open = async () => (await tasksOf(id)).map((task) => task.open)
  const held = (on: string, into: string | null) =>
    t.as(s.office, (ctx) =>
      enterHeldSummit(ctx, {
        ...{ bodyId: s.places.kreis, kind: 'INFORMATION_EVENT', title: 'Infoabend', place: 'Neuss' },
        ...{
          startsAt: new Date(`${on}T17:00:00Z`),
          endsAt: new Date(`${on}T19:00:00Z`),
          indicatorId: into,
          attendance: 9,
        },
      }),
    )
  await held('2028-05-01', indicatorId)
  expect(await open()).toEqual([true])
  await held('2030-06-01', null)
  expect(await open()).toEqual([true])
  const summitId = await held('2030-06-02', null)
  await t.as(s.office, (ctx) => setIndicator(ctx, { summitId, indicatorId }))
  expect(await open()).toEqual([false])
})

test('an owner of several things is reminded of all at each step in one mail, once', async () => {
  const measures = await Promise.all([measureOf(), measureOf(), measureOf()])
  at('2035-01-10')
  const ids = []
  for (const measureId of measures)
    ids.push(
      await name({
        measureId,
        dueOn: '2035-06-01',
        personId: null,
        person: { familyName: 'Neu', email: 'neu.kuemmert@example.org' },
      }),
    )
  const mails = async () =>
    t.db.query<{ template: string; n: number }[]>(
      `select m.template, jsonb_array_length(m.params -> 'parts') as n from message m join person p on p.id = m.person_id
        where p.email = 'neu.kuemmert@example.org' and m.template like 'tasks.%' order by m.created_at`,
    )
  for (const days of [-40, -30, -30, -29, -7, -1, 1, 7, 30, 31, 60]) {
    at(addDays('2035-06-01', days))
    await Promise.all([escalate(t.source), escalate(t.source)])
  }
  expect(await mails()).toEqual(Array.from({ length: 7 }, () => ({ template: 'tasks.digest', n: 3 })))
  // what is done is not reminded of any more
  for (const id of ids) await t.as(s.office, (ctx) => concludeOwned(ctx, id))
  at(addDays('2035-06-01', 91))
  await escalate(t.source)
  expect(await mails()).toHaveLength(7)
  at(day)
})

test('who was named for the values of an indicator enters them and corrects their own, whatever their office', async () => {
  const indicatorId = await idOf(
    t,
    `insert into indicator (field_id, text, kind, position) select id, 'Ein Ja', 'YES_NO', 900 from field_of_action order by position limit 1 returning id`,
  )
  const anybody = await demoViewer(t, 'elif.yildirim@demo.example')
  const placeId = await idOf(t, 'select id from body where district_id is null')
  const sourceId = await idOf(t, 'select id from value_source limit 1')
  const value = { indicatorId, placeId, day: '2026-01-01', value: 1, sourceId }
  const enter = () => t.as(anybody, (ctx) => recordValue(ctx, value))
  expect(await codeOf(enter())).toBe('FORBIDDEN')
  await name({ indicatorId, personId: anybody.personId, dueOn: '2031-01-31' })
  const { data } = await t.query(
    'query ($id: ID!) { indicator(id: $id) { placesToRecord { id } placesToTarget { id } } }',
    { id: indicatorId },
    anybody,
  )
  const places = data as unknown as { indicator: Record<string, { id: string }[]> }
  expect(places.indicator['placesToRecord']?.map(({ id }) => id)).toContain(placeId)
  expect(places.indicator['placesToTarget']).toEqual([])
  const replacesId = await enter()
  await t.as(anybody, (ctx) =>
    correctValue(ctx, { replacesId, value: 0, sourceId: sourceId, reason: 'Vertippt.' }),
  )
})
