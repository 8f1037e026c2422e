import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeVerbs } from '../../src/consultations/index.js'
import { clock, dayOf, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { documents } from '../stories/documents.js'
import { call, demoViewer } from '../stories/people.js'
import { finish, groupsOf, plans, write } from './table.js'

let t: TestInstallation
let martin: Viewer
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  martin = await demoViewer(t, 'martin.kreisakten@demo.example')
}, 240_000)
afterAll(() => t?.close())

interface Goal {
  id: string
  text: string
  number?: number
  state: string
  carriedBy: string
  carriedOn: string
  groupItem: { hands: number[] | null; votesYes: number | null } | null
  boundBy: { outcome: string; committeeName: string } | null
  annualGoals: Goal[]
  measures: {
    text: string
    toInvolve: string[]
    considerations: { text: string }[]
    boundBy: object | null
  }[]
}
const words =
  'id text state carriedBy carriedOn groupItem { hands votesYes } boundBy { outcome committeeName }'
async function tree(text: string, viewer?: Viewer) {
  const measures = 'measures { text toInvolve considerations { text } boundBy { id } }'
  const [known] = await t.db.query<{ key: string }[]>('select key from field_of_action where text = $1', [
    text,
  ])
  const { data } = await ask<{
    fieldOfAction: { guidingGoals: Goal[]; ownAnnualGoals: Goal[]; draftGoals: { text: string }[] }
  }>(
    t,
    `query ($key: String!) { fieldOfAction(key: $key) { draftGoals { text } ownAnnualGoals { ${words} }
      guidingGoals { ${words} number ${measures} annualGoals { ${words} } } } }`,
    { key: known?.key },
    viewer,
  )
  return data.fieldOfAction
}
async function written(field: string) {
  const g = await groupsOf(t, [field])
  const { id, token } = g.groups[0] ?? { id: '', token: '' }
  const say = async (kind: string, parentId: string | null, fields: object) =>
    (await write(t, token, { kind, parentId, fields: fields as Record<string, unknown> })).id
  const guiding = await say('GUIDING_GOAL', null, { text: `Neues Leitziel ${field}` })
  const annual = await say('ANNUAL_GOAL', guiding, { text: `Neues Jahresziel ${field}`, year: 2027 })
  await say('MEASURE', annual, {
    text: `Neue Maßnahme ${field}`,
    toInvolve: ['Schulen'],
    considerations: ['Wege', 'Zeiten'],
  })
  const second = await say('GUIDING_GOAL', null, { text: `Neues zweites Leitziel ${field}` })
  await finish(t, g.planner, id)
  const vote = (ids: string[], how: object) =>
    plans(t, g.planner, 'voteOnGoals', 'VoteOnGoalsInput', { ids, ...how })
  const correct = (goal: string, how: object) =>
    plans(t, g.planner, 'correctVote', 'CorrectVoteInput', { id: goal, reason: 'Vertippt', ...how })
  return { ...g, guiding, second, annual, vote, correct }
}
const own = (goals: Goal[]) => goals.filter(({ text }) => text.startsWith('Neues'))

test('what the plenum carried stands in the tree with its votes, and a corrected vote takes it away and brings it again', async () => {
  const g = await written('Bildung')
  expect(own((await tree('Bildung')).guidingGoals)).toEqual([])
  const drafts = (viewer?: Viewer) =>
    tree('Bildung', viewer).then((field) => field.draftGoals.map(({ text }) => text))
  expect(await drafts(g.planner)).toEqual(expect.arrayContaining(['Neues Leitziel Bildung']))
  expect(await drafts()).toEqual([])
  // the annual goal alone hangs on the field, and under its guiding goal once that is carried too
  await g.vote([g.annual], { yes: 12, no: 3 })
  expect(own((await tree('Bildung')).ownAnnualGoals)).toMatchObject([
    { state: 'CARRIED', groupItem: { votesYes: 12 } },
  ])
  await plans(t, g.planner, 'rateGoal', 'RateGoalInput', { id: g.guiding, hands: [9, 4, 2, 0] })
  await g.vote([g.guiding], { unanimous: true })
  const carried = await tree('Bildung')
  expect(own(carried.ownAnnualGoals)).toEqual([])
  const [goal] = own(carried.guidingGoals)
  expect(goal).toMatchObject({
    number: 4,
    state: 'CARRIED',
    carriedBy: 'SUMMIT',
    groupItem: { hands: [9, 4, 2, 0] },
    boundBy: null,
    annualGoals: [{ text: 'Neues Jahresziel Bildung' }],
    measures: [
      { toInvolve: ['Schulen'], considerations: [{ text: 'Wege' }, { text: 'Zeiten' }], boundBy: null },
    ],
  })
  await g.vote([g.second], { unanimous: true })
  expect(own((await tree('Bildung')).guidingGoals).map(({ number }) => number)).toEqual([4, 5])
  await g.correct(g.second, { yes: 1, no: 2 })
  await g.correct(g.guiding, { yes: 1, no: 2 })
  const without = await tree('Bildung')
  expect([own(without.guidingGoals), own(without.ownAnnualGoals).length]).toEqual([[], 1])
  await g.correct(g.guiding, { yes: 20, no: 2 })
  expect(own((await tree('Bildung')).guidingGoals)).toMatchObject([{ id: goal?.id, number: 4 }])
  const acts = await t.db.query<{ action: string }[]>(
    `select action from audit_entry where entity_id = $1 order by at`,
    [goal?.id],
  )
  expect(acts.map(({ action }) => action)).toEqual([
    'goals.tree.carry',
    'goals.tree.takeBack',
    'goals.tree.carry',
  ])
})

/** Brings what was carried before the Kreistag; returns how to let its open station end. */
async function beforeTheKreistag(summitId: string, planner: Viewer) {
  const { data } = await ask<{ bringToCouncil: { id: string } }>(
    t,
    'mutation ($id: ID!) { bringToCouncil(summitId: $id) { id } }',
    { id: summitId },
    planner,
  )
  const [paper] = await t.db.query<{ id: string }[]>('select id from paper where proposal_id = $1', [
    data.bringToCouncil.id,
  ])
  const id = paper?.id
  await call(t, martin, documents.admitPaper, { id })
  await call(t, martin, 'mutation ($input: WithReasonInput!) { skipStatement(input: $input) { id } }', {
    input: { id, reason: 'Ohne Kosten.' },
  })
  const [template] = await t.db.query<{ id: string }[]>(
    `select id from route_template where key = 'district'`,
  )
  await call(t, martin, documents.startRoute, { input: { id, templateId: template?.id } })
  return async (outcomeOf: (role: string) => string) => {
    const [station] = await t.db.query<{ id: string; role: string }[]>(
      `select id, role from consultation where paper_id = $1 and state = 'OPEN'`,
      [id],
    )
    if (!station) return null
    const done = {
      id: station.id,
      outcome: outcomeOf(station.role),
      reason: 'Beraten.',
      decidedOn: dayOf(clock.now()),
    }
    await t.as(martin, (ctx) => routeVerbs.recordOutcome(ctx, done))
    return station.role
  }
}

test('only the Kreistag binds: the committees before it do not, and a suspended resolution binds nothing', async () => {
  const g = await written('Arbeit')
  await g.vote([g.guiding, g.annual], { unanimous: true })
  const goal = async () => own((await tree('Arbeit')).guidingGoals)[0]
  const end = await beforeTheKreistag(g.summitId, g.planner)
  const roles: (string | null)[] = []
  for (let role: string | null = ''; role !== 'DECISION' && role !== null;) {
    expect((await goal())?.boundBy).toBeNull()
    role = await end((at) => (at === 'DECISION' ? 'ADOPTED' : 'RECOMMENDED'))
    roles.push(role)
  }
  expect(roles.at(-1)).toBe('DECISION')
  const bound = await goal()
  expect(bound?.boundBy).toEqual({ outcome: 'ADOPTED', committeeName: 'Kreistag' })
  expect(bound?.annualGoals[0]?.boundBy).toMatchObject({ outcome: 'ADOPTED' })
  expect(bound?.measures[0]?.boundBy).not.toBeNull()
  const [paper] = await t.db.query<{ id: string }[]>(
    `select p.id from paper p join summit_paper s on s.proposal_id = p.proposal_id where s.summit_id = $1`,
    [g.summitId],
  )
  await t.as(martin, (ctx) =>
    routeVerbs.suspendResolution(ctx, {
      ...{ id: paper?.id, ground: 'OBJECTION', byName: 'Landrat Muster', reason: 'Das Geld fehlt.' },
      suspendedOn: dayOf(clock.now()),
    }),
  )
  expect((await goal())?.boundBy).toBeNull()
})

test('a No of the Kreistag leaves the goal carried', async () => {
  const g = await written('Sprache')
  await g.vote([g.guiding], { unanimous: true })
  const end = await beforeTheKreistag(g.summitId, g.planner)
  while (await end((at) => (at === 'DECISION' ? 'REJECTED' : 'RECOMMENDED')));
  expect(own((await tree('Sprache')).guidingGoals)).toMatchObject([{ state: 'CARRIED', boundBy: null }])
})
