import { and, existing, or, raw, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { DraftResolution } from './DraftResolution.js'
import type { Paper } from './Paper.js'
import type { Proposal } from './Proposal.js'
import type { CoApplicant } from './ProposalParts.js'
import type { ProposalText } from './ProposalText.js'
import type { Question } from './Question.js'
import type { CoSignature, Statement } from './Statement.js'

/*
 * Who sees what (public from admission on; before that applicants, clerk, office, Integrationsbuero; withdrawn or refused
 * earlier: never). The tables are named in the SQL, so that the entities may use these predicates without a cycle. Of walled
 * tables they read the `_key` views: whom a row belongs to and how it stands, nothing that it says.
 */

/** Applies for the proposal with this id: its author, a delegate of its organisation or of one that applies with it, who wrote it down. */
export function appliesFor(proposalId: Sql, v: ViewerSql): Sql {
  return v.signedIn(
    existing(
      sql`proposal_key own`,
      sql`own.id = ${proposalId}`,
      or(
        sql`own.author_id = ${v.person}`,
        sql`own.entered_by_id = ${v.person}`,
        v.acting(sql`own.organisation_id = any(${v.organisations})`),
        v.acting(
          sql`exists (select 1 from co_applicant co where co.proposal_id = own.id and co.state = 'ACCEPTED' and co.organisation_id = any(${v.organisations}))`,
        ),
      ),
    ),
  )
}

/** Was asked to apply together and has not answered yet. */
function invitedTo(proposalId: Sql, v: ViewerSql): Sql {
  return v.acting(
    existing(
      sql`co_applicant co`,
      sql`co.proposal_id = ${proposalId} and co.state = 'INVITED' and co.organisation_id = any(${v.organisations})`,
    ),
  )
}

/** Handles papers of this body: its clerk, the clerk of one of its committees, the Integrationsbuero. */
export function handlesBody(bodyId: Sql, v: ViewerSql): Sql {
  return or(
    v.holds('CLERK', bodyId),
    v.holds('INTEGRATION_OFFICE', bodyId),
    v.holding(
      'CLERK',
      existing(
        sql`committee desk`,
        sql`desk.body_id = ${bodyId} and 'CLERK@' || desk.id::text = any(${v.roles})`,
      ),
    ),
  )
}

interface PaperColumns {
  bodyId: Sql
  offeredToId: Sql
  leadOfficeId: Sql
  id: Sql
}

/** Works on the paper: clerk, Integrationsbuero, lead or co-signing office, members of the body it was offered to. */
function worksOn(p: PaperColumns, v: ViewerSql): Sql {
  return or(
    handlesBody(p.bodyId, v),
    v.holds('OFFICE', p.leadOfficeId),
    v.holds('MEMBER', p.offeredToId),
    v.holds('CHAIR', p.offeredToId),
    v.holding(
      'OFFICE',
      existing(
        sql`statement_key s join co_signature c on c.statement_id = s.id`,
        sql`s.paper_id = ${p.id} and 'OFFICE@' || c.office_id::text = any(${v.roles})`,
      ),
    ),
  )
}

const columnsOf = (alias: string): PaperColumns => {
  const column = (name: string) => raw(`${alias}.${name}`)
  return {
    id: column('id'),
    bodyId: column('body_id'),
    offeredToId: column('offered_to_id'),
    leadOfficeId: column('lead_office_id'),
  }
}

/** Who works on any paper of the proposal. */
function worksOnProposal(proposalId: Sql, v: ViewerSql): Sql {
  return existing(
    sql`paper own_paper`,
    sql`own_paper.proposal_id = ${proposalId}`,
    worksOn(columnsOf('own_paper'), v),
  )
}

/** Sees a paper. */
export function seesPaper(p: Row<Paper>, v: ViewerSql): Sql {
  return or(
    sql`${p.publicSince} is not null`,
    worksOn(p, v),
    appliesFor(p.proposalId, v),
    invitedTo(p.proposalId, v),
  )
}

/** What must hold of the paper with this id: of the row itself where it stands around what is read, else of the row looked up. */
function ofPaper(paperId: Sql, v: ViewerSql, holds: (alias: string) => Sql): Sql {
  const near = v.near('paper', paperId)
  return near ? holds(near) : existing(sql`paper seen`, sql`seen.id = ${paperId}`, holds('seen'))
}

/** Sees the paper with this id. */
export function seesPaperId(paperId: Sql, v: ViewerSql): Sql {
  return ofPaper(paperId, v, (paper) =>
    or(
      sql`${raw(paper)}.public_since is not null`,
      worksOn(columnsOf(paper), v),
      appliesFor(raw(`${paper}.proposal_id`), v),
    ),
  )
}

/** Handles the paper with this id or applies for it: sees also what is not public of it. */
export function insideOfPaper(paperId: Sql, v: ViewerSql): Sql {
  return ofPaper(paperId, v, (paper) =>
    or(worksOn(columnsOf(paper), v), appliesFor(raw(`${paper}.proposal_id`), v)),
  )
}

/** Handles the paper with this id for the administration. */
export function handlesPaper(paperId: Sql, v: ViewerSql): Sql {
  return ofPaper(paperId, v, (paper) => worksOn(columnsOf(paper), v))
}

/** Sees a proposal. */
export function seesProposal(p: Row<Proposal>, v: ViewerSql): Sql {
  return or(
    sql`${p.publicSince} is not null`,
    appliesFor(p.id, v),
    invitedTo(p.id, v),
    and(sql`${p.state} <> 'DRAFT'`, worksOnProposal(p.id, v)),
  )
}

/** Applies for the proposal or handles it: sees how it was told and by whom. */
export function seesProposalFully(p: Row<Proposal>, v: ViewerSql): Sql {
  return or(appliesFor(p.id, v), worksOnProposal(p.id, v))
}

/** Sees the name of the inhabitant. */
export function seesNamedInhabitant(p: Row<Proposal>, v: ViewerSql): Sql {
  return or(sql`${p.inhabitantConsent}`, seesProposalFully(p, v))
}

const seesProposalId = (proposalId: Sql, v: ViewerSql): Sql =>
  or(
    existing(sql`proposal_key seen`, sql`seen.id = ${proposalId} and seen.public_since is not null`),
    appliesFor(proposalId, v),
    invitedTo(proposalId, v),
    existing(
      sql`proposal_key seen`,
      sql`seen.id = ${proposalId} and seen.state <> 'DRAFT'`,
      worksOnProposal(proposalId, v),
    ),
  )

/** Sees a row that belongs to a proposal. */
export function seesProposalPart(part: { proposalId: Sql }, v: ViewerSql): Sql {
  return seesProposalId(part.proposalId, v)
}

/** Sees a version of the text: a handed-in one with the proposal, one being written only as an applicant. */
export function seesProposalText(t: Row<ProposalText>, v: ViewerSql): Sql {
  return or(
    and(sql`${t.submittedAt} is not null`, seesProposalId(t.proposalId, v)),
    appliesFor(t.proposalId, v),
    invitedTo(t.proposalId, v),
  )
}

/** Sees an organisation that was asked: the public only once it has accepted. */
export function seesCoApplicant(c: Row<CoApplicant>, v: ViewerSql): Sql {
  return or(
    and(sql`${c.state} = 'ACCEPTED'`, seesProposalId(c.proposalId, v)),
    appliesFor(c.proposalId, v),
    sql`${c.organisationId} = any(${v.organisations})`,
  )
}

/** Sees a version of the draft resolution: what is not public only inside. */
export function seesDraftResolution(d: Row<DraftResolution>, v: ViewerSql): Sql {
  return or(and(sql`${d.isPublic}`, seesPaperId(d.paperId, v)), handlesPaper(d.paperId, v))
}

/** Sees a statement: before it is delivered only those who work on it; applicants see that it was requested. */
export function seesStatement(s: Row<Statement>, v: ViewerSql): Sql {
  return or(
    and(sql`${s.isPublic}`, sql`${s.state} = 'DELIVERED'`, seesPaperId(s.paperId, v)),
    handlesPaper(s.paperId, v),
    v.holds('OFFICE', s.officeId),
  )
}

/** Sees another office's signature. */
export function seesCoSignature(c: Row<CoSignature>, v: ViewerSql): Sql {
  return or(
    v.holds('OFFICE', c.officeId),
    existing(
      sql`statement_key signed`,
      sql`signed.id = ${c.statementId}`,
      or(
        and(sql`signed.is_public`, sql`signed.state = 'DELIVERED'`, seesPaperId(sql`signed.paper_id`, v)),
        handlesPaper(sql`signed.paper_id`, v),
        v.holds('OFFICE', sql`signed.office_id`),
      ),
    ),
  )
}

/** Sees a question: everybody once one asked in public was answered on a public paper, before that those inside. */
export function seesQuestion(q: Row<Question>, v: ViewerSql): Sql {
  return or(
    and(sql`${q.answeredAt} is not null`, sql`${q.isPublic}`, seesPaperId(q.paperId, v)),
    insideOfPaper(q.paperId, v),
  )
}
