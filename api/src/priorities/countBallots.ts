import { changed } from '../audit/index.js'
import { shuffled, type Ctx } from '../platform/index.js'
import { PriorityBox, type Ballot } from './PriorityCode.js'

/**
 * Takes ballots out of the box, all but so many, and adds them to the topics; what was counted is nowhere any more. Whoever
 * calls holds the round's lock. Written by hand: no time of a row tells when somebody put points.
 */
export async function countBallots(ctx: Ctx, roundId: string, leave: number): Promise<void> {
  const box = await ctx.db.findOneBy(PriorityBox, { roundId })
  const ballots = shuffled(box?.ballots ?? [])
  const counted = ballots.splice(leave)
  if (counted.length === 0) return
  const sums: Ballot = {}
  for (const ballot of counted)
    for (const [topicId, points] of Object.entries(ballot)) sums[topicId] = (sums[topicId] ?? 0) + points
  await ctx.db.query(
    `update priority_topic t set points = t.points + s.value::int from jsonb_each_text($2::jsonb) s
      where t.id = s.key::uuid and t.round_id = $1`,
    [roundId, JSON.stringify(sums)],
  )
  await ctx.db.query('update priority_round set ballots = ballots + $2 where id = $1', [
    roundId,
    counted.length,
  ])
  await keepBox(ctx, roundId, ballots)
  await changed(ctx, 'PriorityRound', roundId)
}

/** Writes what is in the box, in a new order. */
export async function keepBox(ctx: Ctx, roundId: string, ballots: readonly Ballot[]): Promise<void> {
  await ctx.db.query(
    `insert into priority_box (round_id, ballots) values ($1, $2::jsonb)
      on conflict (round_id) do update set ballots = excluded.ballots`,
    [roundId, JSON.stringify(shuffled(ballots))],
  )
}
