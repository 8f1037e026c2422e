import { record, changed } from '../audit/index.js'
import { castVoteSchema, recordVotesSchema } from '../contract/voting.inputs.js'
import { whyNoVote, type Voter } from '../contract/voting.js'
import type { NoVoteReason, VoteChoice } from '../contract/voting.lists.js'
import { AgendaItem, Meeting } from '../meetings/index.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { ballotIn } from './putMotion.js'
import { Sitting } from './Sitting.js'
import { sittingRules } from './room.js'
import { BallotSeat } from './Vote.js'

const refusal = (reason: NoVoteReason) => new DomainError(`NO_VOTE_${reason}`)

/**
 * One's own vote on a tablet, in an open vote or by name. It is given once and stands. Errors: MEETING_NOT_OPEN, NO_VOTE_… with the
 * one reason that is in the way.
 */
export async function castVote(ctx: Ctx, input: unknown): Promise<string> {
  const { id, choice } = check(castVoteSchema, input)
  const ballot = await ctx.db.findOne(Ballot, { where: { id }, lock: { mode: 'pessimistic_read' } })
  const item = ballot && (await ctx.db.findOneBy(AgendaItem, { id: ballot.itemId }))
  if (!item) throw new DomainError('NOT_FOUND')
  const meeting = await ctx.db.findOneByOrFail(Meeting, { id: item.meetingId })
  await may(ctx, 'castVote', Meeting, meeting.id, { lock: false })
  if (meeting.state !== 'OPEN') throw new DomainError('MEETING_NOT_OPEN')
  const voter = await voterOf(ctx, meeting, ballot)
  if (!voter) throw refusal('NOT_A_MEMBER')
  const { tabletVotes } = await sittingRules(ctx, meeting.id, ballot.committeeId)
  const { quorumDoubted } = await ctx.db.findOneByOrFail(Sitting, { meetingId: meeting.id })
  const reason = whyNoVote(voter, { ...ballot, sitting: meeting.form, tabletVotes, quorate: !quorumDoubted })
  if (reason) throw refusal(reason)
  const given = await giveVotes(ctx, id, [{ seatId: voter.seatId, choice }])
  if (given === 0) throw refusal('ALREADY_VOTED')
  await record(ctx, { action: 'voting.ballot.castVote', entity: 'Ballot', entityId: id })
  await changed(ctx, 'Meeting', meeting.id)
  return id
}

/**
 * What is known of the viewer in a vote: of several seats the one that has the vote. Whoever took a seat in this meeting belongs to it as a deputy,
 * also those of a list, who hold no seat and are named for none. One statement.
 */
async function voterOf(
  ctx: Ctx,
  meeting: Meeting,
  ballot: Ballot,
): Promise<(Voter & { seatId: string }) | undefined> {
  const [found] = await ctx.db.query<(Voter & { seatId: string })[]>(
    `select s.id as "seatId", coalesce(m.role, 'DEPUTY') as belongs, s.kind as "seatKind", a.presence as "presence", coalesce(a.person_id = $1, false) as sits,
       exists (select 1 from recusal r where r.item_id = $4 and r.seat_id = s.id and r.person_id = $1 and r.lifted_at is null) as recused,
       exists (select 1 from vote g where g.ballot_id = $5 and g.seat_id = s.id) as voted,
       (b.id is not null) as entitled
     from seat s
     left join membership m on m.seat_id = s.id and m.person_id = $1 and m.valid_from <= $6::date and (m.valid_to is null or m.valid_to >= $6::date)
     left join attendance a on a.meeting_id = $2 and a.seat_id = s.id and a.until_at is null
     left join ballot_seat b on b.ballot_id = $5 and b.seat_id = s.id and b.person_id = $1
     where s.committee_id = $3 and s.removed_at is null
       and (m.id is not null or exists (select from attendance took where took.meeting_id = $2 and took.seat_id = s.id and took.person_id = $1))
     order by (b.id is not null) desc, coalesce(a.person_id = $1, false) desc, (s.kind = 'VOTING') desc, belongs desc limit 1`,
    [ctx.viewer.personId, meeting.id, ballot.committeeId, ballot.itemId, ballot.id, dayOf(meeting.startsAt)],
  )
  return found
}

/**
 * Votes by name as the clerk hears them called; what somebody gave on a tablet stands. Errors: MEETING_NOT_OPEN, CONFLICT unless the vote is open,
 * INVALID_INPUT on `id` when the vote is not by name, on `votes.n` for seats without a vote (NOT_ENTITLED) or with one (ALREADY_VOTED).
 */
export async function recordVotes(ctx: Ctx, input: unknown): Promise<string> {
  const { id, votes } = check(recordVotesSchema, input)
  const { meetingId, ballot } = await ballotIn(ctx, 'recordVotes', id)
  if (ballot.state !== 'OPEN') throw refusal(ballot.state === 'CLOSED' ? 'CLOSED' : 'NOT_OPENED')
  if (ballot.form !== 'BY_NAME') throw invalid('id', 'BALLOT_OTHER_FORM')
  const entitled = new Set((await ctx.db.findBy(BallotSeat, { ballotId: id })).map(({ seatId }) => seatId))
  const foreign = votes.findIndex(({ seatId }) => !entitled.has(seatId))
  if (foreign >= 0) throw invalid(`votes.${foreign}`, 'NO_VOTE_NOT_ENTITLED')
  const given = await giveVotes(ctx, id, votes)
  if (given < votes.length) throw invalid('votes', 'NO_VOTE_ALREADY_VOTED')
  await record(ctx, { action: 'voting.ballot.recordVotes', entity: 'Ballot', entityId: id })
  await changed(ctx, 'Meeting', meetingId)
  return id
}

/** Writes votes of seats that have one; gives how many were new. That a seat votes once is the table's constraint. */
async function giveVotes(
  ctx: Ctx,
  ballotId: string,
  votes: readonly { seatId: string; choice: VoteChoice }[],
): Promise<number> {
  const made = await ctx.db.query<unknown[]>(
    `insert into vote (ballot_id, seat_id, person_id, choice, created_at)
     select b.ballot_id, b.seat_id, b.person_id, g.choice, $4 from unnest($2::uuid[], $3::text[]) as g(seat_id, choice)
     join ballot_seat b on b.ballot_id = $1 and b.seat_id = g.seat_id
     on conflict do nothing returning id`,
    [ballotId, votes.map(({ seatId }) => seatId), votes.map(({ choice }) => choice), clock.now()],
  )
  return made.length
}
