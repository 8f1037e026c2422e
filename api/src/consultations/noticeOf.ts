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
    // the day it is put off to, or by which the other committee has to speak
    until: ['POSTPONED', 'REFERRED'].includes(given.outcome) ? given.dueOn : null,
    applicantsOnly: !station.isPublic,
  }
}
