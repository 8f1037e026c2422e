import { organisationSeenIf } from '../accounts/index.js'
import { sql } from '../platform/index.js'

// an organisation that stands behind a public proposal is named there, verified or not
organisationSeenIf(
  (
    o,
  ) => sql`exists (select 1 from proposal p where p.public_since is not null and (p.organisation_id = ${o.id}
    or exists (select 1 from co_applicant c where c.proposal_id = p.id and c.organisation_id = ${o.id} and c.state = 'ACCEPTED')))`,
)
