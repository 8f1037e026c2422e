import type { PoolClient, QueryResult } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'

/** What pg's types do not say of a connection. */
interface Pipelined {
  pipeline: boolean
  connection: { stream: { cork(): void; uncork(): void } }
}

/**
 * Runs statements of a transaction that do not need each other's answers: all are sent before the first is answered, and run in
 * the order they were asked. If one fails, those behind it fail as well. The `last` of a short transaction take its end along.
 */
export async function inOneGo<T extends readonly unknown[]>(
  db: EntityManager,
  ask: () => { [K in keyof T]: Promise<T[K]> },
  { last = false } = {},
): Promise<T> {
  if (!db.queryRunner?.isTransactionActive) throw new TypeError('There is no transaction to run in.')
  const client = (await db.queryRunner.connect()) as PoolClient & Pipelined
  const { stream } = client.connection
  client.pipeline = true
  // in one message: each that is written by itself wakes the server, which costs more than what it asks
  stream.cork()
  const sent = new Promise((done) => {
    process.nextTick(() => {
      done(last ? endings.get(client)?.() : undefined)
      stream.uncork()
    })
  })
  try {
    const asked = ask() as Promise<unknown>[]
    // all are awaited, whatever becomes of one: the connection goes on only when nothing is under way
    const answers = await Promise.allSettled([...asked, sent])
    return answers.slice(0, asked.length).map((answer) => {
      if (answer.status === 'rejected') throw answer.reason
      return answer.value
    }) as unknown as T
  } finally {
    client.pipeline = false
  }
}

/** How the transaction on a connection is ended before it is asked to. */
const endings = new WeakMap<PoolClient, () => Promise<QueryResult>>()
const begin = 'START TRANSACTION'
const commit = 'COMMIT'

/**
 * A transaction others wait for: its beginning travels with its first statements, and its end with those that say they are the
 * last. Whoever runs it in two goes makes two trips instead of four.
 */
export async function shortTransaction<T>(
  source: DataSource,
  work: (db: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner()
  const client = (await runner.connect()) as PoolClient & Pipelined
  const send = client.query.bind(client) as (...asked: unknown[]) => Promise<QueryResult>
  let begins = false
  let ended: Promise<QueryResult> | undefined
  const query = (...asked: unknown[]): Promise<unknown> => {
    const [text] = asked
    if (text === begin) {
      begins = true
      return Promise.resolve()
    }
    if (ended && (text === commit || text === 'ROLLBACK')) return ended
    if (ended) return Promise.reject(new TypeError('The transaction has been told to end.'))
    if (!begins) return send(...asked)
    begins = false
    const begun = send(begin)
    if (!client.pipeline) return begun.then(() => send(...asked))
    // if it fails, so does what was sent behind it
    begun.catch(() => undefined)
    return send(...asked)
  }
  endings.set(client, () => (ended = send(commit)))
  Object.assign(client, { query })
  try {
    return await runner.manager.transaction(work)
  } finally {
    endings.delete(client)
    Reflect.deleteProperty(client, 'query')
    await runner.release()
  }
}
