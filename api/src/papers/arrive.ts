import { advance, record } from '../audit/index.js'
import type { CompleteText } from '../contract/papers.js'
import type { PaperKind } from '../contract/papers.lists.js'
import { clock, signedIn, type Ctx } from '../platform/index.js'
import { Proposal } from './Proposal.js'
import { ProposalBody } from './ProposalParts.js'
import { ProposalText } from './ProposalText.js'
import { actsInDemo } from './startDraft.js'
import { proposalMachine } from './states.js'
import { makePaper } from './submitProposal.js'

/** What arrives whole, without having been a draft. */
export interface Arrival {
  bodyId: string
  kind: PaperKind
  language: string
  text: CompleteText
  /** The Fraktion it is brought in for; who may speak for it was asked already. */
  groupId: string | null
  /** Name of who brings it in on their own, where it is published. */
  byName?: string | null
}

/** Brings in what was written elsewhere: proposal, text and paper at once, for whoever is signed in. */
export async function arrive(
  ctx: Ctx,
  { bodyId, kind, language, text, groupId, byName }: Arrival,
): Promise<{ proposalId: string; paperId: string }> {
  const personId = signedIn(ctx)
  const now = clock.now()
  const isDemo = await actsInDemo(ctx, personId)
  const made = await ctx.db.insert(Proposal, {
    ...{ state: 'DRAFT', language, groupId, authorId: personId, isDemo },
    ...(byName ? { inhabitantName: byName, inhabitantConsent: true } : {}),
  })
  const proposalId = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'papers.proposal.startDraft', entity: 'Proposal', entityId: proposalId })
  const written = await ctx.db.insert(ProposalText, {
    ...{ proposalId, version: 1, language, origin: 'AUTHOR', submittedAt: now },
    ...text,
  })
  await ctx.db.insert(ProposalBody, { proposalId, bodyId })
  await advance(ctx, proposalMachine, proposalId, 'submitProposal', {
    consequence: true,
    set: { submittedAt: now },
  })
  const proposal = await ctx.db.findOneByOrFail(Proposal, { id: proposalId })
  const textId = String(written.identifiers[0]?.id)
  const paperId = await makePaper(ctx, proposal, textId, { bodyId, offeredToId: null, kind })
  return { proposalId, paperId }
}
