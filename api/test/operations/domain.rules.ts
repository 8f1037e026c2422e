import {
  Delegate,
  DelegateInvitation,
  Organisation,
  OrganisationText,
  Person,
  RoleAssignment,
} from '../../src/accounts/index.js'
import { Committee, ContactPerson, Membership } from '../../src/committees/index.js'
import { Consultation, GroupVote, Resolution, Route, Transfer } from '../../src/consultations/index.js'
import { ApplicantReply } from '../../src/meetings/index.js'
import {
  CoApplicant,
  CoSignature,
  CostItem,
  DraftResolution,
  GoalServed,
  Paper,
  Proposal,
  ProposalBody,
  ProposalText,
  Question,
  Statement,
} from '../../src/papers/index.js'
import type { Summit, SummitGroup } from '../../src/summits/index.js'
import { Task } from '../../src/tasks/Task.js'
import type { View } from './domain.rows.js'
import {
  applies,
  asked,
  inside,
  keeps,
  knowsProposal,
  official,
  paperOf,
  readsPaper,
  seesOrganisation,
  seesPart,
  seesPerson,
  seesProposal,
  seesReply,
  seesResolution,
  seesStatement,
  seesTask,
  sitsIn,
  worksOn,
} from './domain.sees.js'
import { councilRules } from './domain.seesCouncil.js'
import { eventRules, plans, plansEvent } from './domain.seesEvents.js'

/*
 * The rules of all types together: who sees a row of which, and who a field that is for fewer.
 */

type Sees = (v: View, row: never) => boolean
const rules = new Map<unknown, Sees>([
  ...eventRules,
  ...councilRules,
  [Proposal, (v, p: Proposal) => seesProposal(v, p)],
  [Paper, (v, p: Paper) => readsPaper(v, p) || asked(v, p.proposalId, 'INVITED')],
  [
    ProposalText,
    (v, t: ProposalText) =>
      (t.submittedAt !== null && seesPart(v, t)) ||
      applies(v, t.proposalId) ||
      asked(v, t.proposalId, 'INVITED'),
  ],
  [ProposalBody, (v, b: ProposalBody) => seesPart(v, b)],
  [GoalServed, (v, g: GoalServed) => seesPart(v, g)],
  [CostItem, (v, c: CostItem) => seesPart(v, c)],
  [
    CoApplicant,
    (v, c: CoApplicant) =>
      (c.state === 'ACCEPTED' && seesPart(v, c)) || applies(v, c.proposalId) || v.speaksFor(c.organisationId),
  ],
  [
    DraftResolution,
    (v, d: DraftResolution) => (d.isPublic && readsPaper(v, paperOf(v, d))) || worksOn(v, paperOf(v, d)),
  ],
  [Statement, (v, s: Statement) => seesStatement(v, s)],
  [
    CoSignature,
    (v, c: CoSignature) =>
      v.holds('OFFICE', c.officeId) || seesStatement(v, v.rows.get(Statement, c.statementId)),
  ],
  [
    Question,
    (v, q: Question) =>
      (q.answeredAt !== null && q.isPublic && readsPaper(v, paperOf(v, q))) ||
      inside(v, paperOf(v, q) as Paper),
  ],
  [Consultation, (v, c: Consultation) => sitsIn(v, c.committeeId) || readsPaper(v, paperOf(v, c))],
  [Resolution, (v, r: Resolution) => seesResolution(v, r)],
  [GroupVote, (v, g: GroupVote) => seesResolution(v, v.rows.get(Resolution, g.resolutionId))],
  [
    Transfer,
    (v, t: Transfer) =>
      readsPaper(v, paperOf(v, t)) ||
      v.holds('CLERK', t.toBodyId) ||
      v.holds('INTEGRATION_OFFICE', t.toBodyId),
  ],
  [Route, (v, r: Route) => readsPaper(v, paperOf(v, r))],
  [ApplicantReply, (v, r: ApplicantReply) => seesReply(v, r)],
  [Organisation, (v, o: Organisation) => seesOrganisation(v, o)],
  [
    OrganisationText,
    (v, t: OrganisationText) => seesOrganisation(v, v.rows.get(Organisation, t.organisationId)),
  ],
  [Person, (v, p: Person) => seesPerson(v, p)],
  [Delegate, (v, d: Delegate) => v.is(d.personId) || v.speaksFor(d.organisationId) || keeps(v)],
  [DelegateInvitation, (v, i: DelegateInvitation) => v.speaksFor(i.organisationId) || keeps(v)],
  [RoleAssignment, (v, r: RoleAssignment) => v.is(r.personId) || v.holds('ADMINISTRATOR')],
  [
    Membership,
    (v, m: Membership) =>
      (v.rows.get(Committee, m.committeeId)?.publishesNames ?? false) ||
      v.is(m.personId) ||
      v.holds('MEMBER', m.committeeId) ||
      v.holds('CLERK', m.committeeId) ||
      v.holds('INTEGRATION_OFFICE') ||
      v.holds('ADMINISTRATOR'),
  ],
  [ContactPerson, (_, c: ContactPerson) => c.removedAt === null],
  [Task, (v, t: Task) => seesTask(v, t)],
] as [unknown, Sees][])

/** Whether the viewer sees the row; what has no rule everybody sees. */
export function sees(v: View, row: object): boolean {
  return rules.get(row.constructor)?.(v, row as never) ?? true
}

/** Fields for fewer people than the row they stand in; the others get null. */
export const narrower: Record<string, (v: View, row: never) => boolean> = {
  'Proposal.toldBy': (v, p: Proposal) => knowsProposal(v, p),
  'Proposal.inhabitantAddress': (v, p: Proposal) => knowsProposal(v, p),
  'Proposal.inhabitantName': (v, p: Proposal) => p.inhabitantConsent || knowsProposal(v, p),
  'Person.locale': (v, p: Person) => v.is(p.id) || keeps(v),
  'Person.phone': (v, p: Person) => v.is(p.id) || keeps(v),
  'Person.email': (v, p: Person) => v.is(p.id) || keeps(v),
  'Summit.taken': (v, s: Summit) => plans(v, s.bodyId),
  'SummitGroup.taken': (v, g: SummitGroup) => plansEvent(v, g.summitId),
  'Organisation.contactEmail': (v, o: Organisation) =>
    o.contactPublic || v.speaksFor(o.id) || keeps(v) || official(v),
  'Organisation.contactPhone': (v, o: Organisation) =>
    o.contactPublic || v.speaksFor(o.id) || keeps(v) || official(v),
}
