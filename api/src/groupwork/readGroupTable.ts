import { groupKeySchema } from '../contract/groupwork.js'
import { check, DomainError, may, ref, type Ctx } from '../platform/index.js'
import { groupByToken } from './openGroup.js'
import type { GroupTable, TableItem } from './GroupTable.view.js'
import { WorkGroup } from './WorkGroup.js'

/** The shared page of a group by the link of its table or for who plans the event; null for everybody else. */
export async function readGroupTable(ctx: Ctx, input: unknown): Promise<GroupTable | null> {
  try {
    const { groupId, token } = check(groupKeySchema, input)
    if (token) return await tableOf(ctx, (await groupByToken(ctx, token)).id)
    if (!groupId) return null
    await may(ctx, 'saveGroupItem', WorkGroup, groupId, { lock: false })
    return await tableOf(ctx, groupId)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/** The shared page as it stands. */
export async function tableOf(ctx: Ctx, groupId: string): Promise<GroupTable> {
  const { state } = await ctx.db.findOneByOrFail(WorkGroup, { id: groupId })
  const items = await ctx.db.query<TableItem[]>(
    `select id, kind, parent_id as "parentId", revision, text, year, due_on::text as "dueOn", responsible,
       to_involve as "toInvolve", considerations
     from group_item where group_id = $1 and removed_at is null order by position, id`,
    [groupId],
  )
  return { group: ref(WorkGroup, groupId), isOpen: state === 'PROVISIONAL', items }
}
