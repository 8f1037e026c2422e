import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import {
  discardBallotSchema,
  paperBallotSchema,
  showOfHandsSchema,
  type ShowOfHands,
} from '../contract/voting.inputs.js'
import { handsOf, isCarried, votesGiven, type Counts } from '../contract/voting.js'
import type { VoteForm } from '../contract/procedure.lists.js'
import { check, clock, DomainError, invalid, type Ctx } from '../platform/index.js'
import type { Ballot } from './Ballot.js'
import { manyOf } from './openBallot.js'
import { ballotIn } from './putMotion.js'
import { ballotMachine } from './states.js'
import { BallotGroup, BallotSeat } from './Vote.js'

/**
 * The result of an open vote as the clerk sees the hands: totals of those who sit for no Fraktion (or all), and what each Fraktion did. Errors:
 * MEETING_NOT_OPEN, CONFLICT, INVALID_INPUT on `id` for a vote of another form, on `groups`, on `votesFor` for more votes than people.
 */
export async function recordShowOfHands(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(showOfHandsSchema, input)
  const { meetingId, ballot } = await openOf(ctx, 'recordShowOfHands', given.id, 'OPEN')
  const groups = await handsByGroup(ctx, given)
  const ofGroups = handsOf(groups)
  await close(ctx, ballot, meetingId, {
    votesFor: given.votesFor + ofGroups.votesFor,
    votesAgainst: given.votesAgainst + ofGroups.votesAgainst,
    abstentions: given.abstentions + ofGroups.abstentions,
  })
  if (groups.length > 0)
    await ctx.db.insert(
      BallotGroup,
      groups.map((group) => ({
        ...{ ballotId: ballot.id, groupId: group.groupId, stance: group.stance },
        ...(group.stance !== 'MIXED' || group.counts ? handsOf([group]) : {}),
      })),
    )
  return ballot.id
}

/** What each Fraktion did, with those of it who could vote. */
async function handsByGroup(ctx: Ctx, { id, groups }: ShowOfHands) {
  if (groups.length === 0) return []
  const seats = await ctx.db.findBy(BallotSeat, { ballotId: id })
  if (new Set(groups.map(({ groupId }) => groupId)).size < groups.length)
    throw invalid('groups', 'INVALID_VALUE')
  return groups.map(({ groupId, stance, counts }, at) => {
    const present = seats.filter((seat) => seat.groupId === groupId).length
    if (present === 0) throw invalid(`groups.${at}`, 'UNKNOWN_CHOICE')
    const votes = counts ? votesGiven(counts) : 0
    if (votes > present) throw invalid(`groups.${at}`, 'MORE_VOTES_THAN_PRESENT', manyOf(votes, present))
    return { groupId, stance, present, ...(counts ? { counts } : {}) }
  })
}

/**
 * The papers of a secret vote, counted: they alone are the result. Errors: as for a show of hands.
 */
export async function recordPaperBallot(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...counts } = check(paperBallotSchema, input)
  const { meetingId, ballot } = await openOf(ctx, 'recordPaperBallot', id, 'SECRET')
  await close(ctx, ballot, meetingId, counts)
  return id
}

/** Ends a vote whose votes were given one by one: by name, or on tablets. Errors: MEETING_NOT_OPEN, CONFLICT; BALLOT_OTHER_FORM for a secret one; BALLOT_EMPTY. */
export async function closeBallot(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const { meetingId, ballot } = await openOf(ctx, 'closeBallot', id, 'OPEN', 'BY_NAME')
  const [row] = await ctx.db.query<Counts[]>(
    `select count(*) filter (where choice = 'FOR')::int as "votesFor", count(*) filter (where choice = 'AGAINST')::int as "votesAgainst",
       count(*) filter (where choice = 'ABSTAINED')::int as abstentions from vote where ballot_id = $1`,
    [id],
  )
  if (!row || votesGiven(row) === 0) throw new DomainError('BALLOT_EMPTY')
  await close(ctx, ballot, meetingId, row)
  return id
}

/** A vote that went wrong is void, with a reason; the motion can be put again. Errors: MEETING_NOT_OPEN, CONFLICT, STATION_ENDED once the outcome stands. */
export async function discardBallot(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(discardBallotSchema, input)
  const { meetingId, ballot } = await ballotIn(ctx, 'discardBallot', id)
  await advance(ctx, ballotMachine, id, 'discardBallot', { consequence: true, reason })
  if (await hasEnded(ctx, ballot)) throw new DomainError('STATION_ENDED')
  await changed(ctx, 'Meeting', meetingId)
  return id
}

/** Whether an end stands that the vote may have led to: of its item, of its station, else of any station of its item. One statement. */
async function hasEnded(ctx: Ctx, { itemId, consultationId }: Ballot): Promise<boolean> {
  const [ended] = await ctx.db.query<unknown[]>(
    `select from agenda_item i where i.id = $1 and (i.state <> 'ON_AGENDA' or i.ended_at is not null
       or exists (select from agenda_item_consultation l join consultation c on c.id = l.consultation_id
         where l.item_id = i.id and c.state = 'CONCLUDED' and c.id = coalesce($2, c.id)))`,
    [itemId, consultationId],
  )
  return ended !== undefined
}

async function openOf(ctx: Ctx, verb: string, id: string, ...forms: readonly VoteForm[]) {
  const room = await ballotIn(ctx, verb, id)
  if (room.ballot.state === 'OPEN' && !forms.includes(room.ballot.form))
    throw invalid('id', 'BALLOT_OTHER_FORM')
  // whoever gives a vote at this moment has given it before or is told that it is over
  await ctx.db.query('select from ballot where id = $1 for update', [id])
  return room
}

/** Declares the result by the majority that is needed. */
async function close(ctx: Ctx, ballot: Ballot, meetingId: string, counted: Counts): Promise<void> {
  const votes = votesGiven(counted)
  if (ballot.state === 'OPEN' && votes > ballot.present)
    throw invalid('votesFor', 'MORE_VOTES_THAN_PRESENT', manyOf(votes, ballot.present))
  const { votesFor, votesAgainst, abstentions, invalid: unread = 0 } = counted
  await advance(ctx, ballotMachine, ballot.id, 'closeBallot', {
    consequence: true,
    set: {
      ...{ votesFor, votesAgainst, abstentions, invalid: unread },
      carried: isCarried(ballot.majority, counted, ballot.statutorySeats ?? 0, ballot.present),
      closedAt: clock.now(),
    },
  })
  await changed(ctx, 'Meeting', meetingId)
}
