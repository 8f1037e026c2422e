import { afterAll, beforeAll, expect, test } from 'vitest'
import { plannedCost } from '../../src/contract/measures.js'
import { describeMeasure } from '../../src/goals/describeMeasure.js'
import { DomainError, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { demoViewer } from '../stories/people.js'

let t: TestInstallation
let leyla: Viewer
let measureId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  const [measure] = await t.db.query<{ id: string }[]>(
    `select id from measure where key = 'language-3-measure-2'`,
  )
  measureId = measure?.id ?? ''
}, 240_000)
afterAll(() => t?.close())

const zero = { from: 0, to: 0 }
const year = {
  ...{ year: 2027, course: { from: 600, to: 1200 }, travel: { from: 100, to: 200 }, material: zero },
  ...{ heads: { from: 10, to: 20 }, fixed: { from: 500, to: 500 }, actualEuro: null },
}
const bare = { strategies: [], actorGroupIds: [], considerations: [], years: [] }
const describe = (more: object, as: Viewer = leyla) =>
  t.as(as, (ctx) => describeMeasure(ctx, { measureId, revision: 0, ...bare, ...more }))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  )
interface Shown {
  text: string
  intendedEffect: string | null
  strategies: string[]
  responsible: string | null
  toInvolve: string[]
  dueOn: string | null
  timeNeeded: string | null
  detailsRevision: number
  mayDescribe: boolean
  considerations: { text: string; key: string | null }[]
  actorGroups: { key: string }[]
  years: { year: number; plannedFromEuro: number; plannedToEuro: number; actualEuro: number | null }[]
}
const shown = async (of: { key: string } | { id: string } = { id: measureId }) => {
  const { data } = await ask<{ measure: Shown }>(
    t,
    `query ($id: ID, $key: String) { measure(id: $id, key: $key) { text intendedEffect strategies responsible toInvolve dueOn timeNeeded
      detailsRevision mayDescribe considerations { text key } actorGroups { key }
      years { year plannedFromEuro plannedToEuro actualEuro } } }`,
    of,
  )
  return data.measure
}
test('everybody reads what the office wrote; the words of the measure and of the source stay', async () => {
  const before = await shown()
  expect(before).toMatchObject({ detailsRevision: 0, mayDescribe: false, years: [] })
  const [first, second] = await t.db.query<{ id: string; key: string }[]>(
    'select id, key from actor_group order by position limit 2',
  )
  await describe({
    intendedEffect: 'Niemand wartet mehr auf einen Kurs.',
    strategies: ['VOLUNTEERING', 'DEMOGRAPHY', 'DEMOGRAPHY'],
    responsible: 'Integrationsbüro',
    actorGroupIds: [second?.id, first?.id, first?.id],
    considerations: ['An die Ferien denken', 'Räume suchen'],
    dueOn: '2027-06-30',
    timeNeeded: 'ein Jahr',
    years: [
      { ...year, actualEuro: 9000 },
      { ...year, year: 2026 },
    ],
  })
  expect(await shown()).toEqual({
    ...before,
    intendedEffect: 'Niemand wartet mehr auf einen Kurs.',
    strategies: ['DEMOGRAPHY', 'VOLUNTEERING'],
    responsible: 'Integrationsbüro',
    dueOn: '2027-06-30',
    timeNeeded: 'ein Jahr',
    detailsRevision: 1,
    actorGroups: [{ key: first?.key }, { key: second?.key }],
    considerations: [
      { key: null, text: 'An die Ferien denken' },
      { key: null, text: 'Räume suchen' },
    ],
    // (600 + 100) × 10 + 500 to (1,200 + 200) × 20 + 500
    years: [
      { year: 2026, plannedFromEuro: 7500, plannedToEuro: 28_500, actualEuro: null },
      { year: 2027, plannedFromEuro: 7500, plannedToEuro: 28_500, actualEuro: 9000 },
    ],
  })
  const [entry] = await t.db.query<{ fields: string[]; actor_id: string }[]>(
    `select fields, actor_id from audit_entry where action = 'goals.measure.describe' and entity_id = $1`,
    [measureId],
  )
  expect(entry?.actor_id).toBe(leyla.personId)
  expect([...(entry?.fields ?? [])].sort()).toEqual(
    [
      'actorGroups',
      'considerations',
      'dueOn',
      'intendedEffect',
      'responsible',
      'strategies',
      'timeNeeded',
      'years',
    ].sort(),
  )
})

test('what is changed is kept apart from what stays; who saw an older state writes over nothing', async () => {
  expect((await refusal(describe({})))?.code).toBe('MEASURE_CHANGED')
  const now = await shown()
  await describe({ revision: 1, considerations: ['Räume suchen', 'Neu'], years: [year] })
  const after = await shown()
  expect(after.considerations.map(({ text }) => text)).toEqual(['Räume suchen', 'Neu'])
  expect(after.years.map((one) => one.year)).toEqual([2027])
  expect(after).toMatchObject({ intendedEffect: null, responsible: null, toInvolve: now.toInvolve })
  // the same again changes nothing and is no entry
  await describe({ revision: 2, considerations: ['Räume suchen', 'Neu'], years: [year] })
  expect((await shown()).detailsRevision).toBe(2)
  // a year that was taken back comes back
  await describe({ revision: 2, years: [year, { ...year, year: 2026 }] })
  expect((await shown()).years.map((one) => one.year)).toEqual([2026, 2027])
})

test('two at once: one of them is told', async () => {
  const { detailsRevision: revision } = await shown()
  const ends = await Promise.all([
    refusal(describe({ revision, timeNeeded: 'eins' })),
    refusal(describe({ revision, timeNeeded: 'zwei' })),
  ])
  expect(ends.map((end) => end?.code ?? null).sort()).toEqual(['MEASURE_CHANGED', null])
})

test('what is wrong is named at its field, and nothing is kept', async () => {
  const { detailsRevision: revision } = await shown()
  const wrong = async (more: object) =>
    (await refusal(describe({ revision, ...more })))?.fields?.map(({ field, code }) => [field, code])
  const empty = { course: zero, travel: zero, material: zero, heads: zero, fixed: zero, actualEuro: null }
  expect(await wrong({ years: [{ ...year, heads: { from: 20, to: 10 } }] })).toEqual([
    ['years.0.heads.to', 'RANGE_REVERSED'],
  ])
  expect(await wrong({ years: [year, { ...empty, year: 2028 }] })).toEqual([
    ['years.1.year', 'YEAR_WITHOUT_FIGURES'],
  ])
  expect(await wrong({ years: [{ ...year, course: { from: -1, to: 5 } }] })).toEqual([
    ['years.0.course.from', 'NUMBER_TOO_SMALL'],
  ])
  expect(await wrong({ years: [{ ...year, actualEuro: -1 }] })).toEqual([
    ['years.0.actualEuro', 'NUMBER_TOO_SMALL'],
  ])
  expect(await wrong({ years: [year, year] })).toEqual([['years.1.year', 'YEAR_TWICE']])
  expect(await wrong({ strategies: ['WEATHER'] })).toEqual([['strategies.0', 'UNKNOWN_CHOICE']])
  expect(await wrong({ actorGroupIds: [measureId] })).toEqual([['actorGroupIds.0', 'UNKNOWN_CHOICE']])
  expect(await wrong({ considerations: [' '] })).toEqual([['considerations.0', 'REQUIRED']])
  expect(await wrong({ dueOn: '31.02.2027' })).toEqual([['dueOn', 'INVALID_DATE']])
  expect(await shown()).toMatchObject({ detailsRevision: revision })
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  expect((await refusal(describe({ revision }, elif)))?.code).toBe('FORBIDDEN')
})

test('the table itself holds a plan to its figures', async () => {
  await expect(
    t.db.query('update measure_year set planned_to_euro = planned_to_euro + 1 where measure_id = $1', [
      measureId,
    ]),
  ).rejects.toThrow('ck_measure_year__planned')
  // what is paid once is paid though nobody may come
  expect(plannedCost({ ...year, heads: { from: 0, to: 2 } })).toEqual({ from: 500, to: 3300 })
})

test('the demo has two measures with all of it, and the figures of the source stand beside', async () => {
  const measure = await shown({ key: 'language-3-measure-1' })
  expect(measure.actorGroups).toHaveLength(3)
  expect(measure.years).toHaveLength(2)
  const [source] = await t.db.query<{ budget_min_euro: number; budget_max_euro: number }[]>(
    `select budget_min_euro, budget_max_euro from measure where key = 'language-3-measure-1'`,
  )
  expect(source).toEqual({ budget_min_euro: 600, budget_max_euro: 1200 })
  expect((await shown({ key: 'education-3-measure-1' })).considerations.some(({ key }) => key !== null)).toBe(
    true,
  )
})
