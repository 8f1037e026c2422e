import { advance } from '../audit/index.js'
import { votingSeatsOn } from '../committees/index.js'
import {
  needsOfOutcome,
  outcomesOfRole,
  outcomesWithChange,
  recordOutcomeSchema,
  votesContradict,
  type RecordOutcome,
} from '../contract/consultations.js'
import type { ResolutionSource } from '../contract/consultations.lists.js'
import { addDraftResolution, committeeName } from '../papers/index.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { goOn } from './goOn.js'
import { keepResolution } from './keepResolution.js'
import { lockPaperOf } from './lockPaper.js'
import { consultationMachine } from './states.js'

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
  await conclude(ctx, consultation, given, source)
  refuseContradictions(consultation, given)
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

/** What a committee may record in its role, and what has to go with it. */
function refuseContradictions(consultation: Consultation, given: RecordOutcome): void {
  const { outcome } = given
  if (!outcomesOfRole[consultation.role].includes(outcome)) throw invalid('outcome', 'OUTCOME_NOT_ALLOWED')
  if (given.decidedOn > dayOf(clock.now())) throw invalid('decidedOn', 'DATE_IN_FUTURE')
  const needs = needsOfOutcome(outcome)
  if (needs.reason && !given.reason) throw invalid('reason', 'REASON_NEEDED')
  if (needs.text && !given.text) throw invalid('text', 'REQUIRED')
  if (needs.committeeId && !given.committeeId) throw invalid('committeeId', 'REQUIRED')
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
