import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineIndicator, removeIndicator } from '../../src/goals/defineIndicator.js'
import { takeUpIndicator } from '../../src/groupwork/takeUpIndicator.js'
import { recordValue } from '../../src/monitoring/recordValue.js'
import { DomainError, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { without } from '../races/unlocked.js'
import { demoViewer } from '../stories/people.js'

/* By what a goal is measured: new indicators, from the office's desk and from the page of a group whose goals a plenum carried. */
let t: TestInstallation
let leyla: Viewer
let goalId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  goalId = await one(`select id from guiding_goal where key = 'language-1'`)
}, 240_000)
afterAll(() => t?.close())

async function one(query: string, about: unknown[] = []): Promise<string> {
  const [row] = await t.db.query<{ id: string }[]>(query, about)
  return row?.id ?? ''
}
const bare = { text: 'Alle haben einen Platz im Kurs.', parent: 'GUIDING_GOAL' }
const define = (input: object) =>
  t.as(leyla, (ctx) => defineIndicator(ctx, { ...bare, parentId: goalId, ...input }))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) =>
      error instanceof DomainError
        ? (error.fields ?? []).map(({ field, code }) => `${field} ${code}`).join(', ') || error.code
        : Promise.reject(error),
  )

test('a kind gets what it needs and nothing else, each field told', async () => {
  expect(await refusal(define({ kind: 'COUNT_IN_REGION' }))).toBe('atLeast REQUIRED')
  expect(await refusal(define({ kind: 'TREND', percent: 10 }))).toBe(
    'direction REQUIRED, percent NOT_FOR_THIS_KIND',
  )
  expect(await refusal(define({ kind: 'QUOTA_PER_GROUP', percent: 101, subject: 'alle' }))).toBe(
    'percent NUMBER_TOO_LARGE',
  )
  expect(await refusal(define({ kind: 'YES_NO', regionId: randomUUID() }))).toBe('regionId UNKNOWN_CHOICE')
  const fieldId = await one(`select id from field_of_action where key = 'language'`)
  const parity = { kind: 'PARITY', subject: 'Quote', comparison: 'alle' }
  expect(await refusal(define({ ...parity, parent: 'FIELD', parentId: fieldId }))).toBe(
    'kind PARITY_OF_GUIDING_GOAL',
  )
  expect(await refusal(define({ kind: 'YES_NO', parentId: randomUUID() }))).toBe('NOT_FOUND')
})

test('what is defined stands in the tree, has a light, takes values, and can be taken away only before', async () => {
  const id = await define({ kind: 'COVERAGE', subject: 'alle Kurse', percent: 80, dueOn: '2030-12-31' })
  const read = async () => {
    const { data } = await t.query(
      'query ($id: ID!) { indicator(id: $id) { text kind percent dueOn light mayRemove guidingGoal { id } } }',
      { id },
      leyla,
    )
    return (data as unknown as { indicator: unknown }).indicator
  }
  expect(await read()).toEqual({
    ...{ text: bare.text, kind: 'COVERAGE', percent: 80, dueOn: '2030-12-31', light: 'NO_DATA' },
    ...{ mayRemove: true, guidingGoal: { id: goalId } },
  })
  const kreis = await one('select id from body where district_id is null')
  const source = await one('select id from value_source limit 1')
  await t.db.query(
    `insert into indicator_value (indicator_id, place_id, day, amount, base, source_id, recorded_by_id, recorded_at)
     values ($1, $2, '2026-01-01', 9, 10, $3, $4, now())`,
    [id, kreis, source, leyla.personId],
  )
  expect(await read()).toMatchObject({ light: 'REACHED', mayRemove: false })
  expect(await refusal(t.as(leyla, (ctx) => removeIndicator(ctx, id)))).toBe('FORBIDDEN')
  const other = await define({ kind: 'YES_NO' })
  await t.as(leyla, (ctx) => removeIndicator(ctx, other))
  const { data } = await t.query('query ($id: ID!) { indicator(id: $id) { id } }', { id: other }, leyla)
  expect(data).toEqual({ indicator: null })
})

test('an indicator is not taken away in the moment in which its first value is entered; without the locks it is', async () => {
  const placeId = await one('select id from body where district_id is null')
  const sourceId = await one('select id from value_source limit 1')
  const race = async (): Promise<boolean> => {
    const indicatorId = await define({ kind: 'YES_NO' })
    const value = { indicatorId, placeId, sourceId, day: '2026-01-01', value: 1 }
    await Promise.all([
      refusal(t.as(leyla, (ctx) => recordValue(ctx, value))),
      refusal(t.as(leyla, (ctx) => removeIndicator(ctx, indicatorId))),
    ])
    const [gone] = await t.db.query<{ both: boolean }[]>(
      `select removed_at is not null and exists (select 1 from indicator_value v where v.indicator_id = i.id) as both from indicator i where i.id = $1`,
      [indicatorId],
    )
    return gone?.both ?? true
  }
  for (let tried = 0; tried < 10; tried += 1) expect(await race()).toBe(false)
  let lost = false
  for (let tried = 0; tried < 5 && !lost; tried += 1) lost = await without({ rows: true }, race)
  expect(lost).toBe(true)
})

test('a goal that is closed gets no further indicator', async () => {
  const closed = await one(
    `insert into guiding_goal (text, number, position, field_id, state) select 'Ein Leitziel', 900, 900, id, 'CLOSED' from field_of_action limit 1 returning id`,
  )
  expect(await refusal(define({ kind: 'YES_NO', parentId: closed }))).toBe('parentId UNKNOWN_CHOICE')
})

/** An indicator that a group wrote beneath a goal, and a plenum carried. */
async function carriedItem(): Promise<string> {
  const id = randomUUID()
  await t.db.query(
    `insert into group_item (id, group_id, kind, parent_id, position, text, is_carried)
     select $1, i.group_id, 'INDICATOR', i.id, 90, 'Zahl der Plätze', true
       from group_item i join guiding_goal g on g.group_item_id = i.id limit 1`,
    [id],
  )
  return id
}

test('what a group wrote gets its kind once and hangs where the group hung it; two who do so at once do not do it twice', async () => {
  const itemId = await carriedItem()
  const take = (ids: string) =>
    t.as(leyla, (ctx) =>
      takeUpIndicator(ctx, { itemId: ids, text: 'Zahl der Plätze', kind: 'COUNT_IN_REGION', atLeast: 5 }),
    )
  const both = await Promise.all([refusal(take(itemId)), refusal(take(itemId))])
  expect(both.toSorted()).toEqual(['INDICATOR_TAKEN_UP', null].toSorted())
  expect(
    await one(
      `select i.id from indicator i join group_item w on w.id = i.group_item_id join guiding_goal g on g.group_item_id = w.parent_id
        where w.id = $1 and i.guiding_goal_id = g.id`,
      [itemId],
    ),
  ).not.toBe('')
  // without the lock the second is only stopped by the key of the table, with words nobody understands
  let faults = 0
  for (let tried = 0; tried < 5 && faults === 0; tried += 1) {
    const again = await carriedItem()
    const ends = await without({ rows: true }, () =>
      Promise.all(
        [again, again].map((id) =>
          take(id).then(
            () => null,
            (error: unknown) => error,
          ),
        ),
      ),
    )
    faults += ends.filter((end) => end && !(end instanceof DomainError)).length
  }
  expect(faults).toBe(1)
  expect(await refusal(take(randomUUID()))).toBe('NOT_FOUND')
})
