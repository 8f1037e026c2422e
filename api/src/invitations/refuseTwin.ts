import { invalid, type Ctx } from '../platform/index.js'
import type { Invitation } from './Invitation.js'

/**
 * Refuses an address with which somebody of the same name is on the event's list already: one person would be invited twice.
 * People of other names may share it. Errors: INVALID_INPUT on `email` (ALREADY_INVITED).
 */
export async function refuseTwin(
  ctx: Ctx,
  { summitId, personId }: Pick<Invitation, 'summitId' | 'personId'>,
  wanted: { email: string; givenName: string; familyName: string },
): Promise<void> {
  const twins = await ctx.db.query<unknown[]>(
    `select 1 from invitation i join person p on p.id = i.person_id
      where i.summit_id = $1 and p.id <> $2 and i.state <> 'WITHDRAWN' and lower(p.email) = lower($3)
        and name_key(concat(p.given_name, ' ', p.family_name)) = name_key($4) limit 1`,
    [summitId, personId, wanted.email, `${wanted.givenName} ${wanted.familyName}`],
  )
  if (twins.length > 0) throw invalid('email', 'ALREADY_INVITED')
}
