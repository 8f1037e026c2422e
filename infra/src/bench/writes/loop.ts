// Sends what a mutation sends and nothing else, again and again, from a process of its own.
import { fork } from 'node:child_process'
import pg from 'pg'
import { filled, type Step, type Subject } from './template.js'

/** By this a process knows that it is the loop. */
const SENT = 'loop'

/** What the loop is told to do. */
export interface LoopErrand {
  databaseUrl: string
  connections: number
  steps: Step[]
  /** One mutation each. */
  subjects: Subject[]
}
/** What became of it. */
export interface Looped {
  seconds: number
  /** Processor time of the loop's process. */
  micros: number
}

interface Pipelined {
  pipeline: boolean
  connection: { stream: { cork(): void; uncork(): void } }
}
// what comes back is put into the next statement as it came
const asText = { getTypeParser: () => (value: string) => value }

async function run({ databaseUrl, connections, steps, subjects }: LoopErrand): Promise<Looped> {
  const lines = await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = new pg.Client({ connectionString: databaseUrl })
      await line.connect()
      return line
    }),
  )
  const trips = tripsIn(steps)
  const before = process.cpuUsage()
  const began = performance.now()
  let at = 0
  await Promise.all(
    lines.map(async (line) => {
      for (let one = subjects[at++]; one; one = subjects[at++]) await mutate(line, trips, one)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(before)
  await Promise.all(lines.map((line) => line.end()))
  return { seconds, micros: used.user + used.system }
}

function tripsIn(steps: readonly Step[]): Step[][] {
  const trips: Step[][] = []
  for (const step of steps) {
    if (step.along) trips.at(-1)?.push(step)
    else trips.push([step])
  }
  return trips
}

async function mutate(line: pg.Client, trips: readonly Step[][], subject: Subject): Promise<void> {
  const answers: (string | null)[][][] = []
  const made = new Map<string, string>()
  for (const trip of trips) {
    const sent = (): Promise<pg.QueryArrayResult<(string | null)[]>>[] =>
      trip.map((step) => line.query(queryOf(step, filled(step, subject, answers, made))))
    const results = trip.length === 1 ? await Promise.all(sent()) : await inOneGo(line, sent)
    for (const { rows } of results) answers.push(rows)
  }
}

const queryOf = ({ text, name }: Step, values: (string | null)[] | undefined): pg.QueryArrayConfig => ({
  text,
  rowMode: 'array',
  types: asText,
  ...(name !== undefined && { name }),
  ...(values && { values, queryMode: 'extended' }),
})

/** As the product sends what needs no answer of each other. */
async function inOneGo<T>(line: pg.Client, sent: () => Promise<T>[]): Promise<T[]> {
  const piped = line as pg.Client & Pipelined
  const { stream } = piped.connection
  piped.pipeline = true
  stream.cork()
  process.nextTick(() => stream.uncork())
  try {
    return await Promise.all(sent())
  } finally {
    piped.pipeline = false
  }
}

/** Sends the loop on an errand, in a process of its own. */
export function loop(errand: LoopErrand): Promise<Looped> {
  const child = fork(new URL(import.meta.url), [SENT], { serialization: 'advanced' })
  return new Promise((done, failed) => {
    child.once('message', (looped: Looped) => {
      child.disconnect()
      done(looped)
    })
    child.once('error', failed)
    child.once('exit', (code) => code && failed(new Error(`The loop ended with ${code}.`)))
    child.send(errand)
  })
}

if (process.argv[2] === SENT)
  process.on('message', (errand: LoopErrand) => {
    void run(errand).then((looped) => process.send?.(looped))
  })
