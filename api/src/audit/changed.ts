import type { Ctx } from '../platform/index.js'
import { Change } from './Change.js'

/** Tells live pages, once the transaction has committed, that a thing changed. */
export async function changed(ctx: Ctx, entity: string, entityId: string): Promise<void> {
  await ctx.db.insert(Change, { entity, entityId })
}

/** Throws away what live pages have long read. */
export async function trimChanges(ctx: Ctx): Promise<void> {
  await ctx.db.query(`delete from change where at < now() - interval '1 hour'`)
}
