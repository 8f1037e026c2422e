import { advance, changed } from '../audit/index.js'
import { answerCoApplicationSchema } from '../contract/papers.js'
import { check, clock, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { CoApplicant } from './ProposalParts.js'
import { coApplicantMachine } from './states.js'

/** An organisation joins the applicants, or does not. */
export async function answerCoApplication(ctx: Ctx, input: unknown): Promise<string> {
  const { id, accept } = check(answerCoApplicationSchema, input)
  await advance(ctx, coApplicantMachine, id, accept ? 'acceptCoApplication' : 'declineCoApplication', {
    set: { answeredAt: clock.now() },
  })
  await closeTasks(ctx, { subject: { entity: 'CoApplicant', id } })
  const { proposalId } = await ctx.db.findOneByOrFail(CoApplicant, { id })
  await changed(ctx, 'Proposal', proposalId)
  return proposalId
}
