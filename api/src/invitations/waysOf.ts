import { newLetterCode, newToken } from '../accounts/index.js'
import { invitationPath } from '../contract/paths.js'
import { guestWays, type Way } from '../summits/index.js'
import { letterHash } from './letterCodes.js'

/*
 * Who is invited does everything about their place by their link, so each mail about it carries a new one, and a code with it
 * where it becomes a letter. Only hashes are kept.
 */
guestWays(async (ctx, summitId, personIds) => {
  const made = personIds.map((person) => {
    const { token, hash } = newToken()
    const code = newLetterCode()
    return { person, token, hash, code, coded: letterHash(code) }
  })
  const found = await ctx.db.query<{ person_id: string; by_post: boolean }[]>(
    `with those as (
       select i.id, i.person_id, p.email is null as by_post, n.hash, n.coded
         from jsonb_to_recordset($2) as n(person uuid, hash text, coded text)
         join invitation i on i.summit_id = $1 and i.person_id = n.person and i.state <> 'WITHDRAWN'
         join person p on p.id = i.person_id),
     kept as (
       insert into invitation_token (invitation_id, token_hash)
         select id, hash from those union all select id, coded from those where by_post)
     select person_id, by_post from those`,
    [summitId, JSON.stringify(made.map(({ person, hash, coded }) => ({ person, hash, coded })))],
  )
  const byPost = new Map(found.map((one) => [one.person_id, one.by_post]))
  return new Map<string, Way>(
    made
      .filter(({ person }) => byPost.has(person))
      .map(({ person, token, code }) => [
        person,
        { link: invitationPath(token), ...(byPost.get(person) ? { code } : {}) },
      ]),
  )
})
