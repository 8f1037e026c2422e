import { changed, record } from '../audit/index.js'
import { settleConflictSchema } from '../contract/admission.js'
import { check, clock, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** Somebody looked into a conflict: it stays in the list, as settled. Done twice it is settled once. */
export async function settleConflict(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, id } = check(settleConflictSchema, input)
  await may(ctx, 'settleConflict', Summit, summitId, { lock: false })
  const now = clock.now()
  const [rows] = await ctx.db.query<[{ ticket_id: string | null }[], number]>(
    `update door_scan set settled_at = $3 where id = $1 and summit_id = $2 and outcome <> 'ENTERED' and settled_at is null
     returning ticket_id`,
    [id, summitId, now],
  )
  const [settled] = rows
  if (!settled) return summitId
  await ctx.db.query('update ticket set modified_at = $2 where id = $1', [settled.ticket_id, now])
  await record(ctx, { action: 'door.scan.settle', entity: 'DoorScan', entityId: id, fields: ['settledAt'] })
  await changed(ctx, 'Summit', summitId)
  return summitId
}
