import type { RecordOutcome } from '../contract/consultations.js'
import { committeeName } from '../papers/index.js'
import type { Ctx } from '../platform/index.js'
import type { Consultation } from './Consultation.js'
import { outcomeText } from './line.js'

/** What is told of a result; of a non-public one neither reason nor anything to followers. */
export async function noticeOf(ctx: Ctx, station: Consultation, given: RecordOutcome) {
  const committee = await committeeName(ctx, station.committeeId ?? '', given.decidedOn)
  return {
    key: `consultations.concluded/${station.id}`,
    values: { committee, outcome: outcomeText(given.outcome) },
    reason: station.isPublic ? given.reason : null,
    until: null,
    applicantsOnly: !station.isPublic,
  }
}
