import pg from 'pg'
import { deadlocks, median } from './figures.js'
import { fillPapers } from './reads/data.js'
import { openStage, type Stage } from './stage.js'

/** How much is measured. */
export interface CounterSize {
  papers: number
  rounds: number
  /** Of each measurement. */
  seconds: number
  json: boolean
}
const writers = 16
/** How often writing with the counts kept takes turns with writing without, in a round: what else a machine does changes faster than a round. */
const turns = 8
/** What a connection does once and never again (it reads the trigger's language and compiles it) is no part of a write. */
const warmUpMs = 400
/** Reading the counts, to counting the papers. */
const wantedGain = 30
/** Writing with the counts kept, to writing without. */
const wantedWrites = 0.85

const kept = `select state, field_id, body_id, sum(count)::int from paper_count_now c
  group by 1, 2, 3 having sum(count) <> 0`
const counted = `select p.state, f.field_id, p.body_id, count(*)::int from paper p cross join lateral fields_served(p.proposal_id) f
  where p.public_since is not null group by 1, 2, 3`

/**
 * The dashboard's counts: how much quicker they are read than counted, while nothing is written and while much is; whether they are
 * exact at every look; and what keeping them costs who writes. Writers move papers from state to state, each in a transaction of its own.
 */
export async function benchCounters(size: CounterSize, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    say(`writing ${size.papers} papers`)
    await fillPapers(stage, size, say)
    await stage.db.query('select recount_papers()')
    const gains: number[] = []
    /** The same while much is written. */
    const busy: number[] = []
    const shares: number[] = []
    let wrong = 0
    const locks = await deadlocks(stage.db)
    for (let round = 1; round <= size.rounds; round++) {
      say(`round ${round} of ${size.rounds}`)
      const live = await each(stage.db, counted, 2)
      const quick = await each(stage.db, kept, 200)
      gains.push(live / quick)
      const { without, within } = await speeds(stage, size)
      shares.push(within / without)
      const looked = await looks(stage, size)
      wrong += looked.wrong
      busy.push(live / looked.read)
      say(
        `  counting ${live.toFixed(1)} ms, reading ${quick.toFixed(2)} ms: ${(live / quick).toFixed(0)} ×; while writing ${looked.read.toFixed(2)} ms; ` +
          `writes ${without.toFixed(0)}/s without, ${within.toFixed(0)}/s with: ${(within / without).toFixed(2)}; ` +
          `${looked.looks} looks, ${looked.wrong} of them wrong`,
      )
    }
    const dead = (await deadlocks(stage.db)) - locks
    const [gain, share] = [Math.min(median(gains), median(busy)), median(shares)]
    say(
      `read ${median(gains).toFixed(0)} × quicker than counted, ${median(busy).toFixed(0)} × while much is written, wanted ${wantedGain}${gain < wantedGain ? ': missed' : ''}; ` +
        `writes keep ${share.toFixed(2)}, wanted ${wantedWrites}${share < wantedWrites ? ': missed' : ''}; wrong looks: ${wrong}; deadlocks: ${dead}`,
    )
    if (size.json)
      console.log(JSON.stringify({ bench: 'counters', gains, busy, shares, wrong, deadlocks: dead }))
    return gain >= wantedGain && share >= wantedWrites && wrong === 0 && dead === 0
  } finally {
    await stage.close()
  }
}

/** Milliseconds a run of a statement takes. */
async function each(db: pg.Client, text: string, runs: number): Promise<number> {
  const began = performance.now()
  for (let n = 0; n < runs; n++) await db.query(text)
  return (performance.now() - began) / runs
}

const triggers = ['paper_counted_new', 'paper_counted_moved', 'paper_counted_gone']
const switched = (how: 'enable' | 'disable'): string =>
  triggers.map((name) => `alter table paper ${how} trigger ${name}`).join(';')

/** What goes on at once, until it is over. */
interface Bustle {
  over: boolean
  writes: number
  looks: number
  wrong: number
  read: number
}

async function write(bustle: Bustle, line: pg.Client, papers: number): Promise<void> {
  while (!bustle.over) {
    await line.query({
      name: 'move',
      text: `update paper set state = case state when 'READY' then 'ADMITTED' else 'READY' end, modified_at = now()
        where id = md5('paper' || $1::int)::uuid`,
      values: [1 + Math.floor(Math.random() * papers)],
    })
    bustle.writes += 1
  }
}

/** As the workers do, twice a second. */
async function fold(bustle: Bustle, line: pg.Client): Promise<void> {
  while (!bustle.over) {
    await line.query('select fold_paper_counts()')
    await new Promise((done) => setTimeout(done, 500))
  }
}

async function look(bustle: Bustle, line: pg.Client): Promise<void> {
  for (; !bustle.over; bustle.looks++) {
    bustle.read += await each(line, kept, 5)
    const { rows } = await line.query(`(${counted} except ${kept}) union all (${kept} except ${counted})`)
    if (rows.length > 0) bustle.wrong += 1
  }
}

/** Moves papers, with the counts kept and without by turns: writes a second. */
async function speeds(
  stage: Stage,
  { papers, seconds }: CounterSize,
): Promise<{ without: number; within: number }> {
  const rates: Record<'without' | 'within', number[]> = { without: [], within: [] }
  for (let turn = 0; turn < turns; turn++) {
    // whoever goes first changes
    const order = turn % 2 === 0 ? (['without', 'within'] as const) : (['within', 'without'] as const)
    for (const how of order) {
      await stage.db.query(switched(how === 'without' ? 'disable' : 'enable'))
      const { writes } = await bustling(stage, (seconds * 2) / turns, (bustle, [folder, , ...others]) => [
        ...others.map((line) => write(bustle, line, papers)),
        ...(how === 'within' ? [fold(bustle, folder)] : []),
      ])
      rates[how].push((writes * turns) / (seconds * 2))
    }
  }
  await stage.db.query(switched('enable'))
  await stage.db.query('select recount_papers()')
  return { without: median(rates.without), within: median(rates.within) }
}

/** Moves papers with the counts kept, and looks whether they are exact all the time. */
async function looks(stage: Stage, { papers, seconds }: CounterSize): Promise<Bustle> {
  const bustle = await bustling(stage, seconds, (now, [folder, looker, ...others]) => [
    ...others.map((line) => write(now, line, papers)),
    fold(now, folder),
    look(now, looker),
  ])
  return { ...bustle, read: bustle.read / Math.max(bustle.looks, 1) }
}

type Lines = [pg.Client, pg.Client, ...pg.Client[]]

/** Has connections do something for a while. */
async function bustling(
  stage: Stage,
  seconds: number,
  begin: (bustle: Bustle, lines: Lines) => Promise<void>[],
): Promise<Bustle> {
  const lines = await Promise.all(
    Array.from({ length: writers + 2 }, async () => {
      const line = new pg.Client({ connectionString: stage.databaseUrl })
      await line.connect()
      return line
    }),
  )
  const bustle: Bustle = { over: false, writes: 0, looks: 0, wrong: 0, read: 0 }
  const work = begin(bustle, lines as Lines)
  await new Promise((done) => setTimeout(done, warmUpMs))
  const before = bustle.writes
  await new Promise((done) => setTimeout(done, seconds * 1000))
  const writes = bustle.writes - before
  bustle.over = true
  await Promise.all(work)
  await Promise.all(lines.map((line) => line.end()))
  return { ...bustle, writes }
}
