import { changed, record } from '../audit/index.js'
import { setIndicatorSchema } from '../contract/summits.js'
import { Indicator } from '../goals/index.js'
import { valueEntered } from '../owners/index.js'
import { check, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { Summit } from './Summit.js'

/** Says into which indicator of the goals an event counts; null = none. Errors: INVALID_INPUT on `indicatorId` (UNKNOWN_CHOICE). */
export async function setIndicator(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, indicatorId } = check(setIndicatorSchema, input)
  await may(ctx, 'setIndicator', Summit, summitId)
  await checkIndicator(ctx, indicatorId)
  await ctx.db.update(Summit, { id: summitId }, { indicatorId })
  await countedIn(ctx, summitId)
  await record(ctx, {
    action: 'summits.summit.setIndicator',
    entity: 'Summit',
    entityId: summitId,
    fields: ['indicatorId'],
  })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

/** Refuses an indicator there is none of. */
export async function checkIndicator(ctx: Ctx, id: string | null): Promise<void> {
  if (!id) return
  const found = await ctx.db.findOneBy(Indicator, { id })
  if (!found || found.removedAt) throw invalid('indicatorId', 'UNKNOWN_CHOICE')
}

/** An event that was held is the value its indicator waited for: whoever sees to it has nothing to enter. */
export async function countedIn(ctx: Ctx, summitId: string): Promise<void> {
  const { indicatorId, startsAt, state } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (state !== 'HELD' || !indicatorId) return
  const { kind } = await ctx.db.findOneByOrFail(Indicator, { id: indicatorId })
  if (kind === 'COUNT_IN_REGION') await valueEntered(ctx, [{ indicatorId, day: dayOf(startsAt) }])
}
