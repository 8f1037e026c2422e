import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { newToken } from '../accounts/index.js'
import { openLetterSchema } from '../contract/letters.js'
import { check, DomainError, type Ctx } from '../platform/index.js'
import { InvitationToken } from './Invitation.js'
import { letterHash } from './letterCodes.js'

/** Wrong codes of one sender in a quarter of an hour: enough for a club's whole room, far too few to guess one. */
const wrongCodes = new RateLimiterMemory({ points: 20, duration: 15 * 60 })

/**
 * Exchanges the code of a letter for a link of its invitation. Where it was tried from is kept in memory alone, and only for
 * codes that are wrong. Errors: CODE_INVALID; TOO_MANY_ATTEMPTS.
 */
export async function openLetter(ctx: Ctx, input: unknown): Promise<string> {
  const sender = ctx.sender ?? ''
  const before = await wrongCodes.get(sender)
  if (before && before.remainingPoints <= 0) throw tooMany(before)
  const { code } = check(openLetterSchema, input)
  const letter = await ctx.db.findOneBy(InvitationToken, { tokenHash: letterHash(code) })
  if (!letter) {
    await wrongCodes.consume(sender).catch((over: unknown) => {
      throw over instanceof RateLimiterRes ? tooMany(over) : over
    })
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'code', code: 'CODE_INVALID' }])
  }
  const link = newToken()
  await ctx.db.insert(InvitationToken, { invitationId: letter.invitationId, tokenHash: link.hash })
  return link.token
}

const tooMany = (over: RateLimiterRes) =>
  new DomainError('TOO_MANY_ATTEMPTS', { minutes: Math.max(1, Math.ceil(over.msBeforeNext / 60_000)) })
