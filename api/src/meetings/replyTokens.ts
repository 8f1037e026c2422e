import { newToken } from '../accounts/index.js'
import { applicantsOf } from '../papers/index.js'
import type { Ctx } from '../platform/index.js'
import { ReplyToken } from './ReplyToken.js'

/** Makes a link's token for each applicant; those of an earlier date of the station stop working. */
export async function makeReplyTokens(
  ctx: Ctx,
  consultationId: string,
  proposalId: string,
  expiresAt: Date,
): Promise<Map<string, string>> {
  await ctx.db.delete(ReplyToken, { consultationId })
  const tokens = new Map<string, string>()
  for (const personId of await applicantsOf(ctx, proposalId)) {
    const { token, hash } = newToken()
    await ctx.db.insert(ReplyToken, { tokenHash: hash, consultationId, personId, expiresAt })
    tokens.set(personId, token)
  }
  return tokens
}
