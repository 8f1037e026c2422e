import { getOperationAST, parse, validate, type FieldNode, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMembership } from '../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../test/harness/index.js'
import { Committee, Seat } from '../src/committees/index.js'
import { publicViewer, render, sql } from '../src/platform/index.js'
import { defaultLimits } from '../src/platform/read/limits.js'
import { modelOf, type Model } from '../src/platform/read/model.js'
import { Planner } from '../src/platform/read/planner.js'
import { Planning } from '../src/platform/read/planning.js'
import { rootSite } from '../src/platform/read/sites.js'
import { concat } from '../src/platform/read/text.js'
import { buildApiSchema } from '../src/schema.js'
import type { Locale } from '../src/contract/index.js'

let t: TestInstallation
let schema: GraphQLSchema
let model: Model
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
  schema = await buildApiSchema()
  model = modelOf(schema)
})
afterAll(() => t?.close())

/** Reads as anyone without a session would, in one statement. */
async function read<T>(text: string, locale: Locale = 'de'): Promise<T> {
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  const query = schema.getQueryType()
  const operation = getOperationAST(document)
  if (!query || !operation) throw new Error('no query')
  const run = { viewer: publicViewer(locale), now: new Date('2026-11-23T10:00:00Z'), variables: {} }
  const planner = new Planner(model, new Planning(run), {}, defaultLimits, () => [])
  const fields = planner.select(query, [operation as unknown as FieldNode])
  const { text: statement, binds } = render(
    sql`select ${concat(planner.object(query, fields, rootSite))} as j`,
  )
  const [row] = await t.db.query<{ j: string }[]>(
    statement,
    binds.map((bind) => bind.take(run)),
  )
  return JSON.parse(row?.j ?? 'null') as T
}

type Keyed = { key: string }
type Goal = Keyed & Record<'annualGoals' | 'indicators' | 'measures' | 'parityClauses', Keyed[]>
type Field = Keyed & {
  guidingGoals: Goal[]
  ownAnnualGoals: Keyed[]
  ownIndicators: Keyed[]
  ownMeasures: Keyed[]
}
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

describe('the goal tree, as anyone reads it', () => {
  it('has the figures of the workshop, branch by branch', async () => {
    const branches = 'annualGoals { key } indicators { key } measures { key } parityClauses { key }'
    const { fieldsOfAction } = await read<{ fieldsOfAction: Field[] }>(
      `{ fieldsOfAction { key guidingGoals { key ${branches} } ownAnnualGoals { key } ownIndicators { key } ownMeasures { key } } }`,
    )
    const of = (own: 'ownAnnualGoals' | 'ownIndicators' | 'ownMeasures', branch: keyof Omit<Goal, 'key'>) =>
      fieldsOfAction.map((f) => f[own].length + sum(f.guidingGoals.map((goal) => goal[branch].length)))
    expect(fieldsOfAction.map((f) => f.guidingGoals.length)).toEqual([3, 3, 3, 3])
    expect(of('ownAnnualGoals', 'annualGoals')).toEqual([4, 3, 7, 4])
    expect(of('ownIndicators', 'indicators')).toEqual([1, 3, 5, 3])
    expect(of('ownMeasures', 'measures')).toEqual([1, 12, 2, 6])
    expect(fieldsOfAction.map((f) => f.ownAnnualGoals.length)).toEqual([0, 0, 0, 4])
    const clauses = fieldsOfAction.flatMap((f) => f.guidingGoals.flatMap((goal) => goal.parityClauses))
    expect(clauses).toEqual([{ key: 'work-1-parity' }])
  })

  it('keeps considerations, budget, and the standing of imported goals', async () => {
    const found = await read<Record<string, unknown>>(`{
      measure(key: "education-3-measure-1") { considerations { key } }
      budget: measure(key: "language-3-measure-1") { budgetMinEuro budgetMaxEuro budgetUnit procedure }
      guidingGoal(key: "work-1") { state carriedBy carriedIn carriedUnanimously intendedEffect }
    }`)
    expect((found.measure as { considerations: unknown[] }).considerations).toHaveLength(13)
    expect(found.budget).toEqual({
      budgetMinEuro: 600,
      budgetMaxEuro: 1200,
      budgetUnit: 'PARTICIPANT',
      procedure: ['Integrationsrat', 'Sozialausschuss', 'Stadtrat'],
    })
    expect(found.guidingGoal).toMatchObject({
      state: 'CARRIED',
      carriedBy: 'WORKSHOP',
      carriedUnanimously: true,
    })
  })

  it('speaks the reader’s language and says whose words they are', async () => {
    const query = '{ guidingGoal(key: "language-1") { text wording { language origin text } } }'
    const inLocale = async (locale: Locale) =>
      (await read<{ guidingGoal: { text: string; wording: object } }>(query, locale)).guidingGoal
    expect((await inLocale('de')).wording).toEqual({
      language: 'de',
      origin: 'AUTHOR',
      text: 'Jeder Zuwanderer lernt Deutsch.',
    })
    expect((await inLocale('tr')).wording).toMatchObject({ language: 'tr', origin: 'MACHINE' })
    expect((await inLocale('de-x-leicht')).wording).toEqual({
      language: 'de-x-leicht',
      origin: 'MACHINE',
      text: 'Jeder Mensch, der zu uns kommt, lernt Deutsch.',
    })
    expect((await inLocale('ar')).text).toBe('Jeder Zuwanderer lernt Deutsch.')
  })
})

describe('priorities and steering', () => {
  it('ranks 105 points 1,2,3,3,4,4', async () => {
    const { priorityRound } = await read<{
      priorityRound: { totalPoints: number; topics: { rank: number }[] }
    }>('{ priorityRound { totalPoints topics { rank points } } }')
    expect(priorityRound.totalPoints).toBe(105)
    expect(priorityRound.topics.map((topic) => topic.rank)).toEqual([1, 2, 3, 3, 4, 4])
  })

  it('seats 25 in ten rows beside two advisory areas, and keeps the draft', async () => {
    type Composition = {
      status: string
      votingSeats: number
      rows: { kind: string; seatCount: number; seats: unknown[] }[]
    }
    const { steeringGroup } = await read<{
      steeringGroup: { composition: Composition; compositions: Composition[] }
    }>(
      `{ steeringGroup { composition { status votingSeats rows { kind seatCount seats { number } } } compositions { status votingSeats } } }`,
    )
    const voting = steeringGroup.composition.rows.filter((row) => row.kind === 'VOTING')
    expect(voting.map((row) => row.seats.length)).toEqual([1, 8, 5, 1, 4, 2, 1, 1, 1, 1])
    expect(steeringGroup.composition.rows).toHaveLength(12)
    expect(steeringGroup.compositions).toEqual([
      { status: 'RESOLVED', votingSeats: 25 },
      { status: 'DRAFT', votingSeats: 35 },
    ])
  })

  it('lists 11 tasks, 13 functions, 13 actor groups, 10 recommendations, and flags both contradictions', async () => {
    type Item = Keyed & { findings: string[] }
    const found = await read<Record<string, Item[]>>(
      '{ steeringTasks { key } steeringFunctions { key } actorGroups { key } recommendations { key } actorLinks { key } workshopDocumentation { key findings } }',
    )
    const count = (name: string) => found[name]?.length
    expect(
      ['steeringTasks', 'steeringFunctions', 'actorGroups', 'recommendations', 'actorLinks'].map(count),
    ).toEqual([11, 13, 13, 10, 2])
    const flagged = found.workshopDocumentation?.filter((item) => item.findings.length > 0)
    expect(flagged?.map((item) => [item.key, item.findings])).toEqual([
      ['purpose-steering-group-4', ['OVERRIDDEN_BY_LATER_RULE']],
      ['report-social-committee', ['DATED_AFTER_WHAT_FOLLOWED']],
    ])
  })
})

describe('bodies and their dated names', () => {
  it('shows the name valid on the day', async () => {
    const found = await read<{ body: object; committees: { then: string; name: string }[] }>(`{
      body(ags: "05162012") { name then: nameOn(day: "2011-04-05") kind }
      committees(ags: "05162", kind: SOCIAL_COMMITTEE) { name then: nameOn(day: "2010-12-08") }
    }`)
    expect(found.body).toEqual({ name: 'Stadt Jüchen', then: 'Gemeinde Jüchen', kind: 'TOWN' })
    expect(found.committees).toEqual([
      { name: 'Ausschuss für Soziales, Wohnen und Gesundheit', then: 'Sozial- und Gesundheitsausschuss' },
    ])
  })

  it('says what each of nine Bodies lacks', async () => {
    const { bodies } = await read<{ bodies: { ags: string; lacks: string[] }[] }>('{ bodies { ags lacks } }')
    expect(bodies).toHaveLength(9)
    expect(bodies.map((body) => body.lacks.includes('INTEGRATION_BODY'))).toEqual([
      false,
      ...Array.from({ length: 8 }, () => true),
    ])
    expect(bodies.find((body) => body.ags === '05162024')?.lacks).not.toContain('OFFICE')
    expect(bodies.every((body) => !body.lacks.includes('CURRENT_TERM'))).toBe(true)
  })

  it('publishes the name of a member and never the telephone, and no name where the committee publishes none', async () => {
    const seat = await t.db.findOneByOrFail(Seat, { kind: 'VOTING' })
    const { committeeId } = await buildMembership(t, { seatId: seat.id })
    const query = '{ steeringGroup { members { role person { familyName phone email } } } }'
    type Answer = { steeringGroup: { members: { person: Record<string, string | null> | null }[] } }
    const [member] = (await read<Answer>(query)).steeringGroup.members
    expect(member?.person).toMatchObject({
      familyName: expect.stringMatching(/^Mitglied/),
      phone: null,
      email: null,
    })
    await t.db.update(Committee, { id: committeeId }, { publishesNames: false })
    expect((await read<Answer>(query)).steeringGroup.members).toEqual([])
  })
})
