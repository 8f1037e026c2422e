import { mailFigures, sealBehindSeconds, type openInstallation } from '@mitsprache/api/domain'
import { jobFigures } from '@mitsprache/api/jobs'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { queueNames, type Queues } from './queue.js'

/** The figures of the workers, as Prometheus reads them. */
export function createMetrics(source: Awaited<ReturnType<typeof openInstallation>>, queues: Queues) {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const counter = (name: string, help: string, labelNames = ['result']) =>
    new Counter({ name, help, labelNames, registers: [register] })
  const mails = counter(
    'mitsprache_mail_attempts_total',
    'Attempts to send a mail by result: sent, retry, failed, uncertain, fenced',
  )
  const jobs = counter('mitsprache_job_runs_total', 'Runs of jobs by name and result: done, failed, fenced', [
    'name',
    'result',
  ])
  const incoming = counter('mitsprache_mails_in_total', 'Mails that came in, by what became of them')
  const collect = collector(source, queues, register)
  return {
    countMail: (result: string) => mails.inc({ result }),
    countIncoming: (result: string) => incoming.inc({ result }),
    countJob: (name: string, result: string) => jobs.inc({ name, result }),
    contentType: register.contentType,
    /** The page; figures that cannot be had now (database or queue down) are left as they were. */
    async page(): Promise<string> {
      await collect().catch(() => undefined)
      return register.metrics()
    },
  }
}

/** Gauges of what is so now, and how they are read. */
function collector(
  source: Awaited<ReturnType<typeof openInstallation>>,
  queues: Queues,
  register: Registry,
): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [register] })
  const messageStates = gauge('mitsprache_messages', 'Mails that are not sent, by state', ['state'])
  const messageAge = gauge(
    'mitsprache_message_oldest_seconds',
    'Age of the oldest mail that should have gone out',
  )
  const jobStates = gauge('mitsprache_jobs', 'Jobs that are not done, by state', ['state'])
  const jobAge = gauge('mitsprache_job_oldest_seconds', 'Age of the oldest job that should have run')
  const sealAge = gauge(
    'mitsprache_audit_unsealed_oldest_seconds',
    'Age of the oldest entry of the audit trail that is not in the chain yet',
  )
  const depth = gauge('mitsprache_queue_depth', 'Tickets waiting in a queue or being worked off', ['queue'])

  return async () => {
    const [message, job, behind] = await Promise.all([
      mailFigures(source),
      jobFigures(source),
      sealBehindSeconds(source),
    ])
    sealAge.set(behind)
    for (const [states, found] of [
      [messageStates, message],
      [jobStates, job],
    ] as const) {
      states.reset()
      for (const [state, count] of Object.entries(found.states)) states.set({ state }, count)
    }
    messageAge.set(message.oldestSeconds)
    jobAge.set(job.oldestSeconds)
    for (const queue of queueNames) depth.set({ queue }, await queues.depth(queue))
  }
}

/** The figures of the workers. */
export type Metrics = ReturnType<typeof createMetrics>
