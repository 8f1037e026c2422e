import { proposalPath } from '../contract/paths.js'
import type { Ctx } from '../platform/index.js'

/** What a task about a paper says of it. */
export async function subjectOf(
  ctx: Ctx,
  paperId: string,
): Promise<{ number: string; title: string; path: string }> {
  const [row] = await ctx.db.query<{ number: string; title: string; proposal_id: string }[]>(
    `select p.proposal_id, p.number, (select title from proposal_text t where t.proposal_id = p.proposal_id and t.submitted_at is not null
       order by t.version desc, t.language = 'de' desc limit 1) as title
     from paper p where p.id = $1`,
    [paperId],
  )
  return { number: row?.number ?? '', title: row?.title ?? '', path: proposalPath(row?.proposal_id ?? '') }
}
