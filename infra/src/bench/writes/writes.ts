import { costs, deadlocks, median } from '../figures.js'
import { crowd, within } from '../crowd.js'
import { processorTime } from '../reads/servers.js'
import { openStage, type Stage } from '../stage.js'
import { kinds, type Kind } from './kinds.js'
import { loop } from './loop.js'
import { openRecorder } from './recorder.js'
import { templateOf, tripsOf, type Step, type Subject } from './template.js'

/** How much is measured. */
export interface WriteSize {
  /** Mutations of each kind in each measurement. */
  mutations: number
  rounds: number
  json: boolean
  /** Those alone, where any are named. */
  only: readonly string[]
}
/** Connections to the database: the api's pool is as wide. */
const connections = 10
/** Mutations a second to those of the bare loop. */
const wanted = 0.5

/** Who sends: the product, or a loop that sends the same statements. */
type Side = 'own' | 'bare'

interface Measured {
  kind: Kind['name']
  side: Side
  round: number
  perSecond: number
  p50: number | null
  p99: number | null
  nodeMicros: number | null
  postgresMicros: number | null
}

/**
 * Submits, decides and registers through GraphQL over HTTP as signed-in people, and beside it sends the statements the product
 * sends for each by a bare loop, in the same transactions, prepared and pipelined where the product does so. Looks after each whether
 * both wrote the same number of rows into every table. False where a ratio is below what is promised.
 */
export async function benchWrites(size: WriteSize, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    const chosen = kinds.filter(({ name }) => size.only.length === 0 || size.only.includes(name))
    const recorded = await record(stage, chosen, say)
    const measured: Measured[] = []
    const locks = await deadlocks(stage.db)
    const backend =
      (await stage.db.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0
    for (let round = 0; round <= size.rounds; round++)
      for (const recording of recorded) {
        say(`${round === 0 ? 'warming up' : `round ${round} of ${size.rounds}`}: ${recording.kind.name}`)
        const mutations = round === 0 ? Math.min(200, size.mutations) : size.mutations
        // whoever goes first changes, so that neither always has the colder machine
        const order: Side[] = round % 2 === 0 ? ['bare', 'own'] : ['own', 'bare']
        for (const side of order) {
          const one = await measure(stage, { ...recording, side, round, mutations, backend })
          if (round > 0) measured.push(one)
        }
      }
    const dead = (await deadlocks(stage.db)) - locks
    if (dead > 0) say(`deadlocks: ${dead}`)
    return tell(recorded, measured, size, say) && dead === 0
  } finally {
    await stage.close()
  }
}

interface Recording {
  kind: Kind
  steps: Step[]
  /** Rows one mutation adds, by table. */
  rows: Record<string, number>
  /** What the recorded one had that each other has in its own way. */
  afterwards: Subject
}

/** Sends a few of each kind through an api whose statements are noted on their way. */
async function record(
  stage: Stage,
  chosen: readonly Kind[],
  say: (text: string) => void,
): Promise<Recording[]> {
  say('recording what the product sends')
  const recorder = await openRecorder(stage.databaseUrl)
  const api = await stage.anotherApi({ databaseUrl: recorder.url })
  const recordings: Recording[] = []
  for (const kind of chosen) {
    const bodies = 4
    const all = await kind.prepare(stage, bodies * 16)
    const sent = []
    let rows = {}
    const send = async (subject: Subject): Promise<void> => {
      const requests = [{ cookie: subject.cookie ?? '', variables: kind.variables(subject) }]
      const { faults } = await crowd({ url: api.url, clients: 1, query: kind.query, requests })
      const [fault] = Object.keys(faults)
      if (fault) throw new Error(`${kind.name}: ${fault}`)
    }
    // two of the same kind in all that decides what is sent: of one body, where its clerk asks for both
    const [one = {}, ...others] = all
    const alike = others.find(({ body }) => !kind.known || body === one.body) ?? {}
    const other = kind.known ? { ...alike, ...who(one) } : alike
    // the rest teaches every connection its statements
    for (const subject of others) if (subject !== alike) await send(subject)
    if (kind.known)
      for (const subject of await kind.prepare(stage, 4 * bodies))
        if (subject.body === one.body) await send({ ...subject, ...who(one) })
    for (const subject of [one, other]) {
      const before = await rowsOf(stage)
      recorder.take()
      await send(subject)
      sent.push(recorder.take())
      rows = added(before, await rowsOf(stage))
    }
    const afterwards = kind.afterwards
      ? ((await stage.db.query<Subject>(kind.afterwards, [one.id])).rows[0] ?? {})
      : {}
    const { cookie: _, ...names } = one
    const steps = templateOf([sent[0] ?? [], sent[1] ?? []], { ...names, ...afterwards })
    recordings.push({ kind, steps, rows, afterwards })
    say(`  ${kind.name}: ${steps.length} statements in ${tripsOf(steps)} trips; rows: ${told(rows)}`)
  }
  await api.stop()
  await recorder.close()
  return recordings
}

const who = ({ person = '', cookie = '' }: Subject): Subject => ({ person, cookie })
const told = (rows: Record<string, number>): string =>
  Object.entries(rows)
    .map(([table, n]) => `${table} ${n}`)
    .join(', ')

interface Measurement extends Recording {
  side: Side
  round: number
  mutations: number
  backend: number
}

async function measure(stage: Stage, m: Measurement): Promise<Measured> {
  const subjects = await m.kind.prepare(stage, m.mutations)
  await stage.db.query('vacuum analyze')
  const rows = await rowsOf(stage)
  const before = processorTime(stage.pid, m.backend)
  const done = m.side === 'own' ? await throughGraphql(stage, m, subjects) : await byLoop(stage, m, subjects)
  const after = processorTime(stage.pid, m.backend)
  await refuseUndone(stage, m, subjects, added(rows, await rowsOf(stage)))
  const each = (kind: 'node' | 'postgres'): number | null =>
    before && after && (after[kind] - before[kind]) / m.mutations
  return {
    kind: m.kind.name,
    side: m.side,
    round: m.round,
    perSecond: m.mutations / done.seconds,
    p50: done.p50,
    p99: done.p99,
    nodeMicros: done.micros === undefined ? each('node') : done.micros / m.mutations,
    postgresMicros: each('postgres'),
  }
}

interface Done {
  seconds: number
  p50: number | null
  p99: number | null
  /** Processor time of who sent, where it is not the api. */
  micros?: number
}

async function throughGraphql(
  { url }: Stage,
  { kind }: Measurement,
  subjects: readonly Subject[],
): Promise<Done> {
  const requests = subjects.map((one) => ({ cookie: one.cookie ?? '', variables: kind.variables(one) }))
  const outcome = await crowd({ url, clients: kind.clients, query: kind.query, requests })
  const faults = Object.entries(outcome.faults).map(([code, n]) => `${code} × ${n}`)
  if (faults.length > 0) throw new Error(`${kind.name}: ${faults.join(', ')}`)
  return { seconds: outcome.seconds, p50: within(outcome, 0.5), p99: within(outcome, 0.99) }
}

let made = 0
async function byLoop(
  { databaseUrl }: Stage,
  { steps, afterwards }: Measurement,
  subjects: readonly Subject[],
): Promise<Done> {
  const own = subjects.map(({ cookie: _, ...names }) => {
    made += 1
    const fresh = Object.entries(afterwards).map(([name, value]) => [name, `${value}-${made}`] as const)
    return { ...names, ...Object.fromEntries(fresh) }
  })
  const { seconds, micros } = await loop({ databaseUrl, connections, steps, subjects: own })
  return { seconds, micros, p50: null, p99: null }
}

/** Refuses figures of who did not write what was to be written: all of it, and as many rows in each table as the recorded one. */
async function refuseUndone(
  { db }: Stage,
  { kind, side, rows, mutations }: Measurement,
  subjects: readonly Subject[],
  now: Record<string, number>,
): Promise<void> {
  const { rows: counted } = await db.query<{ n: number }>(kind.done, [subjects.map(({ id }) => id)])
  if (counted[0]?.n !== mutations)
    throw new Error(`${kind.name}, ${side}: ${counted[0]?.n} of ${mutations} are done.`)
  const expected = Object.fromEntries(Object.entries(rows).map(([table, n]) => [table, n * mutations]))
  if (kind.name === 'register') {
    // whoever registers together is told of once to those who look at the event
    delete expected.change
    delete now.change
  }
  if (told(now) !== told(expected))
    throw new Error(`${kind.name}, ${side}: wrote ${told(now)} instead of ${told(expected)}.`)
}

/** Rows of every table. */
async function rowsOf({ db }: Stage): Promise<Record<string, number>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  const { rows } = await db.query<{ name: string; n: number }>(
    tables
      .map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`)
      .join(' union all '),
  )
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

const added = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after)
      .map(([table, n]): [string, number] => [table, n - (before[table] ?? 0)])
      .filter(([, n]) => n !== 0)
      .sort(([a], [b]) => a.localeCompare(b)),
  )

interface Ratio {
  kind: Kind['name']
  statements: number
  trips: number
  median: number
  min: number
  max: number
}

function tell(
  recorded: readonly Recording[],
  measured: readonly Measured[],
  { json }: WriteSize,
  say: (text: string) => void,
): boolean {
  const ratios: Ratio[] = []
  for (const { kind, steps } of recorded) {
    const of = (side: Side): Measured[] =>
      measured.filter((one) => one.kind === kind.name && one.side === side)
    const each = of('own').map(
      ({ round, perSecond }) => perSecond / (of('bare').find((one) => one.round === round)?.perSecond ?? NaN),
    )
    const ratio = {
      kind: kind.name,
      statements: steps.length,
      trips: tripsOf(steps),
      median: median(each),
      min: Math.min(...each),
      max: Math.max(...each),
    }
    ratios.push(ratio)
    say(`${kind.title} (${ratio.statements} statements in ${ratio.trips} trips)`)
    say(`  ${''.padEnd(34)}${heads.map((head) => head.padStart(11)).join('')}`)
    say(`  ${`Mitsprache, ${kind.clients} clients`.padEnd(34)}${costs(of('own'))}`)
    say(`  ${`the same statements, ${connections} connections`.padEnd(34)}${costs(of('bare'))}`)
    say(
      `  ratio ${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}), wanted ${wanted}${ratio.median < wanted ? ': missed' : ''}`,
    )
  }
  if (json) console.log(JSON.stringify({ measured, ratios }))
  return ratios.every((ratio) => ratio.median >= wanted)
}

const heads = ['mutations/s', 'p50 ms', 'p99 ms', 'node µs', 'PG µs']
