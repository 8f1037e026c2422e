import { hashOf, newLetterCode } from '../accounts/index.js'
import type { Ctx } from '../platform/index.js'
import { InvitationToken } from './Invitation.js'

/** What is kept of a code. No link begins so: a code alone opens nothing. */
export const letterHash = (code: string): string => hashOf(`letter/${code}`)

/** Codes for those of the invited who get a letter, by invitation: who has no e-mail address. */
export async function letterCodesFor(
  ctx: Ctx,
  invitations: readonly { id: string }[],
): Promise<Map<string, string>> {
  if (invitations.length === 0) return new Map()
  const byPost = await ctx.db.query<{ id: string }[]>(
    `select i.id from invitation i join person p on p.id = i.person_id where i.id = any($1) and p.email is null`,
    [invitations.map(({ id }) => id)],
  )
  const codes = new Map(byPost.map(({ id }) => [id, newLetterCode()]))
  if (codes.size > 0)
    await ctx.db.insert(
      InvitationToken,
      [...codes].map(([invitationId, code]) => ({ invitationId, tokenHash: letterHash(code) })),
    )
  return codes
}
