import { getNamedType, getNullableType, isInputObjectType, isObjectType, type GraphQLField } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { policiesOf } from '../../src/platform/policy.js'
import { buildApiSchema } from '../../src/schema.js'
import { worldInstallation, type World } from '../world/index.js'
import { rightsOfAdmission } from './admission.js'
import { rightsOfAfterwards } from './afterwards.js'
import { rightsOfCouncilFiles } from './councilfiles.js'
import { rightsOfDocuments } from './documents.js'
import { rightsOfMeetings } from './meetings.js'
import { rightsOfMinutes } from './minutes.js'
import { rightsOfImplementation } from './implementation.js'
import { rightsOfInquiries } from './inquiries.js'
import { rightsOfOffers } from './offers.js'
import { rightsOfInvitations } from './invitations.js'
import { rightsOfMonitoring } from './monitoring.js'
import { rightsOfAdvancement } from './advancement.js'
import { rightsOfReports } from './reports.js'
import { rightsOfGoals } from './goals.js'
import { rightsOfStrategy } from './strategy.js'
import { rightsOfPapers, rightsOfPeople, signedIn, type Table, type Who } from './mutations.js'
import { rightsOfRoom } from './room.js'
import { rightsOfGuests } from './guests.js'
import { rightsOfQuestions } from './questions.js'
import { rightsOfSeats } from './seats.js'
import { rightsOfSubstitutions } from './substitutions.js'
import { rightsOfSummits } from './summits.js'
import { rightsOfVoting } from './voting.js'
import { takeEverythingBack } from './takenBack.js'

let w: World
let table: Table
let mutations: Record<string, GraphQLField<unknown, unknown>>
let stop: () => void
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 8 })
  table = {
    ...(await rightsOfPapers(w)),
    ...(await rightsOfPeople(w)),
    ...(await rightsOfSubstitutions(w)),
    ...(await rightsOfMeetings(w)),
    ...(await rightsOfCouncilFiles(w)),
    ...(await rightsOfSummits(w)),
    ...(await rightsOfGuests(w)),
    ...(await rightsOfQuestions(w)),
    ...(await rightsOfInvitations(w)),
    ...(await rightsOfDocuments(w)),
    ...(await rightsOfAdmission(w)),
    ...(await rightsOfRoom(w)),
    ...(await rightsOfAfterwards(w)),
    ...(await rightsOfVoting(w)),
    ...(await rightsOfImplementation(w)),
    ...(await rightsOfInquiries(w)),
    ...(await rightsOfMinutes(w)),
    ...(await rightsOfMonitoring(w)),
    ...(await rightsOfGoals(w)),
    ...(await rightsOfStrategy(w)),
    ...(await rightsOfReports(w)),
    ...(await rightsOfAdvancement(w)),
    ...(await rightsOfOffers(w)),
    ...(await rightsOfSeats(w)),
  }
  mutations = (await buildApiSchema()).getMutationType()?.getFields() ?? {}
  stop = takeEverythingBack(w.t.source)
}, 240_000)
afterAll(() => {
  stop?.()
  return w?.t.close()
})

const viewer = (who: Who): Viewer => (who === 'nobody' ? publicViewer('de') : w.cast[who])

/** The mutation as a client writes it; an input object goes as a whole, single arguments by their names. */
function written(name: string, input: unknown): { document: string; variables: Record<string, unknown> } {
  const field = mutations[name] as GraphQLField<unknown, unknown>
  const [first] = field.args
  const whole = first && isInputObjectType(getNullableType(first.type)) && field.args.length === 1
  const variables = whole ? { [first.name]: input } : (input as Record<string, unknown>)
  const given = field.args.filter((arg) => arg.name in variables)
  const heads = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const uses = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const shown = isObjectType(getNamedType(field.type)) ? ' { __typename }' : ''
  return {
    document: `mutation ${heads ? `(${heads}) ` : ''}{ ${name}${uses ? `(${uses})` : ''}${shown} }`,
    variables,
  }
}

async function codeOf(name: string, input: unknown, who: Who): Promise<string> {
  const { document, variables } = written(name, input)
  const answer = await w.t.query(document, variables, viewer(who))
  const error = answer.errors?.[0]?.extensions as
    { code: string; fields?: { field: string; code: string }[] } | undefined
  if (!error) return 'done'
  return error.fields?.[0] ? `${error.code} ${error.fields[0].field} ${error.fields[0].code}` : error.code
}

const refusals = ['SIGN_IN_NEEDED', 'FORBIDDEN', 'NOT_FOUND', 'HOLDS_OFFICE']

it('every mutation of the schema has its line, and no line is for nothing', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(mutations).sort())
})

it('every verb a policy names is a mutation, follows from one, or gives out a file', () => {
  const named = new Set([...policiesOf().values()].flat().flatMap((rule) => [...rule.verbs]))
  const others = ['acceptCoApplication', 'declineCoApplication', 'exportGuests', 'exportFigures']
  others.push('readCouncilFile', 'concludeInMeeting')
  expect([...named].filter((verb) => !(verb in mutations) && !others.includes(verb))).toEqual([])
})

describe('who may', () => {
  it('is what the table says, for each mutation and everybody', { timeout: 300_000 }, async () => {
    const wrong: string[] = []
    for (const [name, rights] of Object.entries(table))
      for (const [at, { input, may }] of rights.entries())
        await Promise.all(
          (['nobody', ...signedIn] as const).map(async (who) => {
            const code = await codeOf(name, input, who)
            const fits = may.includes(who)
              ? code === 'done'
              : who === 'nobody'
                ? ['SIGN_IN_NEEDED', 'NOT_FOUND', 'LINK_INVALID'].includes(code)
                : [...refusals, 'LINK_INVALID'].includes(code) ||
                  (name === 'castVote' && code.startsWith('NO_VOTE_'))
            if (!fits) wrong.push(`${name} ${at + 1} by ${who}: ${code}, expected ${may.includes(who)}`)
          }),
        )
    expect(wrong).toEqual([])
  })

  it('is noticed when a policy lets everybody in', async () => {
    const entries = [...policiesOf().values()].flat() as unknown as {
      verbs: string[]
      role: string
      when?: unknown
    }[]
    const admits = entries.filter((rule) => rule.verbs.includes('admitPaper'))
    const before = admits.map(({ role, when }) => ({ role, when }))
    for (const rule of admits) Object.assign(rule, { role: 'PERSON', when: undefined })
    try {
      expect(await codeOf('admitPaper', { id: w.papers.submitted.paperId }, 'inhabitant')).toBe('done')
    } finally {
      admits.forEach((rule, i) => Object.assign(rule, before[i]))
    }
    expect(await codeOf('admitPaper', { id: w.papers.submitted.paperId }, 'inhabitant')).toBe('FORBIDDEN')
  })
})
