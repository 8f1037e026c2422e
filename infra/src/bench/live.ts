import { freePort } from '../ports.js'
import { median } from './figures.js'
import { listeners, type Listeners } from './listeners.js'
import { openStage, startProgram, type Stage } from './stage.js'

/** How much is measured. */
export interface LivePlan {
  /** Lines open to one api process. */
  lines: number
  rounds: number
  /** Pieces of news a round. */
  news: number
  json: boolean
}

/** The slowest hundredth, as a multiple of the reference's. */
const wanted = 1.5
/** Lines open to a second api process, which hears of the same. */
const elsewhere = 100
/** Handles a process needs beside its lines. */
const spare = 200
const languages = ['de', 'de-x-leicht', 'en', 'tr', 'ar', 'uk']
const document = `subscription ($id: ID!) { proposalChanged(id: $id) { id modifiedAt
  papers { id state modifiedAt consultations { id state outcome modifiedAt } } } }`

/**
 * Many look at one paper's page: from the writing of a change in PostgreSQL until each has the news, against a bare server that is
 * handed the finished bytes and writes them to as many. Both with all lines open, turn by turn.
 */
export async function benchLive(plan: LivePlan, say: (text: string) => void): Promise<boolean> {
  const allowed = handles()
  if (allowed < plan.lines + spare) {
    say(
      `a process may open ${allowed} files here, and ${plan.lines} lines need ${plan.lines + spare}: raise it (ulimit -n) or use --quick`,
    )
    return false
  }
  const stage = await openStage(say)
  try {
    const proposal = await proposalOf(stage)
    say(
      `opening ${plan.lines} lines to the api, ${elsewhere} to a second one, ${plan.lines} to the bare server`,
    )
    const own = await listen(stage, stage.url, proposal, plan.lines)
    const second = await listen(stage, (await stage.anotherApi({})).url, proposal, elsewhere)
    const bare = await broadcaster(stage, plan.lines)
    const news = newsMaker(stage, proposal)
    const ratios: number[] = []
    for (let round = 0; round <= plan.rounds; round++) {
      const [ours, theirs, others] = [[], [], []] as [number[], number[], number[]]
      for (let n = 0; n < plan.news; n++) {
        const { mark, write, bytes } = news()
        const heardThere = await second.hear(mark, async () => ours.push(...(await own.hear(mark, write))))
        others.push(...heardThere)
        theirs.push(...(await bare.lines.hear(mark, () => bare.send(bytes))))
        await new Promise((rested) => setTimeout(rested, 100))
      }
      // the first round is for warming up
      if (round === 0) continue
      const ratio = within(ours, 0.99) / within(theirs, 0.99)
      ratios.push(ratio)
      say(
        `round ${round} of ${plan.rounds}: from write to receipt p50 ${ms(ours, 0.5)}, p99 ${ms(ours, 0.99)} ms; bare broadcast p50 ${ms(theirs, 0.5)}, p99 ${ms(theirs, 0.99)} ms; ` +
          `p99 ratio ${ratio.toFixed(2)}; second process p99 ${ms(others, 0.99)} ms`,
      )
    }
    const middle = median(ratios)
    say(
      `p99 to a bare broadcast: median ${middle.toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}), wanted ≤ ${wanted}${middle > wanted ? ': missed' : ''}`,
    )
    if (plan.json) console.log(JSON.stringify({ bench: 'live', lines: plan.lines, ratios }))
    return middle <= wanted
  } finally {
    await stage.close()
  }
}

/** How many files and lines a process may have open; node raises it to what the system allows by itself. */
function handles(): number {
  const { userLimits } = process.report.getReport() as {
    userLimits?: { open_files?: { soft: number | string } }
  }
  const soft = userLimits?.open_files?.soft
  return typeof soft === 'number' ? soft : Infinity
}

const within = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
const ms = (times: readonly number[], share: number): string => within(times, share).toFixed(0)

/** A public proposal with stations. */
async function proposalOf({ db }: Stage): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `select p.proposal_id as id from paper p join consultation c on c.paper_id = p.id join proposal o on o.id = p.proposal_id
     where p.public_since is not null and o.public_since is not null group by 1 order by count(*) desc, 1 limit 1`,
  )
  if (!rows[0]) throw new Error('The demo has no public proposal.')
  return rows[0].id
}

/** Everybody without a session, in every language: as many audiences as languages. */
async function listen(stage: Stage, url: string, id: string, lines: number): Promise<Listeners> {
  const made = await listeners({
    url,
    path: '/graphql/stream',
    bodies: [JSON.stringify({ query: document, variables: { id } })],
    headers: languages.map((language) => `x-locale: ${language}`),
    lines,
  })
  stage.atEnd(made.stop)
  return made
}

async function broadcaster(stage: Stage, count: number) {
  const port = await freePort()
  const { url, stop } = await startProgram(['infra/dist/src/bench/broadcaster.js'], {
    environment: { ...process.env, PORT: String(port) },
    port,
    ready: '/',
  })
  stage.atEnd(stop)
  const lines = await listeners({
    url,
    path: '/stream',
    bodies: [''],
    headers: ['x-locale: de'],
    lines: count,
  })
  stage.atEnd(lines.stop)
  return { lines, send: (body: string) => fetch(`${url}/news`, { method: 'POST', body }) }
}

/** Changes that can be told apart by their instant, and the same news as finished bytes. */
function newsMaker({ db }: Stage, proposal: string) {
  let n = 0
  return () => {
    const mark = `2031-01-01T00:00:00.${String(++n).padStart(3, '0')}`
    const write = () =>
      db.query(
        `with touched as (update proposal set modified_at = $2 where id = $1 returning id)
         insert into change (entity, entity_id) select 'Proposal', id from touched`,
        [proposal, `${mark}Z`],
      )
    const data = { proposalChanged: { id: proposal, modifiedAt: `${mark}Z`, papers: 'x'.repeat(900) } }
    return { mark, write, bytes: `event: next\ndata: ${JSON.stringify({ data })}\n\n` }
  }
}
