import { newToken, wrongCodes } from '../accounts/index.js'
import { openLetterSchema } from '../contract/letters.js'
import { check, DomainError, type Ctx } from '../platform/index.js'
import { InvitationToken } from './Invitation.js'
import { letterHash } from './letterCodes.js'

const wrong = wrongCodes()

/** Exchanges the code of a letter for a link of its invitation. Errors: CODE_INVALID; TOO_MANY_ATTEMPTS. */
export async function openLetter(ctx: Ctx, input: unknown): Promise<string> {
  const sender = ctx.sender ?? ''
  await wrong.refuse(sender)
  const { code } = check(openLetterSchema, input)
  const letter = await ctx.db.findOneBy(InvitationToken, { tokenHash: letterHash(code) })
  if (!letter) {
    await wrong.count(sender)
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'code', code: 'CODE_INVALID' }])
  }
  const link = newToken()
  await ctx.db.insert(InvitationToken, { invitationId: letter.invitationId, tokenHash: link.hash })
  return link.token
}
