import { changed, record } from '../audit/index.js'
import { linkGoalsSchema } from '../contract/goals.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { GoalLink } from './GoalLink.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Measure } from './Measure.js'

/**
 * Says that a guiding goal or a measure serves a further guiding goal, or that it does not any more. Whoever links waits for who links
 * before: two that would close a circle together do not. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT on `toId` (UNKNOWN_CHOICE,
 * GOAL_LINK_CIRCULAR).
 */
export async function linkGoals(ctx: Ctx, input: unknown): Promise<string> {
  const { kind, fromId, toId, linked } = check(linkGoalsSchema, input)
  if (kind === 'MEASURE') await may(ctx, 'linkGoals', Measure, fromId)
  else await may(ctx, 'linkGoals', GuidingGoal, fromId)
  await ctx.db.query('select id from field_of_action order by id for update')
  const link = kind === 'MEASURE' ? { fromMeasureId: fromId, toId } : { fromGoalId: fromId, toId }
  const known = await ctx.db.existsBy(GoalLink, link)
  if (known === linked) return fromId
  if (!linked) await ctx.db.delete(GoalLink, link)
  else {
    await refuseWrong(ctx, kind, fromId, toId)
    await ctx.db.insert(GoalLink, link)
  }
  const entity = kind === 'MEASURE' ? 'Measure' : 'GuidingGoal'
  await record(ctx, { action: linked ? 'goals.goal.link' : 'goals.goal.unlink', entity, entityId: fromId })
  await changed(ctx, entity, fromId)
  await changed(ctx, 'GuidingGoal', toId)
  return fromId
}

async function refuseWrong(ctx: Ctx, kind: string, fromId: string, toId: string): Promise<void> {
  const to = await ctx.db.findOneBy(GuidingGoal, { id: toId })
  if (!to || to.removedAt) throw invalid('toId', 'UNKNOWN_CHOICE')
  if (kind === 'MEASURE') {
    const { guidingGoalId } = await ctx.db.findOneByOrFail(Measure, { id: fromId })
    if (guidingGoalId === toId) throw invalid('toId', 'UNKNOWN_CHOICE')
    return
  }
  const [circle] = await ctx.db.query<{ id: string }[]>(
    `with recursive reached as (select $1::uuid as id
       union select l.to_id from reached r join goal_link l on l.from_goal_id = r.id)
     select id from reached where id = $2`,
    [toId, fromId],
  )
  if (circle) throw invalid('toId', 'GOAL_LINK_CIRCULAR')
}
