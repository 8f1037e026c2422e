import { Committee } from '../committees/index.js'
import { clock, dayOf, invalid, type Ctx } from '../platform/index.js'

/** The committee of a body that a paper is sent to: it has to be there to deal with it. Errors on `committeeId`: FOREIGN_COMMITTEE, COMMITTEE_ENDED. */
export async function workingCommittee(ctx: Ctx, bodyId: string, id: string): Promise<Committee> {
  const committee = await ctx.db.findOneBy(Committee, { id })
  if (committee?.bodyId !== bodyId) throw invalid('committeeId', 'FOREIGN_COMMITTEE')
  const hasEnded = committee.validTo !== null && committee.validTo < dayOf(clock.now())
  if (committee.removedAt || hasEnded) throw invalid('committeeId', 'COMMITTEE_ENDED')
  return committee
}
