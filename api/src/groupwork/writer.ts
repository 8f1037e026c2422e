import type { GroupKey } from '../contract/groupwork.js'
import { DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { groupByToken } from './openGroup.js'
import { WorkGroup } from './WorkGroup.js'

/** Locks the group for who may write in it: by the link of the table, or as who plans the event. Errors: LINK_INVALID, GROUP_FINAL. */
export async function lockGroup(ctx: Ctx, verb: string, { groupId, token }: GroupKey): Promise<WorkGroup> {
  const group = token ? await groupByToken(ctx, token, true) : await ownGroup(ctx, verb, groupId)
  if (group.state === 'FINAL') throw new DomainError('GROUP_FINAL')
  return group
}

async function ownGroup(ctx: Ctx, verb: string, groupId: string | null): Promise<WorkGroup> {
  if (!groupId) throw invalid('groupId', 'REQUIRED')
  await may(ctx, verb, WorkGroup, groupId)
  return ctx.db.findOneByOrFail(WorkGroup, { id: groupId })
}

/** A result of the group, taken away or not. Errors: NOT_FOUND. */
export async function itemOf(ctx: Ctx, group: WorkGroup, id: string): Promise<GroupItem> {
  const item = await ctx.db.findOneBy(GroupItem, { id, groupId: group.id })
  if (!item) throw new DomainError('NOT_FOUND')
  return item
}
