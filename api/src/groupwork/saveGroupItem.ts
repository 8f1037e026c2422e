import { itemFieldsSchema, saveGroupItemSchema, type ItemFields } from '../contract/groupwork.js'
import { mostItems, parentsOf, type ItemKind } from '../contract/groupwork.lists.js'
import { check, DomainError, invalid, type Ctx, type FieldError } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { lockGroup } from './writer.js'
import type { WorkGroup } from './WorkGroup.js'

type Field = keyof ItemFields
const allFields = Object.keys(itemFieldsSchema.entries) as Field[]

/**
 * Saves what was typed at the table, a field or many, of one result; a new one comes with the id its device gave it, so that
 * sending it again makes no second one. A field that somebody else changed after the revision it was typed over is a
 * conflict that answers both texts, and nothing is saved. What was taken away meanwhile comes back: no word is lost.
 * Not audited, like every autosave. Errors: LINK_INVALID, GROUP_FINAL, DRAFT_CONFLICT.
 */
export async function saveGroupItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, kind, parentId, revision, fields, ...key } = check(saveGroupItemSchema, input)
  const group = await lockGroup(ctx, 'saveGroupItem', key)
  const known = await ctx.db.findOneBy(GroupItem, { id })
  if (known && known.groupId !== group.id) throw new DomainError('NOT_FOUND')
  const item = known ?? (await begin(ctx, group, { id, kind, parentId }))
  const given = allFields.filter((field) => fields[field] !== undefined)
  const same = (field: Field) => JSON.stringify(fields[field]) === JSON.stringify(item[field])
  const late = given.filter((field) => (item.fieldRevisions[field] ?? 0) > revision && !same(field))
  if (late.length > 0) throw conflict(late, fields, item)
  const news = given.filter((field) => !same(field))
  if (news.length === 0 && !item.removedAt) return group.id
  const next = item.revision + 1
  await ctx.db.update(
    GroupItem,
    { id },
    {
      ...Object.fromEntries(news.map((field) => [field, fields[field]])),
      revision: next,
      fieldRevisions: { ...item.fieldRevisions, ...Object.fromEntries(news.map((field) => [field, next])) },
      removedAt: null,
    },
  )
  if (item.removedAt && item.parentId) await bringBack(ctx, item.parentId)
  return group.id
}

/** What somebody writes on brings back the goals it hangs on. */
export async function bringBack(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.query(
    `with recursive up as (select id, parent_id from group_item where id = $1
       union all select i.id, i.parent_id from group_item i join up on i.id = up.parent_id)
     update group_item set removed_at = null where id in (select id from up) and removed_at is not null`,
    [id],
  )
}

async function begin(
  ctx: Ctx,
  group: WorkGroup,
  { id, kind, parentId }: { id: string; kind: ItemKind; parentId: string | null },
): Promise<GroupItem> {
  const held = await ctx.db.countBy(GroupItem, { groupId: group.id })
  if (held >= mostItems) throw invalid('id', 'TOO_MANY', { limit: mostItems })
  await fits(ctx, group, kind, parentId)
  const last = await ctx.db.maximum(GroupItem, 'position', { groupId: group.id })
  await ctx.db.insert(GroupItem, { id, groupId: group.id, kind, parentId, position: (last ?? 0) + 1 })
  return ctx.db.findOneByOrFail(GroupItem, { id })
}

/** Refuses what cannot hang there: a goal of another group, an indicator on a measure. */
export async function fits(
  ctx: Ctx,
  group: WorkGroup,
  kind: ItemKind,
  parentId: string | null,
): Promise<void> {
  if (parentId === null) return
  const parent = await ctx.db.findOneBy(GroupItem, { id: parentId, groupId: group.id })
  if (!parent || !parentsOf[kind].includes(parent.kind)) throw invalid('parentId', 'UNKNOWN_CHOICE')
  // it was taken away while somebody wrote something under it
  if (parent.removedAt) await bringBack(ctx, parentId)
}

/** Both texts of every field that somebody else changed. */
function conflict(late: readonly Field[], mine: ItemFields, theirs: GroupItem): DomainError {
  const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
  const fields = late.map((field): FieldError => ({
    field: `fields.${field}`,
    code: 'CHANGED_ELSEWHERE',
    params: { yours: show(mine[field]), theirs: show(theirs[field]) },
  }))
  return new DomainError('DRAFT_CONFLICT', { revision: theirs.revision }, fields)
}
