import { runPrepared, type Ctx } from '../platform/index.js'

/** Tells live pages, once the transaction has committed, that a thing changed. */
export async function changed(ctx: Ctx, entity: string, entityId: string): Promise<void> {
  await runPrepared(ctx.db, 'insert into change (entity, entity_id) values ($1, $2)', [entity, entityId])
}

/** Throws away what live pages have long read. */
export async function trimChanges(ctx: Ctx): Promise<void> {
  await ctx.db.query(`delete from change where at < now() - interval '1 hour'`)
}
