import { FieldResolver, Resolver } from 'type-graphql'
import { Organisation } from '../accounts/index.js'
import { exists, list, sql } from '../platform/index.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { CoApplicant } from './ProposalParts.js'

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
      ({ row, parent }) => [
        sql`${row.publicSince} is not null`,
        exists(
          Proposal,
          (p) =>
            sql`${p.id} = ${row.proposalId} and (${p.organisationId} = ${parent.id} or ${exists(
              CoApplicant,
              (c) =>
                sql`${c.proposalId} = ${p.id} and ${c.organisationId} = ${parent.id} and ${c.state} = 'ACCEPTED'`,
            )})`,
        ),
      ],
      ({ row }) => [{ by: row.submittedAt, descending: true, nullable: true }],
      30,
    )
  }
}
