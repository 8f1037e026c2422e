import type { DataSource, EntityManager } from 'typeorm'

/** Whoever asks, as far as gathering needs to know: on which database. */
interface Asker {
  db: EntityManager
}

/** What is gathered: commands of one key run together, in the order they came. */
export interface Gathering<X extends Asker, C, R> {
  /** What commands must share to run together. */
  of: (command: C) => string
  /** Most commands in one run. */
  most: number
  /** Runs commands in a transaction of its own; answers each in order. A refusal is an answer, not an error. */
  run: (ctx: X, key: string, commands: readonly C[]) => Promise<R[]>
}

interface Waiting<X, C, R> {
  ctx: X
  command: C
  done: (result: R) => void
  failed: (error: unknown) => void
}

/**
 * Runs commands that wait for the same lock together: the first runs with those that come in the same turn, and what comes
 * while they run goes in the next run. So nobody waits for a clock, and the more come the fewer transactions each costs. A run
 * that fails is repeated one command at a time, so that one fault is not everybody's.
 */
export function gather<X extends Asker, C, R>(how: Gathering<X, C, R>): (ctx: X, command: C) => Promise<R> {
  const lines = new WeakMap<DataSource, Map<string, Waiting<X, C, R>[]>>()
  return (ctx, command) =>
    new Promise<R>((done, failed) => {
      const source = ctx.db.connection
      const open = lines.get(source) ?? new Map<string, Waiting<X, C, R>[]>()
      lines.set(source, open)
      const key = how.of(command)
      const line = open.get(key)
      const one = { ctx, command, done, failed }
      if (line) line.push(one)
      else {
        open.set(key, [one])
        void drain(how, open, key)
      }
    })
}

async function drain<X extends Asker, C, R>(
  how: Gathering<X, C, R>,
  open: Map<string, Waiting<X, C, R>[]>,
  key: string,
): Promise<void> {
  const line = open.get(key) ?? []
  await new Promise((done) => setImmediate(done))
  while (line.length > 0) await runOnce(how, key, line.splice(0, how.most))
  open.delete(key)
}

async function runOnce<X extends Asker, C, R>(
  how: Gathering<X, C, R>,
  key: string,
  batch: Waiting<X, C, R>[],
): Promise<void> {
  const [first] = batch
  if (!first) return
  try {
    const results = await how.run(
      first.ctx,
      key,
      batch.map(({ command }) => command),
    )
    batch.forEach(({ done, failed }, at) => {
      if (at < results.length) done(results[at] as R)
      else failed(new TypeError('A run answered fewer commands than it was given.'))
    })
  } catch (error) {
    if (batch.length === 1) first.failed(error)
    else for (const one of batch) await runOnce(how, key, [one])
  }
}
