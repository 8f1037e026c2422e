import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { closeChecklist } from './checklistTasks.js'
import { Summit } from './Summit.js'

/** Gives up an event nobody was told of. What was announced is called off instead. */
export async function discardSummit(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await may(ctx, 'discardSummit', Summit, id)
  const { state } = await ctx.db.findOneByOrFail(Summit, { id })
  if (state !== 'DRAFT') throw new DomainError('SUMMIT_ANNOUNCED')
  await closeChecklist(ctx, id)
  await ctx.db.delete(Summit, { id })
  await record(ctx, { action: 'summits.summit.discard', entity: 'Summit', entityId: id })
  await changed(ctx, 'Summit', id)
  return id
}
