import { Arg, Args, Query, Resolver } from 'type-graphql'
import { allowed, existing, or, page, PageArgs, raw, rows, sql } from '../platform/index.js'
import { ProposalConnection, StatementConnection } from './connections.js'
import { onDesk } from './desks.js'
import { Desk, DeskCount } from './papersArgs.js'
import { Proposal } from './Proposal.js'
import { Statement } from './Statement.js'

/** What waits on the desks of those who work on papers. */
@Resolver()
export class DeskQueries {
  @Query(() => [DeskCount], {
    description:
      'How many papers on a desk of the viewer stand in each state; states without a paper are left out.',
  })
  deskCounts(@Arg('desk', () => Desk, { description: 'The desk.' }) _desk?: Desk): DeskCount[] {
    return rows<DeskCount>(DeskCount, ({ args, viewer }) => {
      const p = {
        id: raw('p.id'),
        bodyId: raw('p.body_id'),
        offeredToId: raw('p.offered_to_id'),
        leadOfficeId: raw('p.lead_office_id'),
      }
      return sql`select p.state, count(*)::int as count from paper p
        where ${onDesk(p, args.choice<Desk>('desk'), viewer) || raw('false')} group by 1 order by 1`
    })
  }

  @Query(() => StatementConnection, {
    description:
      'Statements the offices of the viewer have to write or to sign, what is due first comes first.',
  })
  statementsToWrite(@Args(() => PageArgs) _args?: PageArgs): StatementConnection {
    return page<Statement, StatementConnection>(
      Statement,
      ({ row, viewer }) => [
        // found from the offices, so that no other statement is looked at
        sql`${row.id} in (select own.id from statement_key own where own.office_id = any(${viewer.scopes('OFFICE')})
          union all select c.statement_id from co_signature c where c.office_id = any(${viewer.scopes('OFFICE')}))`,
        or(
          sql`${row.state} = 'REQUESTED' and ${viewer.holds('OFFICE', row.officeId)}`,
          sql`${row.state} = 'CO_SIGNING' and ${existing(
            sql`co_signature c`,
            sql`c.statement_id = ${row.id} and c.signed_at is null and ${viewer.holds('OFFICE', raw('c.office_id'))}`,
          )}`,
        ),
      ],
      ({ row }) => [{ by: row.dueOn }],
    )
  }

  @Query(() => ProposalConnection, {
    description:
      'Proposals whose newest version has no German text yet and that the viewer may translate, the oldest first.',
  })
  proposalsToTranslate(@Args(() => PageArgs) _args?: PageArgs): ProposalConnection {
    return page<Proposal, ProposalConnection>(
      Proposal,
      ({ row }) => [
        sql`${row.state} = 'SUBMITTED'`,
        allowed(Proposal, 'translateText', row),
        // found from what is told in another language: of those few the newest version is looked at
        sql`${row.id} in (select t.proposal_id from proposal_text t where t.language <> 'de')`,
        sql`not exists (select 1 from proposal_text t where t.proposal_id = ${row.id} and t.submitted_at is not null and t.language = 'de'
          and t.version = (select max(n.version) from proposal_text n where n.proposal_id = ${row.id} and n.submitted_at is not null))`,
      ],
      ({ row }) => [{ by: row.submittedAt, nullable: true }],
    )
  }
}
