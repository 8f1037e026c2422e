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
/** As many statements go in one message before another connection is taken: a trip costs more than a few of them. */
const FEW = 8
/** Most statements in one message. */
const MOST = 32
/** What a message may take, in milliseconds: all of it is answered at its end, so nobody is to wait there for what others asked. */
const TOGETHER_MS = 10
/** How many of the last runs tell what a statement takes. */
const LATELY = 8
/** How often it is looked whether anybody still waits for what runs, in milliseconds. */
const LOOK_MS = 200

/** What runs on a connection. */
interface Running {
  batch: readonly Waiting[]
  cut: () => void
}

/**
 * Reads outside a transaction. Those who ask in the same turn are dealt to the connections that are free, a few to each, and when none is, those
 * who wait go together with the next: a trip to the database costs more than most statements. As many go together as are known to
 * take no longer than ten milliseconds; a statement nobody knows yet travels alone.
 */
export class Lines {
  #waiting: Waiting[] = []
  readonly #same = new Map<string, Waiting>()
  /** What statements took lately, in milliseconds, by their names. */
  readonly #took = new Map<string, number>()
  readonly #running = new Set<Running>()
  #looking: NodeJS.Timeout | undefined
  #dealing = false
  #busy = 0

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
      if (this.#dealing || this.#busy === WIDTH) return
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

  /** Gives every free connection its part of what waits. */
  #deal(): void {
    for (let free = WIDTH - this.#busy; free > 0 && this.#waiting.length > 0; free--)
      void this.#serve(this.#next(Math.max(FEW, Math.ceil(this.#waiting.length / free))))
  }

  async #serve(first: readonly Waiting[]): Promise<void> {
    this.#busy += 1
    for (let batch = first; batch.length > 0 || this.#waiting.length > 0; batch = this.#next(MOST))
      await this.#serveOnce(batch)
    this.#busy -= 1
  }

  async #serveOnce(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return
    let client: PoolClient
    try {
      client = await borrow(this.source)
    } catch (error) {
      for (const one of batch) fail(one, error)
      return
    }
    let released = false
    const release = (cut: boolean) => {
      if (!released) client.release(cut)
      released = true
    }
    const running = { batch, cut: () => release(true) }
    this.#running.add(running)
    this.#looking ??= setInterval(() => this.#look(), LOOK_MS).unref()
    try {
      await this.how.prepare?.(client)
      const began = performance.now()
      await settle(client, batch)
      this.#note(batch, performance.now() - began)
    } catch (error) {
      for (const one of batch) fail(one, error)
    } finally {
      this.#running.delete(running)
      release(this.how.worn?.(client) ?? false)
    }
  }

  /** Who goes next: who has waited longest, and with them who is done soon enough; who read with the same eyes behind each other. */
  #next(most: number): Waiting[] {
    const next: Waiting[] = []
    const stay: Waiting[] = []
    let sum = 0
    for (const one of this.#waiting) {
      const takes = this.#takes(one)
      const goes = next.length === 0 || (next.length < Math.min(most, MOST) && sum + takes <= TOGETHER_MS)
      ;(goes ? next : stay).push(one)
      if (goes) sum += takes
    }
    this.#waiting = stay
    for (const { statement } of next) if (statement.same !== undefined) this.#same.delete(statement.same)
    const eyes = new Map<string | undefined, Waiting[]>()
    for (const one of next.filter((each) => !forgotten(each))) {
      const alike = one.statement.before?.alike
      eyes.set(alike, [...(eyes.get(alike) ?? []), one])
    }
    return [...eyes.values()].flat()
  }

  #takes({ statement: { name } }: Waiting): number {
    return (name === undefined ? undefined : this.#took.get(name)) ?? Infinity
  }

  /** Of what went together each is put down for its share, by what it took before. */
  #note(batch: readonly Waiting[], took: number): void {
    const known = batch.reduce((sum, one) => sum + this.#takes(one), 0)
    for (const one of batch) {
      const { name } = one.statement
      if (name === undefined) continue
      const before = this.#takes(one)
      const share = (took * before) / known
      // forgotten meanwhile, or alone: all of it
      const whole = batch.length === 1 || before === Infinity
      this.#took.set(name, whole ? took : before + (share - before) / LATELY)
    }
    if (this.#took.size > 1000) this.#took.clear()
  }

  /** Cuts connections nobody waits at any more: the server notices, and gives up what runs there. */
  #look(): void {
    for (const { batch, cut } of this.#running)
      if (batch.every((one) => isGone(one) && one.too.every(isGone))) cut()
    if (this.#running.size > 0) return
    clearInterval(this.#looking)
    this.#looking = undefined
  }
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

/** Answers everybody; who was skipped for the sake of one that failed is asked again. */
async function settle(client: PoolClient, batch: readonly Waiting[]): Promise<void> {
  for (let left = batch; left.length > 0;) {
    const ran = await runTogether(
      client,
      left.map(({ statement }) => statement),
    )
    ran.forEach(({ result, error }, at) => {
      const one = left[at]
      if (!one) return
      if (result) for (const { done } of [one, ...one.too]) done(result)
      else fail(one, error)
    })
    left = left.slice(Math.max(ran.length, 1))
  }
}
