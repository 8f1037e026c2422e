import { isToken } from '../mail/index.js'
import { clock, ref, type Ctx } from '../platform/index.js'
import { applicantsOf } from './applicants.js'
import { Follow } from './Follow.js'
import { Proposal } from './Proposal.js'
import { UnsubscribeLink } from './UnsubscribeLink.js'
import type { UnsubscribeLinkView } from './UnsubscribeLink.view.js'

/** Which mails a link ends, and whether they still come; null for a link nobody was sent. */
export async function readUnsubscribeLink(ctx: Ctx, token: string): Promise<UnsubscribeLinkView | null> {
  const link = isToken(token) ? await ctx.db.findOneBy(UnsubscribeLink, { token }) : null
  if (!link) return null
  const { personId, proposalId, expiresAt } = link
  return {
    isOpen: expiresAt > clock.now(),
    proposal: ref(Proposal, proposalId),
    isFollowed: await ctx.db.existsBy(Follow, { personId, proposalId }),
    isApplicant: (await applicantsOf(ctx, proposalId)).includes(personId),
  }
}
