import { asSystem, foldCounts, sealAudit, type openInstallation } from '@mitsprache/api/domain'
import { enqueueDue } from '@mitsprache/api/jobs'
import type { Logger } from 'pino'
import { loop, type Loop } from './loop.js'

/** Enqueues what recurs. Every process looks; the slot is the job's key, so it is one job however many look. */
export function startSchedule(
  source: Awaited<ReturnType<typeof openInstallation>>,
  log: Pick<Logger, 'warn' | 'info'>,
  everyMs = 20_000,
): Loop {
  return loop('schedule', everyMs, () => asSystem(source, enqueueDue), log)
}

/** Folds what changed of the counts of papers into them, twice a second. */
export function startFolding(
  source: Awaited<ReturnType<typeof openInstallation>>,
  log: Pick<Logger, 'warn' | 'info'>,
): Loop {
  return loop('counts', 500, () => asSystem(source, foldCounts), log)
}

/** Appends what was committed to the audit chain, every second. Every process looks; one does it, the others pass by. */
export function startSealing(
  source: Awaited<ReturnType<typeof openInstallation>>,
  log: Pick<Logger, 'warn' | 'info'>,
): Loop {
  let sweep = true
  return loop(
    'seals',
    1_000,
    async () => {
      await sealAudit(source, { sweep })
      sweep = false
    },
    log,
  )
}
