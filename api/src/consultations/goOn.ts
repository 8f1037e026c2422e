import { randomUUID } from 'node:crypto'
import { advance } from '../audit/index.js'
import type { RecordOutcome } from '../contract/consultations.js'
import { afterOutcome } from '../contract/route.js'
import {
  askQuestions,
  committeeName,
  days,
  inform,
  paperMachine,
  waitsFor,
  type Paper,
} from '../papers/index.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { appendStations } from './appendStations.js'
import { Consultation } from './Consultation.js'
import { councilInPlaceOf } from './councilInPlaceOf.js'
import { noticeOf } from './noticeOf.js'
import { openStations, waitForTheOthers } from './openNext.js'
import { settleRoute } from './settleRoute.js'
import { askCouncil } from './suspensions.js'
import { watchAnswer } from './watch.js'

/** What follows from a concluded station: a return to the applicants, the end, or the next station. */
export async function goOn(
  ctx: Ctx,
  paper: Paper,
  station: Consultation,
  given: RecordOutcome,
): Promise<void> {
  const stations = await ctx.db.findBy(Consultation, { paperId: paper.id })
  const withAuthor = paper.state === 'RETURNED'
  const councilId = station.source === 'REVIEW' ? await councilInPlaceOf(ctx, station) : null
  const { added, step } = afterOutcome({ stations, withAuthor }, station, { ...given, councilId }, randomUUID)
  await appendStations(ctx, station, stations, added, given.reason)
  if (given.outcome === 'ADOPTED' && added.length > 0) await askCouncil(ctx, paper.id, station)
  if (step.kind === 'author') return returnToAuthor(ctx, paper, station, given)
  if (step.kind === 'ended') return settleRoute(ctx, paper, station, given)
  const notice = await noticeOf(ctx, station, given)
  if (step.kind === 'waiting') {
    if (!withAuthor) await waitForTheOthers(ctx, paper.id)
    return inform(ctx, paper.id, 'consultations.concludedParallel', notice)
  }
  const committeeId = await openStations(ctx, paper.id, step.ids)
  const nextCommittee = await committeeName(ctx, committeeId)
  return inform(ctx, paper.id, 'consultations.concluded', {
    ...notice,
    values: { ...notice.values, nextCommittee },
  })
}

/** The committee asks the applicants; the paper waits for them and comes back to the same committee. */
async function returnToAuthor(
  ctx: Ctx,
  paper: Paper,
  station: Consultation,
  given: RecordOutcome,
): Promise<void> {
  const until = given.dueOn ?? addDays(dayOf(clock.now()), days.answer)
  const notice = await noticeOf(ctx, station, given)
  const { committee } = notice.values
  if (paper.state !== 'RETURNED')
    await advance(ctx, paperMachine, paper.id, 'returnToAuthor', {
      consequence: true,
      reason: given.reason,
      set: { returnTo: 'IN_CONSULTATION', ...waitsFor({ for: 'APPLICANT', until }) },
    })
  await askQuestions(ctx, paper.id, given.questions, until, { name: committee, isPublic: station.isPublic })
  await watchAnswer(ctx, paper, station.committeeId, until)
  await inform(ctx, paper.id, 'consultations.returned', {
    ...notice,
    values: { committee },
    reason: given.reason,
    until,
    applicantsOnly: true,
  })
}
