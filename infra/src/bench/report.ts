import { once } from 'node:events'
import { resolve } from 'node:path'
import { spawnChild } from '../launch/service.js'
import { median } from './figures.js'
import { openStage, type Stage } from './stage.js'

const root = resolve(import.meta.dirname, '../../../..')
/** Typesetting the report, to typesetting its words alone. */
const wanted = 10

/** How much there is: indicators, each with a value of every month and municipality. */
export interface ReportSize {
  indicators: number
  years: number
  rounds: number
  json: boolean
}

/**
 * Reads the red thread of a field, recomputes all lights, and composes and typesets a report over values of years; prints how long each takes
 * before and after there are so many, and typesetting beside that of the bare words.
 */
export async function benchReport(size: ReportSize, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    const before = await threadOf(stage)
    say(`red thread with the demo's values: ${before.toFixed(1)} ms`)
    const values = await fill(stage, size)
    say(`${values} values of ${size.indicators} indicators, every month of ${size.years} years`)
    const after = await threadOf(stage)
    say(`red thread: ${after.toFixed(1)} ms, ${(after / before).toFixed(1)} × as long`)
    say(`all lights in one statement: ${(await lightsOf(stage)).toFixed(0)} ms`)
    const { versionId, ms } = await compose(stage, size)
    say(`composing a report: ${ms.toFixed(0)} ms`)
    const pdf = await typesetting(stage, versionId, size.rounds)
    const ratios = pdf.whole.map((whole, at) => whole / (pdf.bare[at] ?? 1))
    const ratio = median(ratios)
    say(
      `typesetting ${pdf.pages} pages with ${pdf.charts} pictures: ${median(pdf.whole).toFixed(0)} ms, its bare words ${median(pdf.bare).toFixed(0)} ms: ` +
        `${ratio.toFixed(1)} × (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}), wanted ${wanted} at most${ratio > wanted ? ': missed' : ''}`,
    )
    if (size.json)
      console.log(
        JSON.stringify({ bench: 'report', values, thread: { before, after }, composing: ms, ratios }),
      )
    return ratio <= wanted
  } finally {
    await stage.close()
  }
}

async function ask<T>({ url }: Stage, query: string, variables: object, cookie = ''): Promise<T> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown[] }
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500))
  return data
}

const thread = `query ($key: String!) { fieldOfAction(key: $key) { id text priorityTopics { id points rank text }
  papers { id number title state consultations { id state outcome } proposal { id costMin costMax } }
  guidingGoals { id text state annualGoals { id text indicators { id light standing { light measured target dueOn } } }
    measures { id text evaluation { verdict } } indicators { id text light standing { light placeName measured target } } }
  ownMeasures { id } ownIndicators { id standing { light } } ownAnnualGoals { id } } }`

/** Milliseconds of the thread's page of data, in the middle of twenty. */
async function threadOf(stage: Stage): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 23; n += 1) {
    const began = performance.now()
    await ask(stage, thread, { key: 'education' })
    if (n >= 3) times.push(performance.now() - began)
  }
  return median(times)
}

/** Copies indicators until there are so many, and gives each a value for every month and municipality. */
async function fill({ db }: Stage, { indicators, years }: ReportSize): Promise<number> {
  await db.query(
    `insert into indicator select (jsonb_populate_record(null::indicator, to_jsonb(i) ||
        jsonb_build_object('id', gen_random_uuid(), 'key', i.key || '-' || n, 'groupItemId', null))).*
      from (select * from indicator where kind in ('TREND', 'PERCENT_CHANGE', 'COUNT_IN_REGION') and removed_at is null) i,
        generate_series(1, 200) n
      limit greatest(0, $1 - (select count(*) from indicator where removed_at is null))`,
    [indicators],
  )
  const { rowCount } = await db.query(
    `insert into indicator_value (indicator_id, place_id, day, amount, base, source_id, recorded_at)
      select i.id, b.id, (date_trunc('month', now()) - make_interval(months => m))::date,
        20 + (hashtext(i.id::text || b.ags || m) & 63), 1000, (select id from value_source order by created_at limit 1), now()
      from (select id from indicator where kind in ('TREND', 'PERCENT_CHANGE', 'COUNT_IN_REGION') and removed_at is null) i,
        body b, generate_series(1, $1) m
      where b.district_id is not null and b.removed_at is null`,
    [years * 12],
  )
  await db.query('analyze')
  return rowCount ?? 0
}

/** Milliseconds of computing the lights of all indicators at all places, in one statement. */
async function lightsOf({ db }: Stage): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 3; n += 1) {
    const began = performance.now()
    await db.query(
      `select count(*) from indicator i cross join lateral indicator_lights(i.id, current_date) l where i.removed_at is null`,
    )
    times.push(performance.now() - began)
  }
  return median(times)
}

/** Composes a report of sixty-six indicators and all measures, with words of editors for the rest of eighty pages. */
async function compose(stage: Stage, { years }: ReportSize): Promise<{ versionId: string; ms: number }> {
  const ids = async (query: string) => (await stage.db.query<{ id: string }>(query)).rows.map(({ id }) => id)
  const [planner = ''] = await ids(`select id from person where email = 'leyla.brueckner@demo.example'`)
  const [cookie = ''] = await stage.signIn([planner])
  const indicatorIds = await ids(
    `select i.id from indicator i where kind in ('TREND', 'PERCENT_CHANGE', 'COUNT_IN_REGION') and removed_at is null order by key limit 66`,
  )
  const year = new Date().getFullYear()
  const words = 'Wer mitreden will, braucht Zeit, Sprache und einen Ort. '.repeat(24)
  const input = {
    title: 'Integrationsbericht',
    periodFrom: `${year - years}-01-01`,
    periodTo: `${year - 1}-12-31`,
    fieldIds: await ids('select id from field_of_action where removed_at is null'),
    indicatorIds,
    measureIds: await ids('select id from measure where removed_at is null'),
    resolutionIds: [],
    mapIndicatorId: indicatorIds[0],
    texts: ['FOREWORD', 'TARGET_GROUP', 'OUTLOOK'].map((section) => ({
      section,
      language: 'de',
      text: Array.from({ length: 14 }, () => words).join('\n\n'),
    })),
  }
  const began = performance.now()
  const { composeReport } = await ask<{ composeReport: { id: string } }>(
    stage,
    'mutation ($input: ComposeReportInput!) { composeReport(input: $input) { id } }',
    { input },
    cookie,
  )
  return { versionId: composeReport.id, ms: performance.now() - began }
}

interface Pdf {
  whole: number[]
  bare: number[]
  pages: number
  charts: number
}

async function typesetting({ databaseUrl }: Stage, versionId: string, rounds: number): Promise<Pdf> {
  const lines: string[] = []
  const child = spawnChild(
    { name: 'typesetter', args: ['workers/dist/bench/reportPdf.js'] },
    { root, environment: process.env, onLine: (line) => void lines.push(line) },
  )
  child.send({ databaseUrl, versionId, rounds })
  const answer = await Promise.race([
    once(child, 'message').then(([told]) => told as Pdf),
    once(child, 'exit').then(() => Promise.reject(new Error(lines.slice(-10).join('\n')))),
  ])
  child.kill('SIGTERM')
  return answer
}
