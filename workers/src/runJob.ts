import { claimJob, failJob, finishJob, kindOf, type JobName } from '@mitsprache/api/jobs'
import type { Logger } from 'pino'
import type { Handlers, JobContext } from './handlers.js'

const graceMs = 5_000

/** What running a job needs. */
export interface Runner {
  source: JobContext['source']
  handlers: Handlers
  inbox?: JobContext['inbox']
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  publicUrl: string
  auditKeyFile: string
  councilSystems?: JobContext['councilSystems']
  count: (name: string, result: string) => void
}

/** Runs one job: claim, handler, outcome. A job that fails too often stays as `failed` until someone looks. */
export async function runJob({ handlers, count, ...context }: Runner, id: string): Promise<void> {
  const { source, log } = context
  const job = await claimJob(source, id, (name) => (kindOf(name)?.timeoutMs ?? 0) + graceMs)
  if (!job) return
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), kindOf(job.name)?.timeoutMs ?? 0)
  try {
    const handler = handlers[job.name as JobName] as (context: JobContext, ids: object) => Promise<void>
    const over = new Promise<never>((_, reject) => {
      timeout.signal.addEventListener('abort', () => reject(new Error('TIMEOUT')), { once: true })
    })
    await Promise.race([handler({ ...context, signal: timeout.signal }, job.ids), over])
    const counted = await finishJob(source, job)
    count(job.name, counted ? 'done' : 'fenced')
    log.info({ job: id, name: job.name, attempt: job.attempt, fenced: !counted }, 'job')
  } catch (error) {
    const code = timeout.signal.aborted ? 'TIMEOUT' : 'ERROR'
    await failJob(source, job, code)
    count(job.name, 'failed')
    log.error({ job: id, name: job.name, attempt: job.attempt, code, err: error }, 'a job failed')
  } finally {
    clearTimeout(timer)
  }
}
