import { In } from 'typeorm'
import { advance } from '../audit/index.js'
import { Committee } from '../committees/index.js'
import { endingOutcomes, type RecordOutcome } from '../contract/consultations.js'
import {
  askQuestions,
  committeeName,
  days,
  inform,
  paperMachine,
  waitsFor,
  type Paper,
} from '../papers/index.js'
import { addDays, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { appendStations, type NewStation } from './appendStations.js'
import { Consultation } from './Consultation.js'
import { noticeOf } from './noticeOf.js'
import { openNext, waitForTheOthers } from './openNext.js'
import { settleRoute } from './settleRoute.js'

/** What follows from a concluded station: a return to the applicants, the end, or the next station. */
export async function goOn(
  ctx: Ctx,
  paper: Paper,
  station: Consultation,
  given: RecordOutcome,
): Promise<void> {
  await appendStations(ctx, station, await further(ctx, paper, station, given))
  if (given.outcome === 'RETURNED_TO_AUTHOR') return returnToAuthor(ctx, paper, station, given)
  if (endsPaper(station, given.outcome)) return settleRoute(ctx, paper, station, given)
  // while the applicants answer another committee nothing new begins
  const step = paper.state === 'RETURNED' ? { kind: 'waiting' as const } : await openNext(ctx, paper.id)
  if (step.kind === 'ended') return settleRoute(ctx, paper, station, given)
  const notice = await noticeOf(ctx, station, given)
  if (step.kind === 'waiting') {
    if (paper.state !== 'RETURNED') await waitForTheOthers(ctx, paper.id)
    return inform(ctx, paper.id, 'consultations.concludedParallel', notice)
  }
  const nextCommittee = await committeeName(ctx, step.committeeId)
  return inform(ctx, paper.id, 'consultations.concluded', {
    ...notice,
    values: { ...notice.values, nextCommittee },
  })
}

/** Whether an outcome ends the paper at this station. */
function endsPaper({ role }: Consultation, outcome: RecordOutcome['outcome']): boolean {
  return endingOutcomes[role].includes(outcome)
}

/** The stations an outcome adds: nothing that was referred, sent back or put off can be lost. */
async function further(
  ctx: Ctx,
  paper: Paper,
  station: Consultation,
  given: RecordOutcome,
): Promise<NewStation[]> {
  const again = (source: NewStation['source'], resumeOn?: string | null): NewStation => ({
    like: station,
    source,
    resumeOn: resumeOn ?? null,
    routeReason: station.isPublic ? given.reason : null,
  })
  switch (given.outcome) {
    case 'POSTPONED':
    case 'REMOVED_FROM_AGENDA':
      return [again('SECOND_READING', given.dueOn)]
    case 'RETURNED_TO_AUTHOR':
      return [again('RETURN')]
    case 'REFERRED':
      return [
        { ...again('REFERRAL', given.dueOn), like: await referredTo(ctx, paper, station, given) },
        again('RETURN'),
      ]
    case 'RETURNED_TO_PREVIOUS':
      return [{ ...again('RETURN'), like: await previous(ctx, station) }, again('SECOND_READING')]
    default:
      return []
  }
}

async function referredTo(
  ctx: Ctx,
  paper: Paper,
  station: Consultation,
  given: RecordOutcome,
): Promise<NewStation['like']> {
  const committee = await ctx.db.findOneBy(Committee, { id: given.committeeId ?? '' })
  if (!committee || committee.bodyId !== paper.bodyId) throw invalid('committeeId', 'FOREIGN_COMMITTEE')
  if (committee.id === station.committeeId) throw invalid('committeeId', 'UNKNOWN_CHOICE')
  const role = station.role === 'NOTICE' ? 'NOTICE' : 'PRELIMINARY'
  return { ...station, role, committeeId: committee.id, committeeKind: committee.kind }
}

async function previous(ctx: Ctx, station: Consultation): Promise<NewStation['like']> {
  const concluded = await ctx.db.find(Consultation, {
    where: { paperId: station.paperId, state: In(['CONCLUDED']) },
    order: { position: 'DESC' },
  })
  const found = concluded.find(
    (one) => one.position < station.position && one.committeeId !== station.committeeId,
  )
  if (!found) throw invalid('outcome', 'NO_PREVIOUS_STATION')
  return found
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
  await inform(ctx, paper.id, 'consultations.returned', {
    ...notice,
    values: { committee },
    reason: given.reason,
    until,
    applicantsOnly: true,
  })
}
