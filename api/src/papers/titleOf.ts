import { sql, type Sql } from '../platform/index.js'

/** Title of a proposal: the newest handed-in version, in the viewer's language where there is one. */
export function titleOf(proposalId: Sql, locale: Sql): Sql {
  return sql`(select t.title from proposal_text t where t.proposal_id = ${proposalId}
    order by (t.submitted_at is not null) desc, t.version desc, (t.language = ${locale}) desc, (t.language = 'de') desc, t.created_at limit 1)`
}
