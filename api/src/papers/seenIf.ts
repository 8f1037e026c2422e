import { organisationSeenIf } from '../accounts/index.js'
import { fileSeenIf } from '../files/index.js'
import { and, existing, or, sql } from '../platform/index.js'
import { appliesFor, handlesPaper } from './visibility.js'

// an organisation that stands behind a public proposal is named there, verified or not
organisationSeenIf((o) =>
  or(
    existing(sql`proposal_key p`, sql`p.organisation_id = ${o.id} and p.public_since is not null`),
    existing(
      sql`co_applicant c join proposal_key p on p.id = c.proposal_id`,
      sql`c.organisation_id = ${o.id} and c.state = 'ACCEPTED' and p.public_since is not null`,
    ),
  ),
)

// files are seen as the proposal they belong to by those who apply or handle it; everybody else once they are public
fileSeenIf((f, v) =>
  and(
    sql`${f.subjectEntity} = 'Proposal'`,
    or(
      appliesFor(f.subjectId, v),
      existing(sql`paper p`, sql`p.proposal_id = ${f.subjectId}`, handlesPaper(sql`p.id`, v)),
    ),
  ),
)
