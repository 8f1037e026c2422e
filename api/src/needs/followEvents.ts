import { summitNeedsPath } from '../contract/paths.js'
import type { Ctx } from '../platform/index.js'
import { followsMove, Summit, titleWords, toldAlso } from '../summits/index.js'
import { closeTasks, openTask } from '../tasks/index.js'

const kind = 'needs.tellSuppliers'
const entity = 'Summit'

// who supplies an event knows nothing of its new date or place, nor that it does not take place: the office tells them
followsMove((ctx, _before, { id }) => followOrders(ctx, id))
toldAlso(async (ctx, { id }, news) => {
  if (news.kind !== 'calledOff') return
  const off = await ctx.db.query<{ id: string }[]>(
    `select id from summit where (id = $1 or part_of_id = $1) and state = 'CALLED_OFF' order by id`,
    [id],
  )
  for (const one of off) await followOrders(ctx, one.id)
})

/**
 * Puts on the office's desk that suppliers have to hear of it, one task an event, and takes it off once what they were told holds:
 * each order was placed anew or cancelled.
 */
export async function followOrders(ctx: Ctx, summitId: string): Promise<void> {
  const subject = { entity, id: summitId }
  const outdated = await ctx.db.query<unknown[]>(
    'select 1 from outdated_order where summit_id = $1 limit 1',
    [summitId],
  )
  if (outdated.length === 0) return closeTasks(ctx, { subject, kind })
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  await openTask(ctx, {
    ...{ kind, subject, assignee: `INTEGRATION_OFFICE@${summit.bodyId}` },
    params: { title: titleWords(summit), path: summitNeedsPath(summitId) },
  })
}

/** The same for every event: what was held meanwhile needs no supplier any more. Running twice is harmless. */
export async function followAllOrders(ctx: Ctx): Promise<void> {
  const events = await ctx.db.query<{ id: string }[]>(
    `select summit_id as id from outdated_order union
     select subject_id from task where kind = $1 and closed_at is null order by id`,
    [kind],
  )
  for (const { id } of events) await followOrders(ctx, id)
}
