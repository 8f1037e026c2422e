import * as v from 'valibot'
import type { Ctx } from '../platform/index.js'
import { catalogue, type JobIds, type JobName } from './catalogue.js'

/**
 * Writes a job in the caller's transaction: it runs if and only if that commits. Returns false when the key was used before.
 * Nothing is sent to a queue here; the relay of the workers finds the row.
 */
export async function enqueue<N extends JobName>(
  ctx: Ctx,
  name: N,
  ids: JobIds<N>,
  options: { runAt?: Date; key?: string } = {},
): Promise<boolean> {
  const checked = v.parse(catalogue[name].ids as v.GenericSchema<JobIds<N>>, ids)
  const written: unknown[] = await ctx.db.query(
    `insert into job (name, ids, key, run_at) values ($1, $2, $3, coalesce($4, now()))
     on conflict (key) do nothing returning id`,
    [name, JSON.stringify(checked), options.key ?? null, options.runAt ?? null],
  )
  return written.length > 0
}

/** Writes many jobs of one kind in one statement, in the caller's transaction. */
export async function enqueueAll<N extends JobName>(
  ctx: Ctx,
  name: N,
  all: readonly JobIds<N>[],
): Promise<void> {
  if (all.length === 0) return
  const checked = all.map((ids) => v.parse(catalogue[name].ids as v.GenericSchema<JobIds<N>>, ids))
  await ctx.db.query(
    `insert into job (name, ids, run_at) select $1, ids, now() from jsonb_array_elements($2::jsonb) wanted (ids)`,
    [name, JSON.stringify(checked)],
  )
}
