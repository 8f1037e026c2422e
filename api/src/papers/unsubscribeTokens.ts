import { randomBytes } from 'node:crypto'
import { clock, type Ctx } from '../platform/index.js'

/** The link of a mail ends mails for a year; each further mail prolongs it. */
const DAYS = 365

/** The tokens with which these people end the mails about a proposal, by person. */
export async function unsubscribeTokens(
  ctx: Ctx,
  proposalId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await ctx.db.query<{ person_id: string; token: string }[]>(
    `insert into unsubscribe_link (proposal_id, person_id, token, expires_at)
     select $1, person_id, token, $4 from unnest($2::uuid[], $3::text[]) as fresh (person_id, token)
     on conflict (person_id, proposal_id) do update set expires_at = excluded.expires_at
     returning person_id, token`,
    [
      proposalId,
      personIds,
      personIds.map(() => randomBytes(24).toString('base64url')),
      new Date(clock.now().getTime() + DAYS * 86_400_000),
    ],
  )
  return new Map(rows.map((row) => [row.person_id, row.token]))
}
