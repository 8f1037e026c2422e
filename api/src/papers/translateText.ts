import { changed, record } from '../audit/index.js'
import { translateTextSchema } from '../contract/papers.js'
import { check, clock, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { ProposalText } from './ProposalText.js'
import { refreshSearch } from './refreshSearch.js'

/** Writes a translation beside the original, marked as machine-made or checked. The author's own words are never touched. */
export async function translateText(ctx: Ctx, input: unknown): Promise<string> {
  const { proposalId, version, language, origin, ...words } = check(translateTextSchema, input)
  await may(ctx, 'translateText', Proposal, proposalId)
  const versions = await ctx.db.findBy(ProposalText, { proposalId, version })
  if (!versions.some((text) => text.submittedAt)) throw invalid('version', 'UNKNOWN_CHOICE')
  const known = versions.find((text) => text.language === language)
  if (origin === 'AUTHOR' || known?.origin === 'AUTHOR') throw invalid('language', 'AUTHORS_WORDS')
  if (known) await ctx.db.update(ProposalText, { id: known.id }, { origin, ...words })
  else
    await ctx.db.insert(ProposalText, {
      proposalId,
      version,
      language,
      origin,
      ...words,
      submittedAt: clock.now(),
    })
  await record(ctx, {
    action: 'papers.proposal.translateText',
    entity: 'Proposal',
    entityId: proposalId,
    fields: ['texts'],
  })
  await changed(ctx, 'Proposal', proposalId)
  if (language !== 'de') return proposalId
  await closeTasks(ctx, { subject: { entity: 'Proposal', id: proposalId }, kind: 'papers.translate' })
  for (const paper of await ctx.db.findBy(Paper, { proposalId })) await refreshSearch(ctx, paper.id)
  return proposalId
}
