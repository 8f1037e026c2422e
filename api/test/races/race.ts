import { DomainError, type Ctx, type Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'

/** How one of many ended: done, refused with a code, or a fault. */
export interface Ended {
  code: string
  /** What the refusal says happened meanwhile. */
  what: string
}

/** Runs all at once, each in a transaction of its own, and tells how each ended. */
export async function allAtOnce(
  t: TestInstallation,
  runners: readonly { viewer: Viewer | undefined; work: (ctx: Ctx) => Promise<unknown> }[],
): Promise<Ended[]> {
  return Promise.all(
    runners.map(async ({ viewer, work }) => {
      try {
        await t.as(viewer, work)
        return { code: 'done', what: '' }
      } catch (error) {
        if (error instanceof DomainError) return { code: error.code, what: String(error.params.what ?? '') }
        return { code: 'FAULT', what: String(error) }
      }
    }),
  )
}

/** How often each end came. */
export function tally(ended: readonly Ended[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const { code } of ended) count[code] = (count[code] ?? 0) + 1
  return count
}

/**
 * Whether a race ends badly in one of `tries` starts. For a race whose protection is taken away: it may end well by luck
 * when the machine stalls, though not time after time.
 */
export async function endsBadly(start: () => Promise<() => Promise<void>>, tries = 8): Promise<boolean> {
  for (let at = 0; at < tries; at += 1) {
    const holds = await start()
    const bad = await holds().then(
      () => false,
      () => true,
    )
    if (bad) return true
  }
  return false
}
