import { advance } from '../audit/index.js'
import type { FinalState } from '../papers/index.js'
import type { Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import type { Consultation } from './Consultation.js'
import { urgentMachine } from './states.js'
import { UrgentDecision } from './UrgentDecision.js'

/** Whether the council still has to approve what was decided in its place. */
export async function awaitsApproval(ctx: Ctx, paperId: string): Promise<boolean> {
  return ctx.db.existsBy(UrgentDecision, { paperId, state: 'AWAITING' })
}

/** The council has spoken: the urgent decision is approved, or revoked as far as rights of others do not stand against it. */
export async function endUrgency(
  ctx: Ctx,
  paperId: string,
  { decided, state, decidedOn }: { decided: Consultation; state: FinalState; decidedOn: string },
): Promise<void> {
  if (decided.source !== 'URGENCY') return
  const open = await ctx.db.findOneBy(UrgentDecision, { paperId, state: 'AWAITING' })
  if (!open) return
  const verb = state === 'ADOPTED' ? 'approveUrgent' : 'revokeUrgent'
  await advance(ctx, urgentMachine, open.id, verb, { consequence: true, set: { endedOn: decidedOn } })
  await closeTasks(ctx, { subject: { entity: 'UrgentDecision', id: open.id } })
}
