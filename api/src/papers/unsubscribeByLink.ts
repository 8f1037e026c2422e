import { record } from '../audit/index.js'
import { isToken } from '../mail/index.js'
import { clock, DomainError, type Ctx } from '../platform/index.js'
import { Follow } from './Follow.js'
import { UnsubscribeLink } from './UnsubscribeLink.js'

/**
 * Whoever got a mail about a proposal wants no more of them: by the page of its link, or one click in the mail program. The token
 * is the right to it, whoever holds it. Errors: NOT_FOUND, LINK_INVALID (expired).
 */
export async function unsubscribeByLink(ctx: Ctx, token: string): Promise<string> {
  const link = isToken(token) ? await ctx.db.findOneBy(UnsubscribeLink, { token }) : null
  if (!link) throw new DomainError('NOT_FOUND')
  if (link.expiresAt <= clock.now()) throw new DomainError('LINK_INVALID')
  const { personId, proposalId } = link
  const { affected } = await ctx.db.delete(Follow, { personId, proposalId })
  if (affected)
    await record(ctx, {
      action: 'papers.proposal.unsubscribeByLink',
      entity: 'Proposal',
      entityId: proposalId,
    })
  return token
}
