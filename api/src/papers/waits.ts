import type { WaitedFor } from '../contract/papers.lists.js'
import { clock } from '../platform/index.js'
import type { Paper } from './Paper.js'

/** Whom a paper waits for from now on, and until when. */
export interface Waiting {
  for: WaitedFor
  committeeId?: string | null
  officeId?: string | null
  until?: string | null
}

/** Columns of a paper that now waits for someone; the clock that counts the days starts again. */
export function waitsFor(whom: Waiting): Partial<Paper> {
  return {
    waitsFor: whom.for,
    waitsForCommitteeId: whom.committeeId ?? null,
    waitsForOfficeId: whom.officeId ?? null,
    waitsUntil: whom.until ?? null,
    waitsSince: clock.now(),
  }
}

/** Columns of a paper that waits for nobody: its way has ended. */
export function waitsForNobody(): Partial<Paper> {
  return {
    waitsFor: null,
    waitsForCommitteeId: null,
    waitsForOfficeId: null,
    waitsUntil: null,
    waitsSince: null,
  }
}
