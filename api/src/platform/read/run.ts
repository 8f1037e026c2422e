import type { DataSource } from 'typeorm'
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js'
import type { Pool, PoolClient } from 'pg'
import type { Ctx } from '../context.js'
import { runAsViewer } from '../wall/asViewer.js'
import type { Plan } from './plans.js'
import type { RunValues } from './sql.js'

/** Statements a connection keeps prepared before it is replaced: the server's memory is bounded too. */
const PREPARED = 400
const prepared = new WeakMap<object, Set<string>>()

/** Runs a plan: inside the running transaction if there is one, else on a connection of the pool. Yields its only value. */
export async function runPlan(plan: Plan, run: RunValues, ctx: Ctx, source: DataSource): Promise<string> {
  const runner = ctx.db.queryRunner
  if (runner?.isTransactionActive)
    return ask({ source, client: (await runner.connect()) as PoolClient, inside: true }, plan, run)
  ctx.signal?.throwIfAborted()
  const client = await ((source.driver as PostgresDriver).master as Pool).connect()
  let released = false
  const release = (drop: boolean) => {
    if (!released) client.release(drop)
    released = true
  }
  // the server notices the closed connection and gives up what runs on it
  const abort = () => release(true)
  ctx.signal?.addEventListener('abort', abort, { once: true })
  try {
    return await ask({ source, client, inside: false }, plan, run)
  } finally {
    ctx.signal?.removeEventListener('abort', abort)
    release((prepared.get(client)?.size ?? 0) > PREPARED)
  }
}

/** A statement is prepared from its second run on: what is asked once leaves nothing behind. */
async function ask(
  { source, client, inside }: { source: DataSource; client: PoolClient; inside: boolean },
  plan: Plan,
  run: RunValues,
): Promise<string> {
  const values = plan.binds.map((bind) => bind.take(run))
  const named = plan.runs > 1
  if (named) {
    const names = prepared.get(client) ?? new Set<string>()
    prepared.set(client, names.add(plan.name))
  }
  const { rows } = await runAsViewer(
    source,
    client,
    { text: plan.text, values, rowMode: 'array', ...(named ? { name: plan.name } : {}) },
    run,
    inside,
  )
  return String((rows[0] as unknown as unknown[])[0])
}
