import type { DataSource } from 'typeorm'
import { kindOf } from './catalogue.js'
import type { Job } from './Job.js'

/** A job a worker has claimed. */
export interface ClaimedJob extends Pick<Job, 'id' | 'name' | 'ids' | 'attempt'> {}

/*
 * The row decides, the queue only carries ids: a job runs when its claim succeeds, and a claim's writes count only while
 * its number is the newest. All times are the database's.
 */

/** Ids to hand to the queue: due and not handed yet, or handed and not claimed in time, or claimed by a worker that died. */
export async function jobsToHand(
  source: DataSource,
  againAfterMs: number,
  limit: number,
): Promise<{ id: string; attempt: number }[]> {
  const [rows] = await source.query<[{ id: string; attempt: number }[], number]>(
    `update job set handed_at = now() where id in (
       select id from job
        where run_at <= now() and (state = 'queued' or (state = 'running' and lease_until < now()))
          and (handed_at is null or handed_at < now() - $1 * interval '1 millisecond')
        order by run_at limit $2 for update skip locked)
     returning id, attempt`,
    [againAfterMs, limit],
  )
  return rows
}

/** Claims a job for one run; undefined when somebody else has it, or it is done, or has failed too often. */
export async function claimJob(
  source: DataSource,
  id: string,
  leaseMs: (name: string) => number,
): Promise<ClaimedJob | undefined> {
  const [known] = await source.query<{ name: string }[]>('select name from job where id = $1', [id])
  if (!known) return undefined
  const [rows] = await source.query<[(ClaimedJob & { state: string })[], number]>(
    `update job set
       state = case when attempt >= $2 then 'failed' else 'running' end,
       attempt = attempt + case when attempt >= $2 then 0 else 1 end,
       finished_at = case when attempt >= $2 then now() end,
       last_error = case when attempt >= $2 then 'WORKER_DIED' else last_error end,
       lease_until = now() + $3 * interval '1 millisecond'
     where id = $1 and run_at <= now() and (state = 'queued' or (state = 'running' and lease_until < now()))
     returning id, name, ids, attempt, state`,
    [id, kindOf(known.name)?.attempts ?? 0, leaseMs(known.name)],
  )
  const [claimed] = rows
  return claimed?.state === 'running' ? claimed : undefined
}

/** Ends a run well. False when the claim was lost meanwhile. */
export function finishJob(source: DataSource, job: ClaimedJob): Promise<boolean> {
  return write(source, job, `state = 'done', finished_at = now(), last_error = null`, [])
}

/** Ends a run badly: again after a pause, or failed for good when it has had its runs. The error is a code, never data. */
export function failJob(source: DataSource, job: ClaimedJob, code: string): Promise<boolean> {
  const kind = kindOf(job.name)
  const last = job.attempt >= (kind?.attempts ?? 0)
  const pause = Math.min((kind?.backoffMs ?? 0) * 2 ** (job.attempt - 1), 3_600_000)
  return last
    ? write(source, job, `state = 'failed', finished_at = now(), last_error = $3`, [code])
    : write(
        source,
        job,
        `state = 'queued', handed_at = null, last_error = $3, run_at = now() + $4 * interval '1 millisecond'`,
        [code, pause],
      )
}

async function write(source: DataSource, job: ClaimedJob, set: string, values: unknown[]): Promise<boolean> {
  const [, written] = await source.query<[unknown[], number]>(
    `update job set ${set}, lease_until = null where id = $1 and attempt = $2 and state = 'running'`,
    [job.id, job.attempt, ...values],
  )
  return written === 1
}

/** Counts by state and the age of the oldest job that should have run, in seconds. */
export async function jobFigures(
  source: DataSource,
): Promise<{ states: Record<string, number>; oldestSeconds: number }> {
  const rows = await source.query<{ state: string; n: number; oldest: number }[]>(
    `select state, count(*)::int as n, coalesce(max(extract(epoch from now() - run_at)) filter (where state = 'queued' and run_at <= now()), 0)::float as oldest
     from job where state <> 'done' group by state`,
  )
  return {
    states: Object.fromEntries(rows.map((row) => [row.state, row.n])),
    oldestSeconds: Math.max(0, ...rows.map((row) => row.oldest)),
  }
}

/** Throws away what was done a month ago; what failed stays until someone looks. */
export async function tidyJobs(source: DataSource): Promise<void> {
  await source.query(`delete from job where state = 'done' and finished_at < now() - interval '30 days'`)
}
