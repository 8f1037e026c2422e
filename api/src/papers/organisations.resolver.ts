import { FieldResolver, Resolver } from 'type-graphql'
import { Organisation } from '../accounts/index.js'
import { list, sql } from '../platform/index.js'
import { Paper } from './Paper.js'

/** What an organisation has brought in. */
@Resolver(() => Organisation)
export class OrganisationPapers {
  @FieldResolver(() => [Paper], {
    description:
      'Public papers of proposals it brought in or applied for together with others, the newest first.',
  })
  papers(): Paper[] {
    return list<Paper, Organisation>(
      Paper,
      // found from the organisation, so that no other paper is looked at
      ({ row, parent }) => [
        sql`${row.publicSince} is not null`,
        sql`${row.proposalId} = any(array(select p.id from proposal_key p where p.organisation_id = ${parent.id} and p.public_since is not null
          union all select c.proposal_id from co_applicant c join proposal_key p on p.id = c.proposal_id
            where c.organisation_id = ${parent.id} and c.state = 'ACCEPTED' and p.public_since is not null))`,
      ],
      ({ row }) => [{ by: row.submittedAt, descending: true, nullable: true }],
      30,
    )
  }
}
