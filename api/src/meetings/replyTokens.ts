import { createHash, randomBytes } from 'node:crypto'
import { applicantsOf } from '../papers/index.js'
import type { Ctx } from '../platform/index.js'
import { ReplyToken } from './ReplyToken.js'

/** What is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

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
    const token = randomBytes(24).toString('base64url')
    await ctx.db.insert(ReplyToken, { tokenHash: hashOf(token), consultationId, personId, expiresAt })
    tokens.set(personId, token)
  }
  return tokens
}
