import { advance, changed } from '../audit/index.js'
import { concludeItemSchema, type ConcludeItem } from '../contract/voting.inputs.js'
import { lastVoteOf, outcomeOfLastVote, voteRefuses, type LastVote } from '../contract/votedOutcome.js'
import { outcomeOfMotion } from '../contract/voting.js'
import { noOutcomes, yesOutcomes, type Outcome } from '../contract/consultations.lists.js'
import { Consultation, routeVerbs } from '../consultations/index.js'
import { AgendaItem, AgendaItemConsultation, itemMachine } from '../meetings/index.js'
import { check, clock, dayOf, DomainError, invalid, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { endItem } from './endItem.js'
import { enterRoom } from './room.js'
import { BallotGroup } from './Vote.js'

/**
 * Ends an item for a station with what the meeting decided: the resolution is written with the votes, the paper goes on, all in one transaction. The
 * outcome follows from the last vote unless told; one that the vote speaks against is refused. An item that deals with no paper ends as a whole
 * (`endItem`). Errors: MEETING_NOT_OPEN, BALLOT_STILL_OPEN, MOTIONS_WAIT, INVALID_INPUT on `outcome` (VOTE_NEEDED, VOTES_CONTRADICT) and what `recordOutcome` refuses.
 */
export async function concludeItem(ctx: Ctx, input: unknown): Promise<string> {
  const { itemId, consultationId, ...given } = check(concludeItemSchema, input)
  const item = await ctx.db.findOneBy(AgendaItem, { id: itemId })
  if (!item) throw new DomainError('NOT_FOUND')
  await enterRoom(ctx, 'concludeItem', item.meetingId)
  if (consultationId === null) await endItem(ctx, itemId, given)
  else await concludeStation(ctx, item, consultationId, given)
  await changed(ctx, 'Meeting', item.meetingId)
  return item.meetingId
}

async function concludeStation(
  ctx: Ctx,
  item: AgendaItem,
  consultationId: string,
  given: Omit<ConcludeItem, 'itemId' | 'consultationId'>,
): Promise<void> {
  const station = await ctx.db.findOneBy(Consultation, { id: consultationId })
  if (!station || !(await ctx.db.existsBy(AgendaItemConsultation, { itemId: item.id, consultationId })))
    throw invalid('consultationId', 'UNKNOWN_CHOICE')
  const vote = await votesAt(ctx, item, station)
  const outcome = given.outcome ?? outcomeOfLastVote(station.role, vote)
  const refusal = outcome ? voteRefuses(outcome, vote) : 'VOTE_NEEDED'
  if (!outcome || refusal) throw invalid('outcome', refusal ?? 'VOTE_NEEDED')
  const { decided } = vote
  const text = given.text ?? decided?.text ?? null
  const counted = decided ? countsOf(decided, outcome) : null
  await routeVerbs.recordOutcome(
    ctx,
    {
      ...{ ...given, id: consultationId, outcome, text },
      decidedOn: dayOf(clock.now()),
      ...counted,
      groupVotes: counted && decided ? await groupsOf(ctx, decided.id) : [],
    },
    'MEETING',
  )
  await followItem(ctx, item, outcome, given.reason)
}

/** What the committee voted on at this item for the station, or for all of its stations. Errors: BALLOT_STILL_OPEN, MOTIONS_WAIT. */
async function votesAt(
  ctx: Ctx,
  item: AgendaItem,
  { id, committeeId }: Consultation,
): Promise<LastVote<Ballot>> {
  const ballots = await ctx.db.findBy(Ballot, { itemId: item.id, committeeId: committeeId ?? '' })
  const vote = lastVoteOf(
    ballots.filter(({ consultationId }) => consultationId === null || consultationId === id),
  )
  if (vote.waits) throw new DomainError(vote.waits)
  return vote
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
