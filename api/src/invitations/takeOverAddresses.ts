import { record } from '../audit/index.js'
import { clock, type Ctx } from '../platform/index.js'
import type { CheckedLine } from './invitationFile.js'

/**
 * Gives people on the list of an event the addresses a file has for them. Links that went to an old e-mail address end with it; letters
 * that were not posted go to the new one. A row whose address cannot be anybody's is left as it is.
 */
export async function takeOverAddresses(
  ctx: Ctx,
  summitId: string,
  lines: readonly CheckedLine[],
): Promise<void> {
  const taken = new Map<string, { id: string; email: string | null; post: string | null }>()
  for (const { addressFor, email, post } of lines)
    if (addressFor && !taken.has(addressFor)) taken.set(addressFor, { id: addressFor, email, post })
  if (taken.size === 0) return
  const changed = await ctx.db.query<{ id: string; mailed: boolean; posted: boolean }[]>(
    `with wanted as (select * from jsonb_to_recordset($1) as w(id uuid, email text, post text)),
       change as (update person p set email = coalesce(w.email, p.email), post = coalesce(w.post, p.post), modified_at = $3
         from wanted w, person old where w.id = p.id and old.id = p.id
         returning p.id, p.post, p.email is distinct from old.email as mailed, p.post is distinct from old.post as posted),
       on_list as (select i.id from invitation i join change c on c.id = i.person_id and c.mailed where i.summit_id = $2),
       links as (delete from invitation_token where invitation_id in (select id from on_list)),
       proofs as (delete from invitation_proof where invitation_id in (select id from on_list)),
       letters as (update message m set address = c.post from change c
         where m.person_id = c.id and c.posted and m.channel = 'LETTER' and m.state in ('queued', 'held'))
     select id, mailed, posted from change where mailed or posted`,
    [JSON.stringify([...taken.values()]), summitId, clock.now()],
  )
  if (changed.length > 0)
    await record(
      ctx,
      ...changed.map(({ id, mailed, posted }) => ({
        action: 'accounts.person.change',
        entity: 'Person',
        entityId: id,
        fields: [...(mailed ? ['email'] : []), ...(posted ? ['post'] : [])],
      })),
    )
}
