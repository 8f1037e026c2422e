import { fillPapers } from '@mitsprache/infra/bench/papers'
import { parse, validate, type GraphQLSchema } from 'graphql'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { buildApiSchema } from '../../src/schema.js'
import { demoViewer } from '../stories/people.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { operations, places, type Asked, type Place } from './scans.operations.js'
import { asAfterYears, few, readWholeBy, UNTIL_ENOUGH } from './scans.plans.js'
import { screenQueries, type ScreenQuery } from './scans.screens.js'

let t: TestInstallation
let schema: GraphQLSchema
let explainer: pg.Client
/** As many that what PostgreSQL knows of their columns is as of a Kreis's. */
const PAPERS = 20_000
/** The event with the most people: its lists have second pages. */
let summit: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  schema = await buildApiSchema()
  const [largest] = await t.db.query<{ id: string }[]>(
    `select s.id from summit s order by (select count(*) from ticket k where k.summit_id = s.id) desc,
      (select count(*) from registration r where r.summit_id = s.id) desc limit 1`,
  )
  summit = largest?.id ?? ''
  // lists the demo leaves empty have something behind which to go on
  await t.db.query(
    `insert into organisation (name, kind) select 'Verein ohne Vertretung', kind from organisation limit 1`,
  )
  await t.db.query(
    `insert into follow (person_id, proposal_id) select p.id, r.id from person p, proposal r
      where p.email = 'elif.yildirim@demo.example' and r.public_since is not null limit 1`,
  )
  explainer = new pg.Client({ connectionString: t.databaseUrl })
  await explainer.connect()
  // the papers the benches measure with, fewer of them
  await fillPapers({ db: explainer, databaseUrl: t.databaseUrl }, { papers: PAPERS }, () => {})
  await asAfterYears(explainer)
}, 240_000)
afterAll(async () => {
  await explainer?.end()
  await t?.close()
})

/** Every statement that is sent while an operation is answered, and whether it was answered. */
async function sent(
  query: string,
  viewer: Viewer,
  variables = {},
): Promise<{ texts: string[]; text: string }> {
  const texts: string[] = []
  const real = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string; statements?: { text: string }[] }]
    const asked =
      typeof first === 'string' ? [{ text: first }] : (first.statements ?? [{ text: first.text ?? '' }])
    texts.push(...asked.map(({ text }) => text).filter((text) => /^\s*(select|with)\b/i.test(text)))
    return (real as (...all: unknown[]) => unknown).apply(this, args) as never
  } as never
  try {
    return { texts, text: JSON.stringify(await t.query(query, variables, viewer)) }
  } catch {
    // refused, or nothing there: what was sent until then counts
    return { texts, text: '' }
  } finally {
    pg.Client.prototype.query = real
  }
}

/** Figures over all papers there are: nothing but reading them gives a median or a share. One answer is given again until something changes (ADR 0014). */
const overAll = ['bodyRoutes', 'committeeRoutes', 'implementationProgress']
/** The same for some who ask: the Integrationsbuero of the Kreis has the papers of every body on its desk, and counting them reads them. */
const overAllOfADesk = ['{ deskCounts(desk: INTEGRATION_OFFICE)']
/**
 * Counts that look at row after row. A count ends at 1,000 (pages.ts): of what most rows match it has soon found so many, and no
 * index would find them sooner; of what few match it looks at each row once, without asking anything of another table first. Of
 * 100,000 papers where none is of the kind that takes 33 ms (public, clerk and delegate alike), where most are 6 ms.
 */
const countedToAThousand = [
  'papers { totalCount',
  'papers(kinds: ',
  // as the paper bears its fields
  'papers(fieldId: ',
  // the papers of every body lie on the desk of the Integrationsbuero of the Kreis
  'papers(desk: INTEGRATION_OFFICE',
  'implementations { totalCount',
  'implementations(fieldId: ',
  // nearly all: what is late is found by its index
  'implementations(late: false',
  // they are few who are not to be seen by those who keep the people; letters inside a name are found by reading names
  'people { totalCount',
  'people(search: ',
  // nobody acts for it: each of the organisations, of which a Kreis has some hundred, is asked by an index
  'organisationsWithoutDelegate { totalCount',
]
const mayCount = (query: string, what: string) =>
  what.includes(UNTIL_ENOUGH) &&
  query.includes('totalCount') &&
  (/^query .*\bpapers\b/s.test(query) || countedToAThousand.some((one) => query.startsWith(`{ ${one}`)))

/** Looks at every statement once and keeps what it reads whole, with an operation that does. */
class Looking {
  readonly found = new Map<string, string>()
  readonly looked = new Set<string>()
  /** Connections, with what they were given, of which nobody could ask for a second page. */
  readonly withoutSecondPage: string[] = []
  /** Of which nobody's question came as far as a statement. */
  readonly unasked: string[] = []

  #sent = 0
  #what: 'root' | 'screen' = 'root'

  constructor(readonly viewers: readonly Viewer[]) {}

  async all(asked: readonly Place[]): Promise<void> {
    for (const place of asked) {
      const ways = operations(place).filter(
        ({ query }) => !overAllOfADesk.some((one) => query.startsWith(one)),
      )
      const before = this.#sent
      for (const { query, page } of ways) {
        expect([query, validate(schema, parse(query))]).toEqual([query, []])
        for (const one of [query, page?.total]) if (one) await this.#as(this.viewers, one)
      }
      if (this.#sent === before) this.unasked.push(place.name)
      await this.#secondPages(place, ways)
    }
  }

  /** What the client's screens ask. */
  async screens(asked: readonly ScreenQuery[]): Promise<void> {
    this.#what = 'screen'
    for (const { name, query, variables } of asked) {
      expect([name, validate(schema, parse(query))]).toEqual([name, []])
      const before = this.#sent
      for (const given of variables) await this.#as(this.viewers, query, given)
      if (this.#sent === before) this.unasked.push(name)
    }
  }

  /** The pages after a cursor: of the first entry there is, and of the last, whose keys may be null. */
  async #secondPages(place: Place, ways: readonly Asked[]): Promise<void> {
    const cursors = new Map<string, Set<string>>()
    for (const { query, page } of ways)
      for (const viewer of this.viewers)
        for (const first of page ? [1, 100] : []) {
          const end = /"endCursor":"([^"]+)"/.exec((await sent(page?.end(first) ?? '', viewer)).text)?.[1]
          if (end) cursors.set(query, (cursors.get(query) ?? new Set()).add(end))
        }
    const all = [...new Set([...cursors.values()].flatMap((some) => [...some]))]
    for (const { query, page, given } of ways) {
      if (!page) continue
      // a filter that finds nothing here goes on behind an entry of another: a cursor belongs to the list and its order
      const fitting = [...(cursors.get(query) ?? all)].map((cursor) => page.after(cursor))
      let answered = 0
      for (const next of fitting) if ((answered += await this.#as(this.viewers, next)) > 20) break
      if (answered === 0) this.withoutSecondPage.push(`${place.name}(${given.join()})`)
    }
  }

  /** For how many of the viewers it was answered. */
  async #as(viewers: readonly Viewer[], query: string, variables = {}): Promise<number> {
    let answered = 0
    for (const viewer of viewers) {
      const { texts, text } = await sent(query, viewer, variables)
      this.#sent += texts.length
      if (text !== '' && !text.includes('"errors":')) answered += 1
      for (const statement of texts) {
        if (this.looked.has(statement)) continue
        this.looked.add(statement)
        for (const what of await readWholeBy(explainer, statement, this.#what))
          if (!mayCount(query, what))
            this.found.set(what, `${what} in ${query.slice(0, 120)} as ${viewer.roles[0] ?? viewer.kind}`)
      }
    }
    return answered
  }
}

/** What the statements of all root queries and filters and of all screens, or of some roots, read whole of tables that grow. */
async function complaints(viewers: readonly Viewer[], some: readonly string[] = []): Promise<Looking> {
  const looking = new Looking(viewers)
  await looking.all(
    places(schema, { Summit: summit }).filter(({ name }) =>
      some.length > 0 ? some.includes(name) : !overAll.includes(name),
    ),
  )
  const asksOverAll = new RegExp(`\\b(${overAll.join('|')})\\b`)
  if (some.length === 0)
    await looking.screens(screenQueries(schema).filter(({ query }) => !asksOverAll.test(query)))
  return looking
}

test('every table is known as small, or is taken for one that grows', async () => {
  const tables = await t.db.query<{ name: string }[]>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const names = tables.map(({ name }) => name)
  expect(few.filter((name) => !names.includes(name))).toEqual([])
})

test(
  'no list, no page, no count, no filter and no screen reads a table that grows from end to end',
  { timeout: 600_000 },
  async () => {
    const names = [
      'elif.yildirim',
      'petra.aktenberg',
      'juergen.stadtfeld',
      'leyla.brueckner',
      'aylin.demir',
      'ada.betrieb',
    ]
    const people = await Promise.all(names.map((name) => demoViewer(t, `${name}@demo.example`)))
    const viewers = [publicViewer('de'), ...people]
    const { found, looked, withoutSecondPage, unasked } = await complaints(viewers)
    expect([...found.values()].sort()).toEqual([])
    expect(withoutSecondPage).toEqual([])
    // answered without the database: by the rights one holds, and to a code that is none
    expect(unasked).toEqual(['maySetClosedPeriods', 'groupTable', 'GroupTable'])
    expect(looked.size).toBeGreaterThan(400)
    // it is seen when an index is missing
    await t.db.query('drop index ix_proposal__entered_by_id')
    await t.db.query('drop index ix_paper__body_state')
    const missing = await complaints(people, ['myProposals', 'papers'])
    expect([...missing.found.values()].join()).toContain('proposal without an index')
    expect([...missing.found.values()].join()).toContain('papers(states: [')
  },
)
