import { and, policy, sql, type Row } from '../platform/index.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { CoApplicant } from './ProposalParts.js'
import { CoSignature, Statement } from './Statement.js'
import { appliesFor, handlesBody } from './visibility.js'

const beingAnswered = (p: Row<Proposal>) =>
  sql`(${p.state} = 'DRAFT' or exists (select 1 from paper back where back.proposal_id = ${p.id} and back.state = 'RETURNED'))`

policy<Proposal>(Proposal, [
  {
    role: 'PERSON',
    verbs: ['saveDraft'],
    when: (p, v) => and(appliesFor(p.id, v), beingAnswered(p)),
  },
  {
    role: 'PERSON',
    verbs: ['submitProposal', 'discardDraft'],
    when: (p, v) => appliesFor(p.id, v),
  },
  {
    role: 'PERSON',
    verbs: ['inviteCoApplicant'],
    when: (p, v) => and(appliesFor(p.id, v), sql`${p.state} <> 'WITHDRAWN'`),
  },
  // a text without its German version waits on the offices, never on the author
  { role: 'INTEGRATION_OFFICE', verbs: ['translateText'], when: (p) => sql`${p.state} = 'SUBMITTED'` },
  {
    role: 'PERSON',
    verbs: ['translateText'],
    when: (p, v) =>
      sql`${p.state} = 'SUBMITTED' and exists (select 1 from paper handled where handled.proposal_id = ${p.id} and ${handlesBody(sql`handled.body_id`, v)})`,
  },
])

const clerk = (p: Row<Paper>) => [p.bodyId, p.offeredToId]

policy<Paper>(Paper, [
  { role: 'MEMBER', verbs: ['takeUpPaper'], scope: (p) => [p.offeredToId] },
  { role: 'CHAIR', verbs: ['takeUpPaper', 'declineOffer'], scope: (p) => [p.offeredToId] },
  {
    role: 'CLERK',
    verbs: ['admitPaper', 'refusePaper', 'setReference'],
    scope: clerk,
  },
  // an inquiry is answered: nobody writes a statement on it, and it is not rewritten
  {
    role: 'CLERK',
    verbs: ['returnPaper', 'requestStatement', 'skipStatement'],
    scope: clerk,
    when: (p) => sql`${p.kind} <> 'INQUIRY'`,
  },
  {
    role: 'PERSON',
    verbs: ['chooseAnotherWay'],
    when: (p, v) => appliesFor(p.proposalId, v),
  },
  {
    role: 'PERSON',
    verbs: ['answerQuestions'],
    when: (p, v) => and(appliesFor(p.proposalId, v), sql`${p.returnTo} = 'SUBMITTED'`),
  },
  {
    role: 'PERSON',
    verbs: ['withdrawPaper'],
    when: (p, v) => and(appliesFor(p.proposalId, v), sql`${p.movedAt} is null`),
  },
])

policy<Statement>(Statement, [{ role: 'OFFICE', verbs: ['deliverStatement'], scope: (s) => [s.officeId] }])
policy<CoSignature>(CoSignature, [{ role: 'OFFICE', verbs: ['coSignStatement'], scope: (c) => [c.officeId] }])
policy<CoApplicant>(CoApplicant, [
  { role: 'PERSON', verbs: ['withdrawCoApplication'], when: (c, v) => appliesFor(c.proposalId, v) },
  {
    role: 'DELEGATE',
    verbs: ['acceptCoApplication', 'declineCoApplication'],
    scope: (c) => [c.organisationId],
    when: (c) =>
      sql`exists (select 1 from proposal asked where asked.id = ${c.proposalId} and asked.state <> 'WITHDRAWN')`,
  },
])
