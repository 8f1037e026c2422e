import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'

let t: TestInstallation
let clerk: Viewer
let member: Viewer
const key = 'language'
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  clerk = await demoViewer(t, 'petra.aktenberg@demo.example')
  member = await demoViewer(t, 'yonas.tesfay@demo.example')
}, 240_000)
afterAll(() => t?.close())

interface Made {
  id: string
}
interface Thread {
  priorityTopics: { points: number; rank: number; round: { key: string } }[]
  papers: (Made & {
    title: string
    consultations: { state: string }[]
    proposal: { costMax: number | null } | null
  })[]
  guidingGoals: {
    text: string
    papers: Made[]
    measures: (Made & { text: string; papers: Made[]; evaluation: { verdict: string } | null })[]
    indicators: { light: string; standing: { light: string; placeName: string } | null }[]
    annualGoals: (Made & { state: string; boundBy: { decidedOn: string } | null; papers: Made[] })[]
  }[]
  ownMeasures: (Made & { papers: Made[] })[]
}
const document = `query ($key: String!) { fieldOfAction(key: $key) { id text
  priorityTopics { id points rank text round { id key heldIn summit { id title } } }
  papers { id number title state kind settledOn settledByName
    statement { effect minEuro maxEuro product account } implementations { id state percent dueOn }
    consultations { id state outcome concludedAt committee { id name } resolution { id outcome decidedOn committeeName } }
    proposal { id costMin costMax headcountMin headcountMax goals { id field { id } guidingGoal { id } annualGoal { id } measure { id } } } }
  guidingGoals { id number text state boundBy { decidedOn } papers { id }
    annualGoals { id text state boundBy { decidedOn } papers { id } indicators { id light standing { light placeName } } }
    measures { id text annualGoal { id } evaluation { verdict } papers { id } }
    indicators { id text light standing { light placeName measured target measuredOn dueOn } } }
  ownMeasures { id papers { id } } ownIndicators { id standing { light } } ownAnnualGoals { id papers { id } } } }`

/** How many statements go to the database while the thread is read, and what is seen of it. */
async function read(viewer: Viewer = publicViewer('de'), field = key) {
  const real = pg.Client.prototype.query
  let statements = 0
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [{ statements?: unknown[] } | string]
    statements += (typeof first === 'object' && first.statements?.length) || 1
    return (real as (...all: unknown[]) => unknown).apply(this, args) as never
  } as never
  try {
    const { data, errors } = await t.query(document, { key: field }, viewer)
    expect(errors).toBeUndefined()
    return { statements, thread: (data as unknown as { fieldOfAction: Thread }).fieldOfAction }
  } finally {
    pg.Client.prototype.query = real
  }
}
const fewest = async (viewer: Viewer) => {
  const seen = []
  for (let time = 0; time < 3; time += 1) seen.push(await read(viewer))
  return seen.reduce((best, one) => (one.statements < best.statements ? one : best))
}

/** A paper that serves one measure of the field: the first public one, or the first that is not public yet. */
async function serve(isPublic: boolean): Promise<{ paper: string; measure: string }> {
  const [paper] = await t.db.query<{ id: string; proposal_id: string }[]>(
    `select p.id, p.proposal_id from paper p join body b on b.id = p.body_id where (p.public_since is not null) = $1
      and not exists (select 1 from goal_served s where s.proposal_id = p.proposal_id and s.measure_id is not null)
      order by (b.district_id is null), p.created_at limit 1`,
    [isPublic],
  )
  const [measure] = await t.db.query<{ id: string }[]>(
    `select m.id from measure m join field_of_action f on f.id = m.field_id where f.key = $1 and m.removed_at is null order by m.position limit 1`,
    [key],
  )
  await t.db.query('insert into goal_served (proposal_id, position, measure_id) values ($1, 9, $2)', [
    paper?.proposal_id,
    measure?.id,
  ])
  return { paper: paper?.id ?? '', measure: measure?.id ?? '' }
}

test('the thread leads from the points to the papers and the values, and every end is there', async () => {
  const { paper, measure } = await serve(true)
  const { thread } = await read()
  expect(thread.priorityTopics.map(({ round, points }) => [round.key, points])).toContainEqual([
    'workshop-2010',
    15,
  ])
  const measures = [...thread.guidingGoals.flatMap((goal) => goal.measures), ...thread.ownMeasures]
  expect(measures.find(({ id }) => id === measure)?.papers.map(({ id }) => id)).toContain(paper)
  const shown = thread.papers.find(({ id }) => id === paper)
  expect(shown?.consultations.length).toBeGreaterThan(0)
  // what hangs on a goal is among the papers of the field, so that the page can show it once
  const all = new Set(thread.papers.map(({ id }) => id))
  const hanging = [
    ...thread.guidingGoals.flatMap((goal) => [...goal.papers, ...goal.annualGoals.flatMap((a) => a.papers)]),
  ]
  expect([...hanging, ...measures.flatMap((one) => one.papers)].filter(({ id }) => !all.has(id))).toEqual([])
  for (const { light, standing } of thread.guidingGoals.flatMap((goal) => goal.indicators))
    expect(standing?.light).toBe(light)
})

test('what is not public hangs on the thread of those alone who see it', async () => {
  const { paper } = await serve(false)
  const has = async (viewer?: Viewer) => (await read(viewer)).thread.papers.some(({ id }) => id === paper)
  const [body] = await t.db.query<{ id: string }[]>('select body_id as id from paper where id = $1', [paper])
  expect(await has()).toBe(false)
  expect(await has(member)).toBe(false)
  expect(await has({ ...member, roles: [`CLERK@${body?.id}`] })).toBe(true)
})

/** Ten times as many values, measures and papers on the thread. */
async function grow(): Promise<void> {
  await t.db.query(
    `insert into measure (field_id, guiding_goal_id, position, text) select g.field_id, g.id, 100 + n, 'Maßnahme ' || n
       from guiding_goal g join field_of_action f on f.id = g.field_id, generate_series(1, 6) n where f.key = $1`,
    [key],
  )
  await t.db.query(
    `insert into goal_served (proposal_id, position, measure_id)
     select p.proposal_id, 10, m.id from (select distinct proposal_id from paper) p, measure m
       join field_of_action f on f.id = m.field_id where f.key = $1`,
    [key],
  )
}

test('ten times as much hangs on it and it is still read by as many statements', async () => {
  const viewers = [publicViewer('de'), member, clerk]
  const few: Awaited<ReturnType<typeof fewest>>[] = []
  for (const viewer of viewers) few.push(await fewest(viewer))
  await grow()
  const many = []
  for (const viewer of viewers) many.push(await fewest(viewer))
  expect(many[0]?.thread.papers.length).toBeGreaterThan(few[0]?.thread.papers.length ?? 0)
  const measures = ({ thread }: { thread: Thread }) =>
    thread.guidingGoals.flatMap((goal) => goal.measures).length
  expect(measures(many[0] as never)).toBeGreaterThan(measures(few[0] as never) + 10)
  many.forEach(({ statements }, at) => expect(statements).toBeLessThanOrEqual(few[at]?.statements ?? 0))
  for (const { statements } of many) expect(statements).toBeLessThanOrEqual(4)
})
