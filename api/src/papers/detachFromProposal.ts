import { changed, record } from '../audit/index.js'
import { attachToProposalSchema } from '../contract/papers.js'
import { removeFileOf } from '../files/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Proposal } from './Proposal.js'

/** Takes a file away from a draft; its bytes go at once. What was handed in stays as it was. */
export async function detachFromProposal(ctx: Ctx, input: unknown): Promise<string> {
  const { proposalId, fileId } = check(attachToProposalSchema, input)
  await may(ctx, 'saveDraft', Proposal, proposalId)
  const { state } = await ctx.db.findOneByOrFail(Proposal, { id: proposalId })
  if (state !== 'DRAFT') throw new DomainError('FORBIDDEN')
  await removeFileOf(ctx, fileId, { entity: 'Proposal', id: proposalId })
  await record(ctx, {
    action: 'papers.proposal.detach',
    entity: 'Proposal',
    entityId: proposalId,
    fields: ['attachments'],
  })
  await changed(ctx, 'Proposal', proposalId)
  return proposalId
}
