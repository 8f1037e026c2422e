import type pg from 'pg'
import { crowd, within, type Outcome } from './crowd.js'
import { median } from './figures.js'
import { fillPapers, fillSearch } from './reads/data.js'
import { questions, tongues } from './reads/questions.js'
import { openStage, type Stage } from './stage.js'
import { writing } from './writing.js'

/** How much is measured. */
export interface SearchSize {
  papers: number
  rounds: number
  /** Of each measurement. */
  seconds: number
  json: boolean
}
const clients = 32
/** The slowest searches, to the slowest pages of the list, up to so many papers; with more, one that takes too long is told so. */
const wanted = { ratio: 3, papers: 100_000 }

/** A page of the list as it is searched, with a piece of each text; or what a draft is like. */
const document = `query Search($search: String!, $after: String, $ags: String, $states: [PaperState!], $field: ID, $like: Boolean!) {
  papers(first: 20, search: $search, sort: RELEVANCE, after: $after, ags: $ags, states: $states, fieldId: $field) @skip(if: $like) { totalCount
    nodes { id number kind state title submittedAt excerpt(search: $search) proposal { id organisation { id name kind } }
      consultations { id position state role outcome committee { id kind name } } } pageInfo { hasNextPage endCursor } }
  similarPapers(title: $search) @include(if: $like) { id number title } }`

type Variables = Record<string, unknown>

/**
 * Searches papers as people do (rare words, frequent ones, words that are being typed, several, with filters, a further page, what a
 * draft is like), in turn with the list's page of 50; prints how long both take and their ratio. Where a search takes too long, the
 * api says so: such answers are counted apart. That it does is looked at in the end, with the widest search there is and with one
 * that nothing answers.
 */
export async function benchSearch(size: SearchSize, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    say(`writing ${size.papers} papers`)
    await fillPapers(stage, { papers: size.papers, skewed: true }, say)
    await fillSearch(stage, size.papers, say)
    const kinds = await kindsOf(stage)
    const mixed = Array.from({ length: 30 }, (_, n) =>
      Object.values(kinds).map((all) => all[n % all.length] ?? {}),
    ).flat()
    const pages = await cursorsOf(stage)
    const ratios: number[] = []
    let refused = 0
    // so that each is looked for, and none given again
    const stop = writing(stage)
    stage.atEnd(stop)
    for (let round = 0; round <= size.rounds; round++) {
      const seconds = round === 0 ? 1 : size.seconds
      const list = await ask(stage, tongues.own.query.page, pages, seconds)
      const search = await ask(stage, document, mixed, seconds)
      if (round === 0) continue
      ratios.push(within(search, 0.99) / within(list, 0.99))
      refused += search.faults.SEARCH_TOO_WIDE ?? 0
      say(
        `round ${round} of ${size.rounds}: ${questions[1]?.title} ${figures(list)}; searches ${figures(search)}`,
      )
    }
    for (const [name, all] of Object.entries({ ...kinds, 'ten begun': await widest(stage) }))
      say(`  ${name.padEnd(12)} ${figures(await ask(stage, document, all, Math.min(size.seconds, 2)))}`)
    await stop()
    const told = await unanswered(stage)
    say(`a search nothing answers: ${told.code ?? 'no error'} after ${told.seconds.toFixed(1)} s`)
    const ratio = median(ratios)
    const missed = size.papers <= wanted.papers && (ratio > wanted.ratio || refused > 0)
    say(
      `p99 of searches ${ratio.toFixed(2)} × that of a page of 50 (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}), ` +
        `wanted ${wanted.ratio} at most at ${wanted.papers} papers${missed ? ': missed' : ''}; told to narrow the search: ${refused}`,
    )
    if (size.json)
      console.log(JSON.stringify({ bench: 'search', papers: size.papers, ratios, refused, told }))
    return !missed && told.code === 'SEARCH_TOO_WIDE'
  } finally {
    await stage.close()
  }
}

async function ask(
  { url }: Stage,
  query: string,
  variables: readonly Variables[],
  seconds: number,
): Promise<Outcome> {
  const outcome = await crowd({
    url,
    clients,
    query,
    requests: variables.map((one) => ({ cookie: '', variables: one })),
    seconds,
  })
  const { SEARCH_TOO_WIDE: _, ...faults } = outcome.faults
  if (Object.keys(faults).length > 0) throw new Error(`The api answered ${JSON.stringify(faults)}.`)
  return outcome
}

function figures(outcome: Outcome): string {
  const refused = outcome.faults.SEARCH_TOO_WIDE ?? 0
  return (
    `p50 ${within(outcome, 0.5).toFixed(1)} ms, p99 ${within(outcome, 0.99).toFixed(1)} ms, ${(outcome.times.length / outcome.seconds).toFixed(0)}/s` +
    (refused > 0 ? `, told to narrow the search: ${refused} of ${outcome.times.length}` : '')
  )
}

/** The widest search: beginnings of ten words most papers have, each of which must be there. */
async function widest({ db }: Stage): Promise<Variables[]> {
  const { frequent } = await wordsOf(db)
  const begun = frequent.map((word) => word.slice(0, 3))
  return begun.map((_, n) => ({
    search: [...begun.slice(n), ...begun.slice(0, n)].slice(0, 10).join(' '),
    like: false,
  }))
}

/** Searches while somebody works on the search's table, so that it takes too long for certain: what is told, and after how long. */
async function unanswered({ db, url }: Stage): Promise<{ code: string | undefined; seconds: number }> {
  await db.query('begin')
  await db.query('lock table paper_search in access exclusive mode')
  const began = performance.now()
  const { errors } = await post(url, document, { search: 'Sprachkurs', like: false })
  const seconds = (performance.now() - began) / 1000
  await db.query('rollback')
  return { code: errors?.[0]?.extensions.code, seconds }
}

async function kindsOf(stage: Stage): Promise<Record<string, Variables[]>> {
  const { rare, frequent } = await wordsOf(stage.db)
  const { rows } = await stage.db.query<{ id: string }>('select id from field_of_action order by key limit 1')
  const field = rows[0]?.id ?? ''
  const searches = (words: readonly string[], more: Variables = {}): Variables[] =>
    words.map((search) => ({ search, like: false, ...more }))
  const pairs = frequent.map((word, n) => `${word} ${rare[n] ?? ''}`)
  const next = await Promise.all(
    searches(frequent).map(async (one) => ({ ...one, after: await endOf(stage, document, one) })),
  )
  return {
    rare: searches(rare),
    frequent: searches(frequent),
    begun: searches([...rare, ...frequent].map((word) => word.slice(0, 6))),
    'two words': searches(pairs),
    filtered: [...searches(frequent, { ags: '05162024' }), ...searches(rare, { states: ['ADOPTED'] })],
    'of a field': searches(frequent, { field }),
    'next page': next,
    similar: pairs.map((search) => ({ search, like: true })),
  }
}

/** Words a few papers have, and words most have. */
async function wordsOf(db: pg.Client): Promise<{ rare: string[]; frequent: string[] }> {
  const { rows } = await db.query<{ rare: string[]; frequent: string[] }>(
    `with told as (select lower(word) as word, count(*) as times
       from (select title || ' ' || what as words from proposal_text where language = 'de' and submitted_at is not null order by md5(id::text) limit 3000) t,
         regexp_split_to_table(words, '[^[:alpha:]]+') word where length(word) > 6 group by 1)
     select (select array_agg(word order by word) from (select word from told where times between 3 and 8 order by md5(word) limit 12) r) as rare,
       (select array_agg(word order by word) from (select word from told order by times desc limit 12) f) as frequent`,
  )
  return rows[0] ?? { rare: [], frequent: [] }
}

/** Where each of the first pages of the list ends. */
async function cursorsOf(stage: Stage): Promise<Variables[]> {
  const all: Variables[] = [{}]
  for (let page = 0; page < 40; page++)
    all.push({ after: await endOf(stage, tongues.own.query.page, all[page] ?? {}) })
  return all
}

async function endOf({ url }: Stage, query: string, variables: Variables): Promise<string | null> {
  const { data } = await post(url, query, variables)
  return data?.papers.pageInfo.endCursor ?? null
}

interface Answer {
  data?: { papers: { pageInfo: { endCursor: string | null } } } | null
  errors?: { extensions: { code: string } }[]
}
async function post(url: string, query: string, variables: Variables): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}
