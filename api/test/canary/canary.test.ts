import { parse, validate, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { viewerOf } from '../../src/accounts/index.js'
import { changed } from '../../src/audit/index.js'
import { clock, DomainError, publicViewer, type Viewer } from '../../src/platform/index.js'
import { attachEngine } from '../../src/platform/read/attach.js'
import { operationOf } from '../../src/platform/read/documents.js'
import { Engine, type Operation } from '../../src/platform/read/engine.js'
import { JsonText } from '../../src/platform/read/ref.js'
import { buildApiSchema } from '../../src/schema.js'
import { worldInstallation, type World } from '../world/index.js'
import { questions, type Question } from './ask.js'
import { hide, places, word, WORD, type Hidden } from './hidden.js'

let w: World
let schema: GraphQLSchema
let hidden: Hidden
let engine: Engine
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 6 })
  schema = await buildApiSchema()
  hidden = await hide(w)
  const limits = { objects: 1e9, fields: 1e9, depth: 40, aliases: 500 }
  engine = new Engine(schema, w.t.source, { secret: 'x', limits })
  attachEngine(engine)
}, 300_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await w?.t.close()
})

/** Those who have no business in that room: everybody, delegates of other organisations, members and clerks of other towns, the Kreis. */
const outside = (): [string, Viewer][] => [
  ['nobody', publicViewer('de')],
  ...(['foreignLead', 'foreignMember', 'foreignClerk'] as const).map((who): [string, Viewer] => [
    who,
    w.cast[who],
  ]),
]

/** Each operation is read once, as of a client that asks again. */
const operations = new Map<string, Operation>()
function operationFor(query: string): Operation {
  const known = operations.get(query) ?? (operationOf(parse(query)) as Operation)
  operations.set(query, known)
  return known
}

/** What the engine says, or why it does not. One that was too large to be asked says nothing of what would be told. */
async function answer({ query, variables }: Question, viewer: Viewer): Promise<string> {
  const ctx = { viewer, db: w.t.db, requestId: 'test' }
  try {
    const found = await engine.answer(operationFor(query), { ...variables }, ctx)
    return found instanceof JsonText ? found.text : JSON.stringify(found)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'QUERY_TOO_LARGE') throw error
    return JSON.stringify({ ...error, code: error.code, params: error.params, fields: error.fields })
  }
}
const everything = (root: GraphQLObjectType | null | undefined, depth: number, ids: readonly string[]) => {
  const asked = questions(schema, root as GraphQLObjectType, { word: WORD, ids }, depth)
  for (const query of new Set(asked.map((one) => one.query)))
    expect(validate(schema, parse(query)), query).toEqual([])
  return asked
}

/** What minutes say lies deeper than all else that is asked for. */
const minutes = (): Question => {
  const said =
    '{ notes { speaker text } objections { text finding } items { title notes { text } ballots { text } outcomes { text reason } } }'
  return {
    field: 'meeting',
    query: `query ($id: ID!) { meeting(id: $id) { minutes { state publicPart ${said} otherPart ${said} } } }`,
    variables: { id: hidden.meetingId },
  }
}

/** What one comes from. */
const main = () => [
  hidden.meetingId,
  hidden.proposalId,
  hidden.paperId,
  hidden.consultationId,
  hidden.draftId,
]

/** Asks all of it as all of those outside; gives who was told the word by what. */
async function leaks(asked: readonly Question[]): Promise<string[]> {
  const found: string[] = []
  for (const [who, viewer] of outside())
    for (const one of asked)
      if ((await answer(one, viewer)).includes(WORD))
        found.push(`${who}: ${one.field} ${JSON.stringify(one.variables)}`)
  return found
}

describe('what was said behind closed doors', { timeout: 1_800_000 }, () => {
  it('is found by those inside, at every place it stands', async () => {
    const inside = [w.cast.clerk, w.cast.lead, w.cast.integrationMember]
    const ways = ['meeting', 'paper', 'proposal', 'consultation']
    let seen = ''
    for (const one of everything(schema.getQueryType(), 3, main()).filter(({ field }) =>
      ways.includes(field),
    ))
      for (const who of inside) seen += await answer(one, who)
    for (const who of inside) seen += await answer(minutes(), who)
    expect(places.filter((place) => !seen.includes(word(place)))).toEqual([])
  })

  it('is read by nobody outside, through whatever field of a query', async () => {
    const asked = everything(schema.getQueryType(), 2, hidden.ids)
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {})
    expect(new Set(asked.map(({ field }) => field))).toEqual(new Set(fields))
    const deeper = ['meeting', 'paper', 'proposal', 'consultation']
    const further = everything(schema.getQueryType(), 3, main()).filter(({ field }) => deeper.includes(field))
    expect(await answer(minutes(), publicViewer('de'))).toContain('EFFECTIVE')
    expect(await leaks([...asked, ...further, minutes()])).toEqual([])
  })

  it('is said by no refusal of a mutation', async () => {
    const asked = everything(schema.getMutationType(), 2, [hidden.meetingId, hidden.consultationId])
    const said: string[] = []
    for (const who of [publicViewer('de'), w.cast.foreignLead])
      for (const { field, query, variables } of asked)
        if (JSON.stringify(await w.t.query(query, variables, who)).includes(WORD)) said.push(field)
    expect(said).toEqual([])
  })

  it('is said by no live update', async () => {
    const followed = everything(schema.getSubscriptionType(), 2, main())
    for (const [who, viewer] of outside()) {
      const channels = await Promise.all(
        followed.map(async (one) => [one.field, await w.t.live(one.query, one.variables, viewer)] as const),
      )
      await w.t.as(undefined, async (ctx) => {
        await changed(ctx, 'Meeting', hidden.meetingId)
        await changed(ctx, 'Consultation', hidden.consultationId)
      })
      await new Promise((done) => setTimeout(done, 1_500))
      for (const [field, channel] of channels) {
        expect(channel.seen(), `${who}: ${field}`).not.toContain(WORD)
        channel.end()
      }
    }
  })

  it('is written to nobody who was not there', async () => {
    const written = await w.t.db.query<{ template: string; personId: string | null }[]>(
      'select distinct template, person_id as "personId" from message where params::text like $1',
      [`%${WORD}%`],
    )
    const mayRead = new Set<string>()
    const ask = everything(schema.getQueryType(), 3, main()).filter(
      ({ field }) => field === 'meeting' || field === 'consultation',
    )
    for (const personId of new Set(written.flatMap((one) => one.personId ?? []))) {
      const who = await viewerOf(w.t.db, personId)
      const answers = await Promise.all(ask.map((one) => answer(one, who)))
      if (answers.some((text) => text.includes(WORD))) mayRead.add(personId)
    }
    expect(mayRead.size).toBeGreaterThan(0)
    const strangers = written.filter(({ personId }) => !personId || !mayRead.has(personId))
    expect(strangers).toEqual([])
  })

  it('is in no list that everybody searches', async () => {
    const tables = await w.t.db.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename ~ 'search|snapshot|public'`,
    )
    expect(tables.map(({ name }) => name)).toContain('paper_search')
    for (const { name } of tables) {
      const rows = await w.t.db.query(`select 1 from "${name}" s where to_jsonb(s)::text ilike $1`, [
        `%${WORD}%`,
      ])
      expect(rows, name).toEqual([])
    }
  })
})
