import { plainCode } from '../contract/priorities.lists.js'
import { DomainError, may, ref, type Ctx } from '../platform/index.js'
import { knownCode } from './knownCode.js'
import type { PointCode, PointCodes } from './PointCodes.view.js'
import { PriorityCode } from './PriorityCode.js'
import { PriorityRound } from './PriorityRound.js'

/** What a code can do; null for a code nobody was given. Errors: TOO_MANY_ATTEMPTS. */
export async function readPointCode(ctx: Ctx, typed: string): Promise<PointCode | null> {
  const slip = await knownCode(ctx, () => ctx.db.findOneBy(PriorityCode, { code: plainCode(typed) }))
  return slip && { used: slip.used, round: ref(PriorityRound, slip.roundId) }
}

/** The codes of a round, for who may make them; null for everybody else. */
export async function readPointCodes(ctx: Ctx, roundId: string): Promise<PointCodes | null> {
  try {
    await may(ctx, 'makePointCodes', PriorityRound, roundId, { lock: false })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
  const [found] = await ctx.db.query<PointCodes[]>(
    `select count(*)::int as made, count(*) filter (where c.used)::int as used,
       coalesce(array_agg(c.code order by c.code) filter (where not c.used), '{}') as free,
       greatest(0, count(*) filter (where c.used) - (select r.ballots + coalesce((select b.waiting from priority_box_count b
         where b.round_id = r.id), 0) from priority_round r where r.id = $1))::int as lost
     from priority_code c where c.round_id = $1`,
    [roundId],
  )
  return found ?? null
}
