import { advance } from '../audit/index.js'
import { votingSeatsOn } from '../committees/index.js'
import {
  needsOfOutcome,
  outcomesWithChange,
  recordOutcomeSchema,
  votesContradict,
  type RecordOutcome,
} from '../contract/consultations.js'
import type { ResolutionSource } from '../contract/consultations.lists.js'
import type { ErrorCode } from '../contract/errors.js'
import { refusalOf, type RouteRefusal } from '../contract/route.js'
import { addDraftResolution, committeeName, type Paper } from '../papers/index.js'
import { check, clock, dayOf, DomainError, invalid, may, runSql, sql, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { goOn } from './goOn.js'
import { heldHere } from './heldHere.js'
import { keepResolution } from './keepResolution.js'
import { lockPaperOf } from './lockPaper.js'
import { consultationMachine } from './states.js'
import { refuseEarlyReview } from './suspensions.js'
import { workingCommittee } from './workingCommittee.js'

/**
 * Records how a station ended: result, votes, what happens next. The next station opens, a sent-back paper returns, the last
 * station settles, all in one transaction. A meeting that voted says so as `source`. Of fifty people who decide at once one does, the others are told what happened.
 */
export async function recordOutcome(ctx: Ctx, input: unknown, source?: ResolutionSource): Promise<string> {
  const given = check(recordOutcomeSchema, input)
  const { paper, consultation } = await lockPaperOf(ctx, given.id)
  if (consultation.state === 'PLANNED') {
    await may(ctx, 'recordOutcome', Consultation, given.id)
    throw new DomainError('ORDER_ENFORCED')
  }
  // who runs the meeting was asked by the meeting, also for the stations of others that meet with them
  if (source !== 'MEETING') await refuseHeldHere(ctx, consultation)
  await conclude(ctx, consultation, given, source)
  await refuseWrongTarget(ctx, paper, consultation, given)
  refuseGaps(given)
  if (consultation.source === 'REVIEW') await refuseEarlyReview(ctx, paper.id, given)
  // a meeting knows which majority was needed; counts entered by hand can only be compared
  if (source !== 'MEETING' && votesContradict(given.outcome, given))
    throw invalid('votesFor', 'VOTES_CONTRADICT')
  await refuseForeignVotes(ctx, consultation, given)
  await goOn(ctx, paper, consultation, given)
  return given.id
}

/** Ends a station with its result; used by the verb and, with NO_OPINION, by the schedule. */
export async function conclude(
  ctx: Ctx,
  consultation: Consultation,
  given: RecordOutcome,
  source?: ResolutionSource,
): Promise<void> {
  const today = dayOf(clock.now())
  await advance(ctx, consultationMachine, consultation.id, 'recordOutcome', {
    reason: given.reason,
    // the meeting it stands on lets it, not the door by hand
    consequence: source === 'MEETING',
    outcome: `consultations.outcomes.${given.outcome}`,
    // noon: the day is known, the hour is not
    ...(given.decidedOn === today ? {} : { occurredAt: new Date(`${given.decidedOn}T12:00:00Z`) }),
    set: { outcome: given.outcome, concludedAt: clock.now(), resumeOn: given.dueOn },
  })
  await closeTasks(ctx, { subject: { entity: 'Consultation', id: consultation.id } })
  await keepResolution(ctx, consultation, given, source)
  if (!outcomesWithChange.includes(given.outcome) || !given.text) return
  await addDraftResolution(ctx, consultation.paperId, {
    origin: 'COMMITTEE',
    writtenBy: await committeeName(ctx, consultation.committeeId ?? '', given.decidedOn),
    text: given.text,
    isPublic: consultation.isPublic,
  })
}

/** Which field of the form a refusal belongs to. */
const refusals = {
  ORDER_ENFORCED: ['outcome', 'INVALID_VALUE'],
  OUTCOME_NOT_ALLOWED: ['outcome', 'OUTCOME_NOT_ALLOWED'],
  NO_TARGET: ['committeeId', 'REQUIRED'],
  SAME_COMMITTEE: ['committeeId', 'UNKNOWN_CHOICE'],
  NO_PREVIOUS_STATION: ['outcome', 'NO_PREVIOUS_STATION'],
} as const satisfies Record<RouteRefusal, readonly [string, ErrorCode]>

/** A meeting held here has a quorum and counts its votes: nobody writes its result past it. */
async function refuseHeldHere(ctx: Ctx, { id, state }: Consultation): Promise<void> {
  if (state !== 'SCHEDULED') return
  const [held] = await runSql<{ is: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select ${heldHere(sql`${id}::uuid`)} as "is"`,
  )
  if (!held?.is) return
  // who may record it in the meeting hears where that is
  await may(ctx, 'concludeInMeeting', Consultation, id)
  throw new DomainError('HELD_HERE')
}

/** What a committee may record in its role, and where it may send the paper. */
async function refuseWrongTarget(
  ctx: Ctx,
  paper: Paper,
  consultation: Consultation,
  given: RecordOutcome,
): Promise<void> {
  const stations = await ctx.db.findBy(Consultation, { paperId: paper.id })
  const refusal = refusalOf(stations, consultation, given)
  if (refusal) {
    const [field, code] = refusals[refusal]
    throw invalid(field, code)
  }
  if (given.outcome === 'REFERRED') await workingCommittee(ctx, paper.bodyId, given.committeeId ?? '')
}

/** What has to go with an outcome. */
function refuseGaps(given: RecordOutcome): void {
  if (given.decidedOn > dayOf(clock.now())) throw invalid('decidedOn', 'DATE_IN_FUTURE')
  const needs = needsOfOutcome(given.outcome)
  if (needs.reason && !given.reason) throw invalid('reason', 'REASON_NEEDED')
  if (needs.text && !given.text) throw invalid('text', 'REQUIRED')
  if (needs.dueOn && !given.dueOn) throw invalid('dueOn', 'REQUIRED')
  if (needs.questions && given.questions.length === 0) throw invalid('questions', 'REQUIRED')
  if (given.dueOn && given.dueOn < dayOf(clock.now())) throw invalid('dueOn', 'DATE_IN_PAST')
}

/** Counted votes must fit the committee: nobody votes without a seat. */
async function refuseForeignVotes(ctx: Ctx, station: Consultation, given: RecordOutcome): Promise<void> {
  const { votesFor, votesAgainst, abstentions, decidedOn } = given
  const votes = (votesFor ?? 0) + (votesAgainst ?? 0) + (abstentions ?? 0)
  if (votes === 0 || !station.committeeId) return
  const seats = await votingSeatsOn(ctx, station.committeeId, decidedOn)
  if (seats !== null && votes > seats) throw invalid('votesFor', 'MORE_VOTES_THAN_SEATS', { votes, seats })
}
