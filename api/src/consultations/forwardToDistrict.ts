import { record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { bodyName, days, inform, subjectOf, type Paper } from '../papers/index.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { Transfer } from './Transfer.js'

/** Sends a town's request to its Kreis. There it waits for the clerk: nobody's automatism makes it a paper of the Kreis. */
export async function forwardToDistrict(ctx: Ctx, paper: Paper): Promise<void> {
  const { districtId } = await ctx.db.findOneByOrFail(Body, { id: paper.bodyId })
  if (!districtId) return
  const dueOn = addDays(dayOf(clock.now()), days.transfer)
  const made = await ctx.db.insert(Transfer, { paperId: paper.id, toBodyId: districtId, dueOn })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'consultations.transfer.arrive', entity: 'Transfer', entityId: id })
  await openTask(ctx, {
    kind: 'consultations.transfer',
    subject: { entity: 'Transfer', id },
    assignee: `CLERK@${districtId}`,
    due: dueOn,
    params: await subjectOf(ctx, paper.id),
  })
  await inform(ctx, paper.id, 'consultations.transferred', {
    key: `consultations.transferred/${id}`,
    values: { district: await bodyName(ctx, districtId) },
    until: dueOn,
  })
}
