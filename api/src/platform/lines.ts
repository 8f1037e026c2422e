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

interface Waiting {
  statement: Statement
  signal: AbortSignal | undefined
  done: (result: QueryResult) => void
  failed: (error: unknown) => void
}

/** Connections of the pool that reads share: the other half is for transactions. */
const WIDTH = 5
/** Most statements in one message. */
const MOST = 32
/** Who made others wait this long travels alone until it is quick by itself, in milliseconds. */
const SLOW = 200

/**
 * Reads outside a transaction. While few ask, each has a connection at once; when all lines are taken, those who wait go together
 * with the next that is free, in one message: a trip to the database costs more than most statements. A statement nobody knows yet,
 * or known as slow, travels alone.
 */
export class Lines {
  readonly #waiting: Waiting[] = []
  readonly #slow = new Set<string>()
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

  /** Runs a statement; one whose signal is aborted before it is sent never is. */
  ask(statement: Statement, signal?: AbortSignal): Promise<QueryResult> {
    return new Promise((done, failed) => {
      this.#waiting.push({ statement, signal, done, failed })
      if (this.#busy < WIDTH) void this.#serve()
    })
  }

  async #serve(): Promise<void> {
    this.#busy += 1
    while (this.#waiting.length > 0) await this.#serveOnce()
    this.#busy -= 1
  }

  async #serveOnce(): Promise<void> {
    let client: PoolClient
    try {
      client = await borrow(this.source)
    } catch (error) {
      for (const one of this.#waiting.splice(0)) one.failed(error)
      return
    }
    // whoever came while the connection was waited for travels too
    const batch = this.#next().filter(({ signal, failed }) => {
      if (signal?.aborted) failed(signal.reason)
      return !signal?.aborted
    })
    let released = false
    const release = (drop: boolean) => {
      if (!released) client.release(drop)
      released = true
    }
    const forget = this.#whenNobodyWaits(batch, () => release(true))
    try {
      await this.how.prepare?.(client)
      const began = performance.now()
      await settle(client, batch)
      this.#note(batch, performance.now() - began)
    } catch (error) {
      for (const one of batch) one.failed(error)
    } finally {
      forget()
      release(this.how.worn?.(client) ?? false)
    }
  }

  /** Who goes next: one that travels alone, or all that travel together. */
  #next(): Waiting[] {
    const together = ({ statement: { name } }: Waiting) => name !== undefined && !this.#slow.has(name)
    const [first] = this.#waiting
    if (first && !together(first)) return this.#waiting.splice(0, 1)
    const batch = this.#waiting.filter(together).slice(0, MOST)
    const taken = new Set(batch)
    this.#waiting.splice(0, Infinity, ...this.#waiting.filter((one) => !taken.has(one)))
    return batch
  }

  #note(batch: readonly Waiting[], took: number): void {
    for (const { statement } of batch)
      if (statement.name !== undefined) {
        if (took > SLOW) this.#slow.add(statement.name)
        else if (batch.length === 1) this.#slow.delete(statement.name)
      }
    if (this.#slow.size > 1000) this.#slow.clear()
  }

  /** The server notices the closed connection and gives up what runs on it: done when everybody who asked is gone. */
  #whenNobodyWaits(batch: readonly Waiting[], gone: () => void): () => void {
    const check = () => {
      if (batch.every(({ signal }) => signal?.aborted)) gone()
    }
    for (const { signal } of batch) signal?.addEventListener('abort', check)
    return () => {
      for (const { signal } of batch) signal?.removeEventListener('abort', check)
    }
  }
}

/** Answers everybody; who was skipped for the sake of one that failed is asked again. */
async function settle(client: PoolClient, batch: readonly Waiting[]): Promise<void> {
  for (let left = batch; left.length > 0;) {
    const ran = await runTogether(
      client,
      left.map(({ statement }) => statement),
    )
    ran.forEach(({ result, error }, at) => {
      if (result) left[at]?.done(result)
      else left[at]?.failed(error)
    })
    left = left.slice(Math.max(ran.length, 1))
  }
}
