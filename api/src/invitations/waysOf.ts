import { newLetterCode, newToken } from '../accounts/index.js'
import { invitationPath } from '../contract/paths.js'
import { runPrepared } from '../platform/index.js'
import { guestWays, type Way } from '../summits/index.js'
import { InvitationToken } from './Invitation.js'
import { letterHash } from './letterCodes.js'

/*
 * Who is invited does everything about their place by their link, so each mail about it carries a new one, and a code with it
 * where it becomes a letter. Only hashes are kept.
 */
guestWays(async (ctx, summitId, personIds) => {
  const invited = await runPrepared<{ id: string; person: string; byPost: boolean }>(
    ctx.db,
    `select i.id, i.person_id as person, p.email is null as "byPost" from invitation i join person p on p.id = i.person_id
       where i.summit_id = $1 and i.person_id = any($2::uuid[]) and i.state <> 'WITHDRAWN'`,
    [summitId, personIds],
  )
  const ways = new Map<string, Way>()
  const kept: { invitationId: string; tokenHash: string }[] = []
  for (const { id, person, byPost } of invited) {
    const { token, hash } = newToken()
    const code = byPost ? newLetterCode() : undefined
    kept.push({ invitationId: id, tokenHash: hash })
    if (code) kept.push({ invitationId: id, tokenHash: letterHash(code) })
    ways.set(person, { link: invitationPath(token), ...(code ? { code } : {}) })
  }
  if (kept.length > 0) await ctx.db.insert(InvitationToken, kept)
  return ways
})
