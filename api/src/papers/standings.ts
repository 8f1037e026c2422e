import type { ProposalStanding } from '../contract/papers.lists.js'
import { and, or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { Proposal } from './Proposal.js'

const asked = (p: Row<Proposal>, v: ViewerSql, states: Sql): Sql =>
  sql`exists (select 1 from co_applicant co where co.proposal_id = ${p.id} and co.state in (${states}) and co.organisation_id = any(${v.organisations}))`

const applies = (p: Row<Proposal>, v: ViewerSql): Sql =>
  or(
    sql`${p.authorId} = ${v.person}`,
    sql`${p.enteredById} = ${v.person}`,
    sql`${p.organisationId} = any(${v.organisations})`,
    asked(p, v, sql`'ACCEPTED'`),
  )

/** SQL: the viewer applies for the proposal or was asked to. Found from the person and the organisations, so that no other proposal is looked at. */
export function myProposal(p: Row<Proposal>, v: ViewerSql): Sql {
  return sql`${p.id} in (
    select own.id from proposal_key own where own.author_id = ${v.person}
    union all select own.id from proposal_key own where own.entered_by_id = ${v.person}
    union all select own.id from proposal_key own where own.organisation_id = any(${v.organisations})
    union all select co.proposal_id from co_applicant co where co.organisation_id = any(${v.organisations}) and co.state in ('ACCEPTED', 'INVITED'))`
}

/** SQL: one of the viewer's proposals stands like this; each of them stands in one way only. */
export function standsAs(standing: ProposalStanding, p: Row<Proposal>, v: ViewerSql): Sql {
  if (standing === 'ASKED')
    return and(sql`${p.state} <> 'WITHDRAWN' and (${applies(p, v)}) is not true`, asked(p, v, sql`'INVITED'`))
  if (standing === 'DRAFT') return and(applies(p, v), sql`${p.state} = 'DRAFT'`)
  const waits = sql`exists (select 1 from paper under_way where under_way.proposal_id = ${p.id} and under_way.waits_for is not null)`
  return and(applies(p, v), sql`${p.state} <> 'DRAFT'`, standing === 'UNDER_WAY' ? waits : sql`not ${waits}`)
}
