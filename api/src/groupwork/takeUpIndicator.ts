import { takeUpIndicatorSchema } from '../contract/goals.js'
import { AnnualGoal, defineIndicator, GuidingGoal, Indicator } from '../goals/index.js'
import { check, DomainError, type Ctx } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { WorkGroup } from './WorkGroup.js'

/**
 * An indicator that a group wrote and a plenum carried gets its kind, and stands in the tree where the group hung it. Errors: those of
 * defineIndicator; NOT_FOUND (no such indicator was carried), INDICATOR_TAKEN_UP (somebody did already).
 */
export async function takeUpIndicator(ctx: Ctx, input: unknown): Promise<string> {
  const { itemId, ...given } = check(takeUpIndicatorSchema, input)
  // two who take it up at once wait for one another
  await ctx.db.query('select 1 from group_item where id = $1 for no key update', [itemId])
  const item = await ctx.db.findOneBy(GroupItem, { id: itemId, kind: 'INDICATOR', isCarried: true })
  if (!item || item.removedAt) throw new DomainError('NOT_FOUND')
  if (await ctx.db.existsBy(Indicator, { groupItemId: itemId })) throw new DomainError('INDICATOR_TAKEN_UP')
  return defineIndicator(ctx, { ...(await parentOf(ctx, item)), ...given }, itemId)
}

async function parentOf(ctx: Ctx, { parentId, groupId }: GroupItem) {
  if (parentId) {
    const [guiding, annual] = [
      await ctx.db.findOneBy(GuidingGoal, { groupItemId: parentId }),
      await ctx.db.findOneBy(AnnualGoal, { groupItemId: parentId }),
    ]
    if (guiding && !guiding.removedAt) return { parent: 'GUIDING_GOAL', parentId: guiding.id }
    if (annual && !annual.removedAt) return { parent: 'ANNUAL_GOAL', parentId: annual.id }
  }
  const { fieldId } = await ctx.db.findOneByOrFail(WorkGroup, { id: groupId })
  if (!fieldId) throw new DomainError('NOT_FOUND')
  return { parent: 'FIELD', parentId: fieldId }
}
