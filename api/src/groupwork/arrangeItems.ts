import { groupItemSchema, moveGroupItemSchema } from '../contract/groupwork.js'
import { check, clock, invalid, type Ctx } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { bringBack, fits } from './saveGroupItem.js'
import { itemOf, lockGroup } from './writer.js'

/** Puts a result elsewhere: under another goal, before another result, or at the end. Returns the group. */
export async function moveGroupItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, parentId, beforeId, ...key } = check(moveGroupItemSchema, input)
  const group = await lockGroup(ctx, 'moveGroupItem', key)
  const item = await itemOf(ctx, group, id)
  // a guiding goal hangs on nothing, and what hangs on an annual goal carries nothing: no circle can be made
  await fits(ctx, group, item.kind, parentId)
  await ctx.db.update(GroupItem, { id }, { parentId })
  const all = await ctx.db.find(GroupItem, {
    where: { groupId: group.id },
    order: { position: 'ASC', id: 'ASC' },
  })
  const others = all.filter((one) => one.id !== id)
  const at = beforeId === null ? others.length : others.findIndex((one) => one.id === beforeId)
  if (at < 0) throw invalid('beforeId', 'UNKNOWN_CHOICE')
  const order = [...others.slice(0, at), item, ...others.slice(at)].map((one) => one.id)
  await ctx.db.query(
    `update group_item i set position = o.position from unnest($1::uuid[]) with ordinality o(id, position) where i.id = o.id`,
    [order],
  )
  return group.id
}

/** Takes a result away, with what hangs on it; it can be brought back. Returns the group. */
export async function removeGroupItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...key } = check(groupItemSchema, input)
  const group = await lockGroup(ctx, 'removeGroupItem', key)
  await itemOf(ctx, group, id)
  await ctx.db.query(
    `with recursive down as (select id from group_item where id = $1
       union all select i.id from group_item i join down on i.parent_id = down.id)
     update group_item set removed_at = $2 where id in (select id from down) and removed_at is null`,
    [id, clock.now()],
  )
  return group.id
}

/** Brings a result back, with what was taken away together with it. Returns the group. */
export async function restoreGroupItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...key } = check(groupItemSchema, input)
  const group = await lockGroup(ctx, 'restoreGroupItem', key)
  const { removedAt } = await itemOf(ctx, group, id)
  if (!removedAt) return group.id
  await ctx.db.query(
    `with recursive down as (select id from group_item where id = $1
       union all select i.id from group_item i join down on i.parent_id = down.id)
     update group_item set removed_at = null where id in (select id from down)
       and removed_at = (select removed_at from group_item where id = $1)`,
    [id],
  )
  await bringBack(ctx, id)
  return group.id
}
