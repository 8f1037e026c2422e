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
}
const writers = 16
/** Reading the counts, to counting the papers. */
const wantedGain = 30
/** Writing with the counts kept, to writing without. */
const wantedWrites = 0.85

const kept = `select state, field_id, body_id, sum(count)::int from (select * from paper_count union all select * from paper_count_change) c
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
    await fillPapers(stage.db, size, say)
    await stage.db.query('select recount_papers()')
    const gains: number[] = []
    const shares: number[] = []
    let wrong = 0
    const locks = await deadlocks(stage.db)
    for (let round = 1; round <= size.rounds; round++) {
      say(`round ${round} of ${size.rounds}`)
      const live = await each(stage.db, counted, 2)
      const quick = await each(stage.db, kept, 200)
      gains.push(live / quick)
      const without = await writing(stage, size, 'without')
      const within = await writing(stage, size, 'kept')
      shares.push(within.perSecond / without.perSecond)
      wrong += within.wrong
      say(
        `  counting ${live.toFixed(1)} ms, reading ${quick.toFixed(2)} ms: ${(live / quick).toFixed(0)} ×; while writing ${within.read.toFixed(2)} ms; ` +
          `writes ${without.perSecond.toFixed(0)}/s without, ${within.perSecond.toFixed(0)}/s with: ${(within.perSecond / without.perSecond).toFixed(2)}; ` +
          `${within.looks} looks, ${within.wrong} of them wrong`,
      )
    }
    const dead = (await deadlocks(stage.db)) - locks
    const [gain, share] = [median(gains), median(shares)]
    say(
      `read ${gain.toFixed(0)} × quicker than counted, wanted ${wantedGain}${gain < wantedGain ? ': missed' : ''}; ` +
        `writes keep ${share.toFixed(2)}, wanted ${wantedWrites}${share < wantedWrites ? ': missed' : ''}; wrong looks: ${wrong}; deadlocks: ${dead}`,
    )
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

interface Written {
  perSecond: number
  looks: number
  wrong: number
  /** Milliseconds to read the counts meanwhile. */
  read: number
}

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

/** Moves papers for a while. With the counts kept it then goes on moving them, and looks whether they are exact all the time. */
async function writing(
  stage: Stage,
  { papers, seconds }: CounterSize,
  how: 'kept' | 'without',
): Promise<Written> {
  const lines = await Promise.all(
    Array.from({ length: writers + 2 }, async () => {
      const line = new pg.Client({ connectionString: stage.databaseUrl })
      await line.connect()
      return line
    }),
  )
  const [looker, folder, ...others] = lines as [pg.Client, pg.Client, ...pg.Client[]]
  if (how === 'without') await stage.db.query(switched('disable'))
  const bustle: Bustle = { over: false, writes: 0, looks: 0, wrong: 0, read: 0 }
  const awhile = (): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000))
  const began = performance.now()
  const work = others.map((line) => write(bustle, line, papers))
  if (how === 'kept') work.push(fold(bustle, folder))
  await awhile()
  const perSecond = bustle.writes / ((performance.now() - began) / 1000)
  if (how === 'kept') {
    work.push(look(bustle, looker))
    await awhile()
  }
  bustle.over = true
  await Promise.all(work)
  await Promise.all(lines.map((line) => line.end()))
  if (how === 'without') {
    await stage.db.query(switched('enable'))
    await stage.db.query('select recount_papers()')
  }
  return { ...bustle, perSecond, read: bustle.read / Math.max(bustle.looks, 1) }
}
