import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { tell } from '../mail/index.js'
import { check, clock, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { askedBy } from './inviteCoApplicant.js'
import { CoApplicant } from './ProposalParts.js'
import { coApplicantMachine } from './states.js'

/** Takes back the question whether an organisation applies too, and tells it. Asked again later, it has a new invitation. */
export async function withdrawCoApplication(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, coApplicantMachine, id, 'withdrawCoApplication', { set: { answeredAt: clock.now() } })
  await closeTasks(ctx, { subject: { entity: 'CoApplicant', id } })
  const { proposalId, organisationId } = await ctx.db.findOneByOrFail(CoApplicant, { id })
  const { asker, title, delegates } = await askedBy(ctx, proposalId, organisationId)
  await tell(ctx, {
    template: 'papers.coApplicationWithdrawn',
    to: delegates,
    params: { values: { organisation: asker, title: title || '…' } },
    about: { entity: 'Proposal', id: proposalId },
    key: `papers.coApplicationWithdrawn/${id}`,
  })
  await changed(ctx, 'Proposal', proposalId)
  return proposalId
}
