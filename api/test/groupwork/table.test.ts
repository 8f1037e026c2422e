import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { demoViewer } from '../stories/people.js'
import { change, finish, groupsOf, linkOf, plans, table, write } from './table.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 20 })
}, 240_000)
afterAll(() => t?.close())

const texts = async (token: string) => (await table(t, { token }))?.items.map(({ text }) => text)

test('at a table several write what the workshop of 2010 wrote, each result saved by itself', async () => {
  const { groups } = await groupsOf(t, ['Sprache'])
  const token = groups[0]?.token ?? ''
  const goal = await write(t, token, {
    kind: 'GUIDING_GOAL',
    fields: { text: 'Die Erstsprachen werden gefördert.' },
  })
  const annual = await write(t, token, {
    kind: 'ANNUAL_GOAL',
    parentId: goal.id,
    fields: { text: 'Erfassung der Maßnahmen zur Förderung der Erstsprachen', year: 2027 },
  })
  await write(t, token, {
    kind: 'INDICATOR',
    parentId: annual.id,
    fields: { text: 'Mindestens 10 Infoveranstaltungen', dueOn: '2027-12-31' },
  })
  const measure = await write(t, token, {
    kind: 'MEASURE',
    parentId: goal.id,
    fields: {
      text: 'Eine Liste der Kurse',
      responsible: 'Integrationsbüro',
      toInvolve: ['Vereine', 'Schulen'],
      considerations: ['Musik', 'Motto'],
    },
  })
  // the same sent again, as after a dropped line, makes no second one
  await write(t, token, {
    id: measure.id,
    kind: 'MEASURE',
    parentId: goal.id,
    fields: { text: 'Eine Liste der Kurse' },
  })
  expect(await table(t, { token })).toMatchObject({
    isOpen: true,
    items: [
      { kind: 'GUIDING_GOAL', text: 'Die Erstsprachen werden gefördert.', parentId: null },
      { kind: 'ANNUAL_GOAL', parentId: goal.id },
      { kind: 'INDICATOR', parentId: annual.id, dueOn: '2027-12-31' },
      { kind: 'MEASURE', parentId: goal.id, toInvolve: ['Vereine', 'Schulen'], revision: 1 },
    ],
  })
})

test('nobody overwrites another: other fields are joined, the same field is a conflict that shows both', async () => {
  const { groups } = await groupsOf(t, ['Bildung'])
  const token = groups[0]?.token ?? ''
  const { id } = await write(t, token, { kind: 'MEASURE', fields: { text: 'Elternabend' } })
  const again = (revision: number, fields: Record<string, unknown>) =>
    write(t, token, { id, kind: 'MEASURE', revision, fields })
  expect((await again(1, { text: 'Elternabende' })).answer.code).toBeUndefined()
  expect((await again(1, { responsible: 'Schulamt' })).answer.code).toBeUndefined()
  const late = (await again(1, { text: 'Elternfest' })).answer
  expect([late.code, late.field]).toEqual(['CHANGED_ELSEWHERE', 'fields.text'])
  expect((await table(t, { token }))?.items).toMatchObject([{ text: 'Elternabende', revision: 3 }])
  expect((await again(3, { text: 'Elternfest' })).answer.code).toBeUndefined()
  // many at the same moment: each has a result of its own, and none is lost
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      write(t, token, { kind: 'MEASURE', fields: { text: `Nr. ${at}` } }),
    ),
  )
  expect(await texts(token)).toHaveLength(21)
})

test('results are put in another order and under another goal, taken away and brought back with what hangs on them', async () => {
  const { groups } = await groupsOf(t, ['Arbeit'])
  const token = groups[0]?.token ?? ''
  const one = async (kind: string, text: string, parentId: string | null = null) =>
    (await write(t, token, { kind, parentId, fields: { text } })).id
  const [a, b] = [await one('GUIDING_GOAL', 'A'), await one('GUIDING_GOAL', 'B')]
  const annual = await one('ANNUAL_GOAL', 'A1', a)
  const measure = await one('MEASURE', 'A1m', annual)
  const move = (id: string, parentId: string | null, beforeId: string | null = null) =>
    change(t, 'moveGroupItem', 'MoveGroupItemInput', { token, id, parentId, beforeId })
  expect((await move(b, null, a)).code).toBeUndefined()
  expect(await texts(token)).toEqual(['B', 'A', 'A1', 'A1m'])
  expect((await move(annual, b)).code).toBeUndefined()
  expect((await table(t, { token }))?.items.find(({ id }) => id === annual)).toMatchObject({ parentId: b })
  expect((await move(a, b)).code).toBe('UNKNOWN_CHOICE')
  expect((await move(annual, measure)).code).toBe('UNKNOWN_CHOICE')
  expect((await move(annual, annual)).code).toBe('UNKNOWN_CHOICE')
  const of = (verb: string, id: string) => change(t, verb, 'GroupItemInput', { token, id })
  await of('removeGroupItem', measure)
  await of('removeGroupItem', b)
  expect(await texts(token)).toEqual(['A'])
  // what was taken away earlier stays away
  await of('restoreGroupItem', b)
  expect((await texts(token))?.sort()).toEqual(['A', 'A1', 'B'])
  // somebody else was still writing in what was taken away: no word is lost
  await of('removeGroupItem', b)
  await write(t, token, { id: annual, kind: 'ANNUAL_GOAL', revision: 1, fields: { text: 'A1 genauer' } })
  expect((await texts(token))?.sort()).toEqual(['A', 'A1 genauer', 'B'])
})

test('a table reads and writes by its newest link; who has none finds nothing', async () => {
  const { groups, planner } = await groupsOf(t, ['Bildung', 'Sprache'])
  const [bildung, sprache] = groups
  const { id } = await write(t, bildung?.token ?? '', { kind: 'MEASURE', fields: { text: 'Unsere' } })
  // another table's link does not open ours
  const foreign = (
    await write(t, sprache?.token ?? '', { id, kind: 'MEASURE', revision: 1, fields: { text: 'Eure' } })
  ).answer
  expect(foreign.code).toBe('NOT_FOUND')
  const newer = await linkOf(t, planner, bildung?.id ?? '')
  expect(await table(t, { token: bildung?.token })).toBeNull()
  expect((await write(t, bildung?.token ?? '', { kind: 'MEASURE', fields: { text: 'X' } })).answer.code).toBe(
    'LINK_INVALID',
  )
  expect(await texts(newer)).toEqual(['Unsere'])
  expect((await table(t, { groupId: bildung?.id }, planner))?.items).toHaveLength(1)
  const delegate = await demoViewer(t, 'elif.yildirim@demo.example')
  expect(await table(t, { groupId: bildung?.id }, delegate)).toBeNull()
  expect(await table(t, { groupId: bildung?.id })).toBeNull()
  expect(await table(t, {})).toBeNull()
  // before a plenum carried it the words are read by who plans the event alone
  const read = async (viewer?: typeof planner) =>
    (
      await ask<{ summit: { workGroups: { items: unknown[] }[] } }>(
        t,
        'query ($id: ID!) { summit(id: $id) { workGroups { items { text } } } }',
        { id: await summitOf(bildung?.id ?? '') },
        viewer,
      )
    ).data.summit.workGroups.map(({ items }) => items.length)
  expect(await read(planner)).toEqual([1, 0])
  expect(await read(delegate)).toEqual([0, 0])
  expect(await read()).toEqual([0, 0])
})
const summitOf = async (groupId: string) =>
  (await t.db.query<{ id: string }[]>('select summit_id as id from work_group where id = $1', [groupId]))[0]
    ?.id

test('what is final is not written on, until it is opened again with a reason', async () => {
  const { groups, planner } = await groupsOf(t, ['Sprache'])
  const { id: groupId, token } = groups[0] ?? { id: '', token: '' }
  expect((await finish(t, planner, groupId)).code).toBe('GROUP_EMPTY')
  const { id } = await write(t, token, {
    kind: 'GUIDING_GOAL',
    fields: { text: 'Jeder Zuwanderer lernt Deutsch.' },
  })
  expect((await finish(t, planner, groupId)).code).toBeUndefined()
  expect((await table(t, { token }))?.isOpen).toBe(false)
  const late = () => write(t, token, { id, kind: 'GUIDING_GOAL', revision: 1, fields: { text: 'Anders' } })
  expect((await late()).answer.code).toBe('GROUP_FINAL')
  expect((await change(t, 'removeGroupItem', 'GroupItemInput', { token, id })).code).toBe('GROUP_FINAL')
  const reopen = (reason: string) =>
    plans(t, planner, 'reopenGroup', 'ReopenGroupInput', { id: groupId, reason })
  expect((await reopen('')).code).toBe('REASON_NEEDED')
  expect((await reopen('Ein Wort fehlt.')).code).toBeUndefined()
  expect((await late()).answer.code).toBeUndefined()
})

test('too much, too long and wrong places are refused with the field', async () => {
  const { groups } = await groupsOf(t, ['Sprache'])
  const token = groups[0]?.token ?? ''
  const refused = async (item: Parameters<typeof write>[2]) => (await write(t, token, item)).answer.code
  expect(await refused({ kind: 'MEASURE', fields: { text: 'x'.repeat(1001) } })).toBe('TOO_LONG')
  expect(await refused({ kind: 'GUIDING_GOAL', parentId: randomUUID(), fields: {} })).toBe('UNKNOWN_CHOICE')
  expect(await refused({ kind: 'ANNUAL_GOAL', fields: { year: 1999 } })).toBe('NUMBER_TOO_SMALL')
  expect(await refused({ kind: 'MEASURE', fields: { toInvolve: Array(31).fill('x') } })).toBe('TOO_MANY')
  expect(await texts(token)).toEqual([])
})

test('a workshop without a field has no group, and the Steuerungsgruppe writes no goals', async () => {
  const { summitId, planner, groups } = await groupsOf(t, ['Sprache'])
  const open = (id: string | undefined) =>
    ask(t, 'mutation ($id: ID!) { openGroup(programmeItemId: $id) { id } }', { id }, planner)
  const [workshop] = await t.db.query<{ id: string }[]>(
    'select programme_item_id as id from work_group where id = $1',
    [groups[0]?.id],
  )
  // asked again it is the same page
  expect((await open(workshop?.id)).data).toEqual({ openGroup: { id: groups[0]?.id } })
  const [plain] = await t.db.query<{ id: string }[]>(
    `insert into programme_item (summit_id, starts_at, title) values ($1, now(), 'Pause') returning id`,
    [summitId],
  )
  expect((await open(plain?.id)).code).toBe('WORKSHOP_WITHOUT_FIELD')
  await t.db.query(`update summit set kind = 'STEERING_MEETING' where id = $1`, [summitId])
  expect((await open(plain?.id)).code).toBe('GOALS_NOT_HERE')
})
