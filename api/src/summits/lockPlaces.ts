import type { Ctx } from '../platform/index.js'

/** Takes the event's lock until the transaction ends. Every verb that seats, frees or waits takes it before it locks any row. */
export async function lockPlaces(ctx: Ctx, summitId: string): Promise<void> {
  await ctx.db.query('select lock_places($1)', [summitId])
}

/** Takes the lock of the event a registration belongs to; does nothing for one that does not exist: the policy refuses it. */
export async function lockPlacesOf(ctx: Ctx, registrationId: string): Promise<void> {
  await ctx.db.query('select lock_places(r.summit_id) from registration r where r.id = $1', [registrationId])
}
