import type { Pool, PoolClient, QueryResult } from 'pg'
import type { DataSource } from 'typeorm'
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js'
import { runTogether, type Statement } from './together.js'

const lost = (): void => {}

/** A connection of the pool. Losing it is told to whoever waits for an answer on it, and is no fault of its own. */
export async function borrow(source: DataSource): Promise<PoolClient> {
  const client = await ((source.driver as PostgresDriver).master as Pool).connect()
  if (!client.listeners('error').includes(lost)) client.on('error', lost)
  return client
}

/** Somebody who may be gone before the answer comes. */
export interface Gone {
  readonly aborted: boolean
}

interface Waiting {
  statement: Ask
  /** Those who asked for the same while it waited. */
  too: Waiting[]
  signal: Gone | undefined
  done: (result: QueryResult) => void
  failed: (error: unknown) => void
}

/** A statement that is asked. */
export interface Ask extends Statement {
  /** Two that are asked by the same text in the same moment are asked once: what the newer is told, both are told. */
  same?: string
}

/** Connections of the pool that reads share: the other half is for transactions. */
const WIDTH = 5
/** Messages under way on one connection: the next is there before the server asks for it. */
const DEPTH = 2
/** Most statements in one message. */
const MOST = 32
/** Who made others wait this long goes last until it is quick by itself, in milliseconds. */
const SLOW = 200
/** How often it is looked whether anybody still waits for what runs, in milliseconds. */
const LOOK_MS = 200

/** A connection on which a message can be sent before the last is answered. */
type Piped = PoolClient & { pipeline: boolean }

/** A connection while reads use it. */
interface Line {
  client: Promise<Piped>
  /** The same, when it is there. */
  open?: Piped
  /** What is under way, in its order. */
  batches: Set<readonly Waiting[]>
  /** Nothing more is sent until what is under way has come back. */
  closed: boolean
  /** Nobody waits for what runs on it: it has been cut. */
  cut: boolean
}

/**
 * Reads outside a transaction. Those who ask in the same turn are dealt to the connections that are free; when none is, they go
 * together behind what is under way: a trip to the database costs more than most statements. Behind a statement nobody knows yet,
 * or known as slow, nothing is sent.
 */
export class Lines {
  #waiting: Waiting[] = []
  readonly #same = new Map<string, Waiting>()
  readonly #slow = new Set<string>()
  readonly #lines = new Set<Line>()
  #looking: NodeJS.Timeout | undefined
  #dealing = false

  constructor(
    readonly source: DataSource,
    readonly how: {
      /** Makes a connection ready for what is asked here. */
      prepare?: (client: PoolClient) => Promise<void>
      /** Whether a connection is given up after what it did. */
      worn?: (client: PoolClient) => boolean
    } = {},
  ) {}

  /** Runs a statement; one that nobody waits for any more before it is sent never is. */
  ask(statement: Ask, signal?: Gone): Promise<QueryResult> {
    return new Promise((done, failed) => {
      this.#join({ statement, too: [], signal, done, failed })
      if (this.#dealing) return
      this.#dealing = true
      setImmediate(() => {
        this.#dealing = false
        this.#deal()
      })
    })
  }

  /** The newer takes those with it who asked for the same: it stands for them, in their place. */
  #join(one: Waiting): void {
    const { same } = one.statement
    const before = same === undefined ? undefined : this.#same.get(same)
    if (before) {
      before.too.push({ ...before, too: [] })
      Object.assign(before, { ...one, too: before.too })
      return
    }
    if (same !== undefined) this.#same.set(same, one)
    this.#waiting.push(one)
  }

  /** Gives every free connection its part of what waits, or all of it to the one with least to do. */
  #deal(): void {
    while (this.#waiting.length > 0) {
      const [line] = [...this.#lines]
        .filter(({ closed, batches }) => !closed && batches.size < DEPTH)
        .sort((a, b) => a.batches.size - b.batches.size)
      const free = WIDTH - this.#lines.size
      const takes = free > 0 ? this.#open() : line
      if (!takes) return
      this.#send(takes, this.#next(Math.ceil(this.#waiting.length / Math.max(free, 1))))
    }
  }

  #open(): Line {
    const ready = async (): Promise<Piped> => {
      const client = (await borrow(this.source)) as Piped
      line.open = client
      await this.how.prepare?.(client)
      client.pipeline = true
      return client
    }
    const line = { batches: new Set(), closed: false, cut: false } as Omit<Line, 'client'> as Line
    line.client = ready()
    this.#lines.add(line)
    this.#looking ??= setInterval(() => this.#look(), LOOK_MS).unref()
    return line
  }

  /** Sends a batch behind what is under way. A connection with nothing to do goes back to the pool. */
  #send(line: Line, { batch, last }: { batch: readonly Waiting[]; last: boolean }): void {
    line.batches.add(batch)
    line.closed ||= last
    void this.#run(line, batch)
      .catch((error: unknown) => batch.forEach((one) => fail(one, error)))
      .then(() => {
        line.batches.delete(batch)
        if (line.batches.size === 0) this.#close(line)
        this.#deal()
      })
  }

  async #run(line: Line, batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return
    const client = await line.client
    const began = performance.now()
    await settle(client, batch)
    this.#note(batch, performance.now() - began)
    line.closed ||= this.how.worn?.(client) ?? false
  }

  #close(line: Line): void {
    this.#lines.delete(line)
    if (line.open && !line.cut) giveBack(line.open, this.how.worn?.(line.open) ?? false)
  }

  /** Who goes next: those that travel together, who read with the same eyes behind each other, or one behind which nobody goes. */
  #next(most: number): { batch: Waiting[]; last: boolean } {
    const together = ({ statement: { name } }: Waiting) => name !== undefined && !this.#slow.has(name)
    const next: Waiting[] = []
    const stay: Waiting[] = []
    const last = this.#waiting[0] !== undefined && !together(this.#waiting[0])
    for (const one of this.#waiting) {
      const goes = last ? next.length === 0 : next.length < Math.min(most, MOST) && together(one)
      ;(goes ? next : stay).push(one)
    }
    this.#waiting = stay
    for (const { statement } of next) if (statement.same !== undefined) this.#same.delete(statement.same)
    const eyes = new Map<string | undefined, Waiting[]>()
    for (const one of next.filter((each) => !forgotten(each))) {
      const alike = one.statement.before?.alike
      eyes.set(alike, [...(eyes.get(alike) ?? []), one])
    }
    return { batch: [...eyes.values()].flat(), last }
  }

  #note(batch: readonly Waiting[], took: number): void {
    for (const { statement } of batch)
      if (statement.name !== undefined) {
        if (took > SLOW) this.#slow.add(statement.name)
        else if (batch.length === 1) this.#slow.delete(statement.name)
      }
    if (this.#slow.size > 1000) this.#slow.clear()
  }

  /** Cuts connections nobody waits at any more: the server notices, and gives up what runs there. */
  #look(): void {
    for (const line of this.#lines) {
      const nobody = [...line.batches].flat().every((one) => isGone(one) && one.too.every(isGone))
      if (!nobody || line.cut) continue
      line.cut = line.closed = true
      void line.client.then((client) => giveBack(client, true)).catch(() => undefined)
    }
    if (this.#lines.size > 0) return
    clearInterval(this.#looking)
    this.#looking = undefined
  }
}

/** Gives a connection back to the pool, or cuts it. */
function giveBack(client: Piped, cut: boolean): void {
  client.pipeline = false
  client.release(cut)
}

const isGone = ({ signal }: Waiting): boolean => signal?.aborted ?? false

/** Whether nobody waits for it any more; who is gone is told so. */
function forgotten(one: Waiting): boolean {
  const all = [one, ...one.too]
  if (!all.every(isGone)) return false
  fail(one, new Error('Who asked is gone.'))
  return true
}

function fail(one: Waiting, error: unknown): void {
  for (const { failed } of [one, ...one.too]) failed(error)
}

/** PostgreSQL knows no statement of this name. */
const NOT_PREPARED = '26000'

/** Answers everybody; who was skipped for the sake of one that failed is asked again. */
async function settle(client: PoolClient, batch: readonly Waiting[]): Promise<void> {
  let first = true
  for (let left = batch; left.length > 0;) {
    const ran = await runTogether(
      client,
      left.map(({ statement }) => statement),
    )
    const [failed] = ran.slice(-1).filter(({ error }) => error)
    // it was to be prepared by a message before this one, which failed before it came to that
    const again = (failed?.error as { code?: unknown } | undefined)?.code === NOT_PREPARED && first
    first = false
    const settled = again ? ran.slice(0, -1) : ran
    settled.forEach(({ result, error }, at) => {
      const one = left[at]
      if (!one) return
      if (result) for (const { done } of [one, ...one.too]) done(result)
      else fail(one, error)
    })
    left = left.slice(again ? settled.length : Math.max(ran.length, 1))
  }
}
