import { ballotBatch } from '../contract/priorities.lists.js'
import { putPointsSchema, type PutPoints } from '../contract/priorities.js'
import { check, DomainError, invalid, type Ctx } from '../platform/index.js'
import { countBallots, keepBox } from './countBallots.js'
import { knownCode } from './knownCode.js'
import { PriorityBox, PriorityCode, type Ballot } from './PriorityCode.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'

/**
 * Puts the points of one code, once and for good; whoever holds the slip may. Code and points never meet again (ADR 0006):
 * there is no audit entry, no change for live readers and no time. Returns the round. Errors: CODE_UNKNOWN, CODE_USED,
 * TOO_MANY_ATTEMPTS, ROUND_NOT_OPEN, INVALID_INPUT on `points`.
 */
export async function putPoints(ctx: Ctx, input: unknown): Promise<string> {
  const { code, points } = check(putPointsSchema, input)
  // the code's row first, then the round's: closing waits for who is putting points, and who comes later finds it closed
  const slip = await knownCode(ctx, () =>
    ctx.db.findOne(PriorityCode, { where: { code }, lock: { mode: 'pessimistic_write' } }),
  )
  if (!slip) throw new DomainError('CODE_UNKNOWN')
  const round = await ctx.db.findOneOrFail(PriorityRound, {
    where: { id: slip.roundId },
    lock: { mode: 'pessimistic_write' },
  })
  if (slip.used) throw new DomainError('CODE_USED')
  if (round.state !== 'OPEN') throw new DomainError('ROUND_NOT_OPEN')
  const ballot = await ballotOf(ctx, round, points)
  await ctx.db.query('update priority_code set used = true where id = $1', [slip.id])
  const box = await ctx.db.findOneBy(PriorityBox, { roundId: round.id })
  const ballots = [...(box?.ballots ?? []), ballot]
  await keepBox(ctx, round.id, ballots)
  if (ballots.length >= 2 * ballotBatch) await countBallots(ctx, round.id, ballotBatch)
  return round.id
}

async function ballotOf(ctx: Ctx, round: PriorityRound, points: PutPoints['points']): Promise<Ballot> {
  const topics = new Set((await ctx.db.findBy(PriorityTopic, { roundId: round.id })).map(({ id }) => id))
  const wrong = points.findIndex(({ topicId }) => !topics.has(topicId))
  if (wrong >= 0) throw invalid(`points.${wrong}.topicId`, 'UNKNOWN_CHOICE')
  const limit = round.pointsEach ?? 0
  if (points.reduce((sum, one) => sum + one.points, 0) > limit)
    throw invalid('points', 'POINTS_TOO_MANY', { limit })
  return Object.fromEntries(points.map((one) => [one.topicId, one.points]))
}
