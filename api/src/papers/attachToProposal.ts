import { changed, record } from '../audit/index.js'
import { attachToProposalSchema } from '../contract/papers.js'
import { attachFile } from '../files/index.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Proposal } from './Proposal.js'

/** Files a proposal may have beside it. */
export const MOST_ATTACHMENTS = 10

/** Puts a file that was brought beside the draft. It becomes public with the proposal. */
export async function attachToProposal(ctx: Ctx, input: unknown): Promise<string> {
  const { proposalId, fileId } = check(attachToProposalSchema, input)
  await may(ctx, 'saveDraft', Proposal, proposalId)
  const [held] = await ctx.db.query<{ n: number }[]>(
    `select count(*)::int as n from attachment
      where subject_entity = 'Proposal' and subject_id = $1 and id <> $2 and removed_at is null`,
    [proposalId, fileId],
  )
  if ((held?.n ?? 0) >= MOST_ATTACHMENTS) throw invalid('fileId', 'TOO_MANY', { limit: MOST_ATTACHMENTS })
  await attachFile(ctx, fileId, { entity: 'Proposal', id: proposalId })
  await record(ctx, {
    action: 'papers.proposal.attach',
    entity: 'Proposal',
    entityId: proposalId,
    fields: ['attachments'],
  })
  await changed(ctx, 'Proposal', proposalId)
  return proposalId
}
