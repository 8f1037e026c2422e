import type { Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { CoApplicant } from './ProposalParts.js'

/** A proposal was given up: nobody is asked any more whether they apply with it. */
export async function closeInvitations(ctx: Ctx, proposalId: string): Promise<void> {
  for (const { id } of await ctx.db.findBy(CoApplicant, { proposalId, state: 'INVITED' }))
    await closeTasks(ctx, { subject: { entity: 'CoApplicant', id } })
}
