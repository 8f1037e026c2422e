import { Person } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import {
  addChecklistItemSchema,
  changeChecklistItemSchema,
  tickChecklistItemSchema,
} from '../contract/summits.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { ChecklistItem } from './ChecklistItem.js'
import { followItem } from './checklistTasks.js'
import { Summit } from './Summit.js'

/** Something more is to be done for an event. */
export async function addChecklistItem(ctx: Ctx, input: unknown): Promise<string> {
  const item = check(addChecklistItemSchema, input)
  await may(ctx, 'addChecklistItem', Summit, item.summitId)
  const { state } = await ctx.db.findOneByOrFail(Summit, { id: item.summitId })
  if (state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  await checkOwner(ctx, item.ownerId)
  const last = await ctx.db.maximum(ChecklistItem, 'position', { summitId: item.summitId })
  const made = await ctx.db.insert(ChecklistItem, { ...item, position: (last ?? -1) + 1 })
  return follow(ctx, String(made.identifiers[0]?.id), 'add', Object.keys(item))
}

/** Somebody else does it, or by another day, or it is called otherwise. */
export async function changeChecklistItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, title, ...facts } = check(changeChecklistItemSchema, input)
  await may(ctx, 'changeChecklistItem', ChecklistItem, id)
  await checkOwner(ctx, facts.ownerId)
  const { key } = await ctx.db.findOneByOrFail(ChecklistItem, { id })
  if (!title && !key) throw invalid('title', 'REQUIRED')
  // what got a name of its own is no longer the usual thing, nor is its task
  if (title && key) await closeTasks(ctx, { subject: { entity: 'ChecklistItem', id } })
  await ctx.db.update(ChecklistItem, { id }, { ...facts, ...(title ? { title, key: null } : {}) })
  return follow(ctx, id, 'change', [...Object.keys(facts), ...(title ? ['title'] : [])])
}

/** It is done, or has to be done again. */
export async function tickChecklistItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, done } = check(tickChecklistItemSchema, input)
  await may(ctx, 'tickChecklistItem', ChecklistItem, id)
  const { doneAt } = await ctx.db.findOneByOrFail(ChecklistItem, { id })
  if ((doneAt !== null) === done) return id
  await ctx.db.update(ChecklistItem, { id }, { doneAt: done ? clock.now() : null })
  return follow(ctx, id, 'tick', ['doneAt'])
}

/** It need not be done for this event. Returns the event. */
export async function removeChecklistItem(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await may(ctx, 'removeChecklistItem', ChecklistItem, id)
  const { summitId } = await ctx.db.findOneByOrFail(ChecklistItem, { id })
  await closeTasks(ctx, { subject: { entity: 'ChecklistItem', id } })
  await ctx.db.delete(ChecklistItem, { id })
  await record(ctx, { action: 'summits.checklist.remove', entity: 'ChecklistItem', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

async function checkOwner(ctx: Ctx, ownerId: string | null): Promise<void> {
  if (ownerId === null) return
  const owner = await ctx.db.findOneBy(Person, { id: ownerId })
  if (!owner || owner.erasedAt) throw invalid('ownerId', 'UNKNOWN_CHOICE')
}

async function follow(ctx: Ctx, id: string, what: string, fields: string[]): Promise<string> {
  const item = await ctx.db.findOne(ChecklistItem, { where: { id }, relations: { summit: true } })
  if (!item) throw new DomainError('NOT_FOUND')
  await followItem(ctx, item, item.summit)
  await record(ctx, { action: `summits.checklist.${what}`, entity: 'ChecklistItem', entityId: id, fields })
  await changed(ctx, 'Summit', item.summitId)
  return id
}
