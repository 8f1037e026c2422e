import {
  Delegate,
  DelegateInvitation,
  Organisation,
  OrganisationText,
  Person,
  RoleAssignment,
} from '../../src/accounts/index.js'
import {
  Committee,
  ContactPerson,
  GroupMember,
  Membership,
  MinutesKeeper,
  PoolDeputy,
} from '../../src/committees/index.js'
import { Consultation, GroupVote, Resolution, Route, Transfer } from '../../src/consultations/index.js'
import { AgendaItem, ApplicantReply, Meeting, MeetingCommittee } from '../../src/meetings/index.js'
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
import { Task } from '../../src/tasks/Task.js'
import type { View } from './domain.rows.js'

/*
 * Who sees what, written a second time and in another language than the engine's: a mistake has to be made twice to stay unseen.
 */

const inForce = (row: { validFrom: Date; validTo: Date | null }, now: Date) =>
  row.validFrom <= now && (row.validTo === null || row.validTo > now)

const asked = (v: View, proposalId: string, state: string) =>
  v.rows
    .of(CoApplicant)
    .some((co) => co.proposalId === proposalId && co.state === state && v.speaksFor(co.organisationId))

/** Author, delegate of the organisation or of one that joined, or who wrote it down. */
export function applies(v: View, proposalId: string): boolean {
  const p = v.rows.get(Proposal, proposalId)
  if (!p) return false
  return (
    v.is(p.authorId) ||
    v.is(p.enteredById) ||
    v.speaksFor(p.organisationId) ||
    asked(v, proposalId, 'ACCEPTED')
  )
}

/** Clerk of the body or of one of its committees, or its Integrationsbuero. */
function handlesBody(v: View, bodyId: string): boolean {
  const desks = v.rows.of(Committee).filter((c) => c.bodyId === bodyId)
  return (
    v.holds('CLERK', bodyId) ||
    v.holds('INTEGRATION_OFFICE', bodyId) ||
    desks.some(({ id }) => v.viewer.roles.includes(`CLERK@${id}`))
  )
}

/** Works on the paper by office. */
export function worksOn(v: View, paper: Paper | null): boolean {
  if (!paper) return false
  const statements = v.rows.of(Statement).filter((s) => s.paperId === paper.id)
  const signing = v.rows.of(CoSignature).filter((c) => statements.some((s) => s.id === c.statementId))
  return (
    handlesBody(v, paper.bodyId) ||
    v.holds('OFFICE', paper.leadOfficeId) ||
    v.holds('MEMBER', paper.offeredToId) ||
    v.holds('CHAIR', paper.offeredToId) ||
    signing.some(({ officeId }) => v.viewer.roles.includes(`OFFICE@${officeId}`))
  )
}

/** Works on it or applies for it. */
export const inside = (v: View, paper: Paper) => worksOn(v, paper) || applies(v, paper.proposalId)
const readsPaper = (v: View, paper: Paper | null) =>
  paper !== null && (paper.publicSince !== null || inside(v, paper))

const worksOnProposal = (v: View, proposalId: string) =>
  v.rows.of(Paper).some((paper) => paper.proposalId === proposalId && worksOn(v, paper))

/** Sees also what is not public of it. */
export const knowsProposal = (v: View, p: Proposal) => applies(v, p.id) || worksOnProposal(v, p.id)

function seesProposal(v: View, p: Proposal | null): boolean {
  if (!p) return false
  return (
    p.publicSince !== null ||
    applies(v, p.id) ||
    asked(v, p.id, 'INVITED') ||
    (p.state !== 'DRAFT' && worksOnProposal(v, p.id))
  )
}
const seesPart = (v: View, part: { proposalId: string }) =>
  seesProposal(v, v.rows.get(Proposal, part.proposalId))
const paperOf = (v: View, row: { paperId: string }) => v.rows.get(Paper, row.paperId)
const sitsIn = (v: View, committeeId: string | null) =>
  v.holds('MEMBER', committeeId) || v.holds('CHAIR', committeeId) || v.holds('CLERK', committeeId)
const keeps = (v: View) => v.holdsSomewhere('INTEGRATION_OFFICE') || v.holds('ADMINISTRATOR')
const official = (v: View) => v.holdsSomewhere('CLERK', 'OFFICE', 'CHAIR', 'MEMBER')

function seesStatement(v: View, s: Statement | null): boolean {
  if (!s) return false
  const delivered = s.isPublic && s.state === 'DELIVERED' && readsPaper(v, paperOf(v, s))
  return delivered || worksOn(v, paperOf(v, s)) || v.holds('OFFICE', s.officeId)
}

function seesResolution(v: View, r: Resolution | null): boolean {
  const station = v.rows.get(Consultation, r?.consultationId)
  if (!station) return false
  const paper = paperOf(v, station)
  return (station.isPublic && readsPaper(v, paper)) || sitsIn(v, station.committeeId) || worksOn(v, paper)
}

function seesOrganisation(v: View, o: Organisation | null): boolean {
  if (!o) return false
  const stands = v.rows
    .of(Proposal)
    .filter((p) => p.publicSince !== null)
    .some(
      (p) =>
        p.organisationId === o.id ||
        v.rows
          .of(CoApplicant)
          .some((co) => co.proposalId === p.id && co.organisationId === o.id && co.state === 'ACCEPTED'),
    )
  return (
    (o.state === 'VERIFIED' && o.removedAt === null) || v.speaksFor(o.id) || keeps(v) || official(v) || stands
  )
}

function seesPerson(v: View, p: Person): boolean {
  const publishes = (committeeId: string) => v.rows.get(Committee, committeeId)?.publishesNames ?? false
  return (
    v.is(p.id) ||
    keeps(v) ||
    v.rows
      .of(Delegate)
      .some((d) => d.personId === p.id && v.speaksFor(d.organisationId) && inForce(d, v.now)) ||
    v.rows.of(Membership).some((m) => m.personId === p.id && publishes(m.committeeId)) ||
    v.rows.of(MinutesKeeper).some((k) => k.personId === p.id && publishes(k.committeeId)) ||
    v.rows.of(PoolDeputy).some((d) => d.personId === p.id && publishes(d.committeeId)) ||
    v.rows.of(GroupMember).some((g) => g.personId === p.id)
  )
}

function seesReply(v: View, r: ApplicantReply): boolean {
  const station = v.rows.get(Consultation, r.consultationId)
  return (
    v.is(r.personId) ||
    v.speaksFor(r.organisationId) ||
    (station !== null &&
      (v.holds('CHAIR', station.committeeId) ||
        v.holds('CLERK', station.committeeId) ||
        worksOn(v, paperOf(v, station))))
  )
}

function seesTask(v: View, t: Task): boolean {
  const { personId, roles, seatIds } = v.viewer
  return (
    personId !== null &&
    t.assignees.some(
      (to) =>
        roles.includes(to) ||
        to === `PERSON@${personId}` ||
        to === `DESK@${personId}` ||
        seatIds.some((seat) => to === `SEAT@${seat}`) ||
        roles.includes(`${to.split('@')[0]}@*`),
    )
  )
}

type Sees = (v: View, row: never) => boolean
const rules = new Map<unknown, Sees>([
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
  [
    AgendaItem,
    (v, i: AgendaItem) =>
      (i.isPublic && v.rows.get(Meeting, i.meetingId)?.agendaPublicSince !== null) ||
      v.rows.of(MeetingCommittee).some((m) => m.meetingId === i.meetingId && sitsIn(v, m.committeeId)) ||
      v.holds('CLERK', v.rows.get(Meeting, i.meetingId)?.bodyId ?? null),
  ],
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
  'Organisation.contactEmail': (v, o: Organisation) =>
    o.contactPublic || v.speaksFor(o.id) || keeps(v) || official(v),
  'Organisation.contactPhone': (v, o: Organisation) =>
    o.contactPublic || v.speaksFor(o.id) || keeps(v) || official(v),
}
