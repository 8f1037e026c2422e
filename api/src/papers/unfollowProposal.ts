import { idField } from '../contract/fields.js'
import { check, signedIn, type Ctx } from '../platform/index.js'
import { Follow } from './Follow.js'

/** Wants to hear no more of a proposal. Applicants are told whatever they follow. */
export async function unfollowProposal(ctx: Ctx, id: unknown): Promise<string> {
  const personId = signedIn(ctx)
  const proposalId = check(idField, id)
  await ctx.db.delete(Follow, { personId, proposalId })
  return proposalId
}
