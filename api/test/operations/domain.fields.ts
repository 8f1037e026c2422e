import type { Organisation, Person } from '../../src/accounts/index.js'
import { Delegate, DelegateInvitation, OrganisationText, RoleAssignment } from '../../src/accounts/index.js'
import {
  Body,
  Committee,
  GroupMember,
  Membership,
  Office,
  ParliamentaryGroup,
} from '../../src/committees/index.js'
import type { RouteTemplate } from '../../src/consultations/index.js'
import {
  Consultation,
  GroupVote,
  Resolution,
  Route,
  TemplateStation,
  Transfer,
} from '../../src/consultations/index.js'
import type { Meeting } from '../../src/meetings/index.js'
import {
  AgendaItem,
  AgendaItemConsultation,
  ApplicantReply,
  MeetingCommittee,
} from '../../src/meetings/index.js'
import {
  CoApplicant,
  CoSignature,
  CostItem,
  DraftResolution,
  Follow,
  GoalServed,
  Paper,
  Proposal,
  ProposalBody,
  ProposalText,
  Question,
  Statement,
} from '../../src/papers/index.js'
import { addDays } from '../../src/platform/index.js'
import type { Task } from '../../src/tasks/Task.js'
import type { Reference } from './compare.js'
import { bodyName, committeeName, officeName } from './domain.names.js'
import { visible } from './domain.lists.js'
import type { View } from './domain.rows.js'
import { applies } from './domain.sees.js'
import { timeline } from './domain.timeline.js'
import { absentNameFor, cost, fullName, nameFor, titleOf } from './domain.values.js'

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const berlin = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(at)

const newest = { by: (row: { version: number }) => row.version, descending: true }
const at = (v: View) => ({ by: (row: object) => v.rows.written(row, 'created_at') })
const position = { by: (row: { position: number }) => row.position }

/** What is computed of the types, beside their columns and relations. */
export const fields: Reference<View> = {
  Proposal: {
    title: (p: Proposal, _, v) => titleOf(v, p.id),
    texts: (p: Proposal, _, v) =>
      visible(v, ProposalText, (t) => t.proposalId === p.id, [newest, at(v)], 100),
    text: (p: Proposal, { language }: { language?: string | null }, v) =>
      visible(v, ProposalText, (t) => t.proposalId === p.id, [
        newest,
        { by: (t) => t.language === (language ?? v.viewer.locale), descending: true },
        { by: (t) => t.language === 'de', descending: true },
        at(v),
      ])[0] ?? null,
    bodies: (p: Proposal, _, v) =>
      visible(
        v,
        ProposalBody,
        (b) => b.proposalId === p.id,
        [{ by: (b) => v.rows.rank(v.rows.get(Body, b.bodyId)?.ags ?? null) }],
        20,
      ),
    papers: (p: Proposal, _, v) =>
      visible(
        v,
        Paper,
        (one) => one.proposalId === p.id,
        [at(v), { by: (one) => v.rows.rank(one.number) }],
        40,
      ),
    coApplicants: (p: Proposal, _, v) => visible(v, CoApplicant, (c) => c.proposalId === p.id, [at(v)], 50),
    goals: (p: Proposal, _, v) => visible(v, GoalServed, (g) => g.proposalId === p.id, [position], 20),
    costs: (p: Proposal, _, v) => visible(v, CostItem, (c) => c.proposalId === p.id, [position], 30),
    costMin: (p: Proposal, _, v) => cost(v, p, 'min'),
    costMax: (p: Proposal, _, v) => cost(v, p, 'max'),
    authorName: (p: Proposal, _, v) => nameFor(v, p, p.authorId),
    enteredByName: (p: Proposal, _, v) => nameFor(v, p, p.enteredById),
    isApplicant: (p: Proposal, _, v) => applies(v, p.id),
    isFollowed: (p: Proposal, _, v) =>
      v.rows.of(Follow).some((f) => f.proposalId === p.id && v.is(f.personId)),
    followers: (p: Proposal, _, v) => v.rows.of(Follow).filter((f) => f.proposalId === p.id).length,
    timeline: (p: Proposal, _, v) => timeline(v, (one) => one.proposalId === p.id, 500),
  },
  Paper: {
    title: (p: Paper, _, v) => titleOf(v, p.proposalId),
    waitingDays: (p: Paper, _, v) => (p.waitsSince ? days(berlin(p.waitsSince), v.today) : null),
    draftResolutions: (p: Paper, _, v) =>
      visible(v, DraftResolution, (d) => d.paperId === p.id, [{ by: (d) => d.version }], 50),
    statement: (p: Paper, _, v) => visible(v, Statement, (s) => s.paperId === p.id)[0] ?? null,
    questions: (p: Paper, _, v) => visible(v, Question, (q) => q.paperId === p.id, [position], 100),
    route: (p: Paper, _, v) => visible(v, Route, (r) => r.paperId === p.id)[0] ?? null,
    consultations: (p: Paper, _, v) =>
      visible(v, Consultation, (c) => c.paperId === p.id, [position, at(v)], 100),
    transfer: (p: Paper, _, v) => visible(v, Transfer, (t) => t.paperId === p.id)[0] ?? null,
    timeline: (p: Paper, _, v) => timeline(v, (one) => one.id === p.id, 300),
  },
  Statement: {
    coSignatures: (s: Statement, _, v) =>
      visible(v, CoSignature, (c) => c.statementId === s.id, [{ by: (c) => c.officeId }], 20),
  },
  Consultation: {
    resolution: (c: Consultation, _, v) =>
      visible(v, Resolution, (r) => r.consultationId === c.id)[0] ?? null,
    agendaItem: (c: Consultation, _, v) =>
      visible(v, AgendaItem, (i) =>
        v.rows.of(AgendaItemConsultation).some((l) => l.consultationId === c.id && l.itemId === i.id),
      )[0] ?? null,
    replies: (c: Consultation, _, v) =>
      visible(v, ApplicantReply, (r) => r.consultationId === c.id, [at(v)], 50),
    myReply: (c: Consultation, _, v) =>
      visible(v, ApplicantReply, (r) => r.consultationId === c.id && v.is(r.personId))[0] ?? null,
  },
  Resolution: {
    groupVotes: (r: Resolution, _, v) =>
      visible(
        v,
        GroupVote,
        (g) => g.resolutionId === r.id,
        [{ by: (g) => v.rows.rank(v.rows.get(ParliamentaryGroup, g.groupId)?.shortName ?? null) }],
        30,
      ),
  },
  RouteTemplate: {
    stations: (r: RouteTemplate, _, v) =>
      visible(v, TemplateStation, (s) => s.templateId === r.id, [position], 20),
  },
  Meeting: {
    lead: (m: Meeting, _, v) =>
      visible(v, Committee, (c) =>
        v.rows.of(MeetingCommittee).some((x) => x.meetingId === m.id && x.committeeId === c.id && x.isLead),
      )[0] ?? null,
    committees: (m: Meeting, _, v) =>
      visible(
        v,
        Committee,
        (c) => v.rows.of(MeetingCommittee).some((x) => x.meetingId === m.id && x.committeeId === c.id),
        [{ by: (c) => v.rows.rank(c.kind) }],
        10,
      ),
  },
  AgendaItem: {
    consultations: (i: AgendaItem, _, v) =>
      visible(
        v,
        Consultation,
        (c) => v.rows.of(AgendaItemConsultation).some((l) => l.itemId === i.id && l.consultationId === c.id),
        [at(v)],
        50,
      ),
  },
  Body: {
    name: (b: Body, _, v) => bodyName(v, b.id, v.today),
    municipalities: (b: Body, _, v) =>
      visible(
        v,
        Body,
        (one) => one.districtId === b.id && one.removedAt === null,
        [{ by: (one) => v.rows.rank(one.ags) }],
        30,
      ),
    offices: (b: Body, _, v) =>
      visible(
        v,
        Office,
        (o) => o.bodyId === b.id && o.removedAt === null,
        [{ by: (o) => v.rows.rank(o.number) }],
        40,
      ),
  },
  Office: { name: (o: Office, _, v) => officeName(v, o.id, v.today) },
  Committee: {
    name: (c: Committee, _, v) => committeeName(v, c.id, v.today),
    openConsultations: (c: Committee, _, v) =>
      visible(v, Consultation, (s) => s.committeeId === c.id && ['OPEN', 'SCHEDULED'].includes(s.state), [
        { by: (s) => s.dueOn },
      ]),
    members: (c: Committee, { on }: { on?: string | null }, v) =>
      visible(
        v,
        Membership,
        (m) =>
          m.committeeId === c.id &&
          m.validFrom <= (on ?? v.today) &&
          (m.validTo === null || m.validTo >= (on ?? v.today)),
        [
          { by: (m) => ['CHAIR', 'VICE_CHAIR', 'MEMBER'].indexOf(m.duty) },
          { by: (m) => v.rows.rank(m.role), descending: true },
        ],
      ),
  },
  ParliamentaryGroup: {
    members: (g: ParliamentaryGroup, _, v) =>
      visible(
        v,
        GroupMember,
        (m) => m.groupId === g.id && m.validFrom <= v.today && (m.validTo === null || m.validTo >= v.today),
        [{ by: (m) => m.isChair, descending: true }, { by: (m) => m.validFrom }],
        100,
      ),
  },
  Organisation: {
    papers: (o: Organisation, _, v) =>
      visible(
        v,
        Paper,
        (p) =>
          p.publicSince !== null &&
          (v.rows.get(Proposal, p.proposalId)?.organisationId === o.id ||
            v.rows
              .of(CoApplicant)
              .some(
                (c) => c.proposalId === p.proposalId && c.organisationId === o.id && c.state === 'ACCEPTED',
              )),
        [{ by: (p) => v.rows.written(p, 'submitted_at'), descending: true }],
        30,
      ),
    description: (o: Organisation, _, v) =>
      v.rows.sorted(
        v.rows.of(OrganisationText).filter((t) => t.organisationId === o.id),
        [
          { by: (t) => t.language === v.viewer.locale, descending: true },
          { by: (t) => t.language === 'de', descending: true },
          { by: (t) => v.rows.rank(t.language) },
        ],
      )[0]?.text ?? null,
    descriptions: (o: Organisation, _, v) =>
      visible(
        v,
        OrganisationText,
        (t) => t.organisationId === o.id,
        [{ by: (t) => v.rows.rank(t.language) }],
        20,
      ),
    delegates: (o: Organisation, _, v) =>
      visible(
        v,
        Delegate,
        (d) => d.organisationId === o.id && now(v, d),
        [{ by: (d) => v.rows.rank(d.role) }, { by: (d) => v.rows.written(d, 'valid_from') }],
        50,
      ),
    invitations: (o: Organisation, _, v) =>
      visible(
        v,
        DelegateInvitation,
        (i) => i.organisationId === o.id && !i.acceptedAt && !i.withdrawnAt && i.expiresAt > v.now,
        [at(v)],
        50,
      ),
  },
  Person: {
    name: (p: Person) => fullName(p),
    roleAssignments: (p: Person, _, v) =>
      visible(
        v,
        RoleAssignment,
        (r) => r.personId === p.id && now(v, r),
        [{ by: (r) => v.rows.rank(r.role) }],
        50,
      ),
    delegations: (p: Person, _, v) =>
      visible(
        v,
        Delegate,
        (d) => d.personId === p.id && now(v, d),
        [{ by: (d) => v.rows.written(d, 'valid_from') }],
        50,
      ),
  },
  Task: {
    title: (t: Task, _, v) => t.words?.[v.viewer.locale] ?? t.title,
    inPlaceOf: (t: Task, _, v) => absentNameFor(t, v),
    daysLeft: (t: Task, _, v) => (t.due ? days(v.today, addDays(t.due, 0)) : null),
  },
}
const now = (v: View, row: { validFrom: Date; validTo: Date | null }) =>
  row.validFrom <= v.now && (row.validTo === null || row.validTo > v.now)
