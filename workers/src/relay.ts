import { expireClaims, messagesToHand, type openInstallation } from '@mitsprache/api/domain'
import { jobsToHand } from '@mitsprache/api/jobs'
import type { Logger } from 'pino'
import { loop, type Loop } from './loop.js'
import type { Queues } from './queue.js'

const atOnce = 500
/**
 * Tickets with mails that may wait. Above that nothing more is handed over: a mail server that takes hours must not have the queue
 * fill with tickets of the same mails again and again, and what is urgent must not wait behind them.
 */
const mostTickets = 100

/** What a relay needs. */
export interface RelayParts {
  source: Awaited<ReturnType<typeof openInstallation>>
  queues: Pick<Queues, 'hand' | 'depth'>
  everyMs: number
  againAfterMs: number
  log: Pick<Logger, 'warn' | 'info'>
}

/** One look into the ledgers: what is due goes to the queues. */
export async function relayOnce({
  source,
  queues,
  againAfterMs,
}: Omit<RelayParts, 'everyMs' | 'log'>): Promise<number> {
  await expireClaims(source)
  const room = (await queues.depth('message')) < mostTickets
  const messages = room ? await messagesToHand(source, againAfterMs, atOnce) : []
  await queues.hand('message', messages)
  const jobs = await jobsToHand(source, againAfterMs, atOnce)
  await queues.hand('job', jobs)
  return messages.length + jobs.length
}

/** Carries ids from the ledgers into the queues. Every worker process runs one; rows are skipped that another holds. */
export function startRelay(parts: RelayParts): Loop {
  return loop(
    'relay',
    parts.everyMs,
    async () => {
      while ((await relayOnce(parts)) >= atOnce);
    },
    parts.log,
  )
}
