import { advance, changed } from '../audit/index.js'
import { concludeItemSchema } from '../contract/voting.inputs.js'
import { outcomeOfMotion, outcomeOfVote } from '../contract/voting.js'
import { noOutcomes, yesOutcomes, type Outcome } from '../contract/consultations.lists.js'
import { Consultation, routeVerbs } from '../consultations/index.js'
import { AgendaItem, AgendaItemConsultation, itemMachine } from '../meetings/index.js'
import { check, clock, dayOf, DomainError, invalid, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { enterRoom } from './room.js'
import { BallotGroup } from './Vote.js'

/**
 * Ends an item for a station with what the meeting decided: the resolution is written with the votes, the paper goes on, all in one transaction. The
 * outcome follows from the last vote unless told; one that the vote speaks against is refused. Errors: MEETING_NOT_OPEN, BALLOT_STILL_OPEN,
 * MOTIONS_WAIT, INVALID_INPUT on `outcome` (VOTE_NEEDED, VOTES_CONTRADICT) and what `recordOutcome` refuses.
 */
export async function concludeItem(ctx: Ctx, input: unknown): Promise<string> {
  const { itemId, consultationId, ...given } = check(concludeItemSchema, input)
  const item = await ctx.db.findOneBy(AgendaItem, { id: itemId })
  if (!item) throw new DomainError('NOT_FOUND')
  await enterRoom(ctx, 'concludeItem', item.meetingId)
  const station = await ctx.db.findOneBy(Consultation, { id: consultationId })
  if (!station || !(await ctx.db.existsBy(AgendaItemConsultation, { itemId, consultationId })))
    throw invalid('consultationId', 'UNKNOWN_CHOICE')
  const vote = await lastVote(ctx, item, station)
  const outcome = given.outcome ?? outcomeBy(station, vote)
  if (!outcome) throw invalid('outcome', 'VOTE_NEEDED')
  refuseAgainstVote(outcome, vote)
  const text = given.text ?? vote?.decided?.text ?? null
  const counted = vote?.decided ? countsOf(vote.decided, outcome) : null
  await routeVerbs.recordOutcome(
    ctx,
    {
      ...{ ...given, id: consultationId, outcome, text },
      decidedOn: dayOf(clock.now()),
      ...counted,
      groupVotes: counted && vote?.decided ? await groupsOf(ctx, vote.decided.id) : [],
    },
    'MEETING',
  )
  await followItem(ctx, item, outcome, given.reason)
  await changed(ctx, 'Meeting', item.meetingId)
  return item.meetingId
}

interface LastVote {
  /** The motion that decided: a carried procedural one that ends the item, else the text. */
  decided: Ballot | null
  amended: boolean
}

/** What the committee voted on at this item. Errors: BALLOT_STILL_OPEN, MOTIONS_WAIT. */
async function lastVote(ctx: Ctx, item: AgendaItem, { id, committeeId }: Consultation): Promise<LastVote> {
  const ballots = await ctx.db.find(Ballot, {
    where: { itemId: item.id, committeeId: committeeId ?? '' },
    order: { closedAt: 'DESC' },
  })
  const own = ballots.filter((one) => one.consultationId === null || one.consultationId === id)
  if (own.some(({ state }) => state === 'OPEN')) throw new DomainError('BALLOT_STILL_OPEN')
  const closed = own.filter(({ state }) => state === 'CLOSED')
  const ending = closed.find(({ motion, carried }) => motion && carried && outcomeOfMotion[motion])
  const main = closed.find(({ subject }) => subject === 'MAIN_MOTION')
  if (!ending && own.some(({ state }) => state === 'MOVED')) throw new DomainError('MOTIONS_WAIT')
  return {
    decided: ending ?? main ?? null,
    amended: closed.some(({ subject, carried }) => subject === 'AMENDMENT' && carried),
  }
}

function outcomeBy({ role }: Consultation, { decided, amended }: LastVote): Outcome | null {
  if (!decided) return role === 'NOTICE' ? 'NOTED' : null
  if (decided.motion) return outcomeOfMotion[decided.motion]
  return outcomeOfVote(role, decided.carried === true, amended)
}

/** Outcomes that a procedural motion leads to. */
const byMotion = Object.values(outcomeOfMotion)

/** A yes or no without a vote is none, and nothing ends an item against its vote; that it was noted contradicts none. */
function refuseAgainstVote(outcome: Outcome, { decided }: LastVote): void {
  const says = yesOutcomes.includes(outcome) ? true : noOutcomes.includes(outcome) ? false : null
  if (says !== null && (!decided || decided.motion)) throw invalid('outcome', 'VOTE_NEEDED')
  if (!decided || outcome === 'NOTED') return
  const fits = decided.motion
    ? outcomeOfMotion[decided.motion] === outcome || !byMotion.includes(outcome)
    : decided.carried === says
  if (!fits) throw invalid('outcome', 'VOTES_CONTRADICT')
}

/** The counts belong to the outcome they led to; of a vote on something else they say nothing. */
function countsOf(ballot: Ballot, outcome: Outcome) {
  const { votesFor, votesAgainst, abstentions, motion } = ballot
  const led = motion ? outcomeOfMotion[motion] === outcome : [...yesOutcomes, ...noOutcomes].includes(outcome)
  return led ? { votesFor, votesAgainst, abstentions } : null
}

async function groupsOf(ctx: Ctx, ballotId: string) {
  const groups = await ctx.db.findBy(BallotGroup, { ballotId })
  return groups.map(({ groupId, stance }) => ({ groupId, stance }))
}

/** An item that was put off or taken off says so, once none of its stations is left on it. */
async function followItem(
  ctx: Ctx,
  { id }: AgendaItem,
  outcome: Outcome,
  reason: string | null,
): Promise<void> {
  const verb = ({ POSTPONED: 'postponeItem', REMOVED_FROM_AGENDA: 'removeItem' } as const)[
    outcome as 'POSTPONED'
  ]
  if (!verb) return
  const [left] = await ctx.db.query<unknown[]>(
    `select 1 from agenda_item_consultation l join consultation c on c.id = l.consultation_id where l.item_id = $1 and c.state = 'SCHEDULED' limit 1`,
    [id],
  )
  if (left) return
  await advance(ctx, itemMachine, id, verb, { consequence: true, reason, set: { stateReason: reason } })
}
