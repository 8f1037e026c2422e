import { Organisation, Person, RoleAssignment } from '../../src/accounts/index.js'
import { Body, Committee } from '../../src/committees/index.js'
import { Consultation, RouteTemplate, Transfer } from '../../src/consultations/index.js'
import { Meeting, MeetingCommittee } from '../../src/meetings/index.js'
import { CoApplicant, Follow, Paper, Proposal } from '../../src/papers/index.js'
import { Task } from '../../src/tasks/Task.js'
import type { Reference } from './compare.js'
import {
  byId,
  contains,
  fieldsServed,
  given,
  liesOn,
  onlyFor,
  page,
  visible,
  type Paged,
} from './domain.lists.js'
import type { Order, View } from './domain.rows.js'
import { applies } from './domain.sees.js'

type MeetingsAsked = Paged & { ags?: string | null; bodyId?: string | null; committeeId?: string | null }

/** Whether a meeting is of the place, body or committee asked for. */
const meetsThere = (v: View, m: Meeting, { ags, bodyId, committeeId }: MeetingsAsked): boolean =>
  (!given(ags) || v.rows.get(Body, m.bodyId)?.ags === ags) &&
  (!given(bodyId) || m.bodyId === bodyId) &&
  (!given(committeeId) ||
    v.rows.of(MeetingCommittee).some((c) => c.meetingId === m.id && c.committeeId === committeeId))

const meetings =
  (name: string, when: (m: Meeting, v: View) => boolean, descending = false) =>
  (_: unknown, a: MeetingsAsked, v: View) => {
    const order = [{ by: (m: Meeting) => v.rows.written(m, 'starts_at'), descending }]
    return page(v, Meeting, (m) => when(m, v) && meetsThere(v, m, a), order, name, a)
  }

interface PapersGiven extends Paged {
  bodyId?: string | null
  ags?: string | null
  committeeId?: string | null
  fieldId?: string | null
  states?: string[] | null
  kinds?: string[] | null
  desk?: string | null
  sort?: string | null
}

function papers(v: View, args: PapersGiven) {
  const where = (p: Paper) =>
    (!given(args.bodyId) || p.bodyId === args.bodyId) &&
    (!given(args.ags) || v.rows.get(Body, p.bodyId)?.ags === args.ags) &&
    (!given(args.committeeId) || p.waitsForCommitteeId === args.committeeId) &&
    (!given(args.fieldId) || fieldsServed(v, p.proposalId).includes(args.fieldId)) &&
    (!given(args.states) || args.states.includes(p.state)) &&
    (!given(args.kinds) || args.kinds.includes(p.kind)) &&
    (!given(args.desk) || liesOn(v, p, args.desk))
  const orders: Record<string, Order<Paper>> = {
    WAITING_LONGEST: [{ by: (p) => v.rows.written(p, 'waits_since') }],
    DUE_FIRST: [{ by: (p) => v.rows.written(p, 'waits_until') }],
    NUMBER: [{ by: (p) => v.rows.rank(p.number) }],
  }
  const sort = args.sort && args.sort in orders ? args.sort : 'NEWEST'
  const newest: Order<Paper> = [{ by: (p) => v.rows.written(p, 'submitted_at'), descending: true }]
  return page(v, Paper, where, orders[sort] ?? newest, `papers ${sort}`, args)
}

/** How a proposal stands for its applicants and for those who were asked; empty for everybody else. */
function standingsOf(v: View, p: Proposal): string[] {
  const asked = v.rows
    .of(CoApplicant)
    .some((co) => co.proposalId === p.id && co.state === 'INVITED' && v.speaksFor(co.organisationId))
  if (!applies(v, p.id)) return asked ? [p.state === 'WITHDRAWN' ? 'NONE' : 'ASKED'] : []
  if (p.state === 'DRAFT') return ['DRAFT']
  return [
    v.rows.of(Paper).some((one) => one.proposalId === p.id && one.waitsFor !== null) ? 'UNDER_WAY' : 'ENDED',
  ]
}

/** The compared root fields. */
export const queries: Reference<View>[string] = {
  paper: (_, { id }: { id: string }, v) => byId(v, Paper, id),
  proposal: (_, { id }: { id: string }, v) => byId(v, Proposal, id),
  consultation: (_, { id }: { id: string }, v) => byId(v, Consultation, id),
  meeting: (_, { id }: { id: string }, v) => byId(v, Meeting, id),
  organisation: (_, { id }: { id: string }, v) => byId(v, Organisation, id),
  person: (_, { id }: { id: string }, v) => byId(v, Person, id),
  committee: (_, { id }: { id: string }, v) => byId(v, Committee, id),
  body: (_, { ags }: { ags: string }, v) => visible(v, Body, (b) => b.ags === ags)[0] ?? null,
  bodies: (_, __, v) =>
    visible(v, Body, (b) => b.removedAt === null, [{ by: (b) => v.rows.rank(b.ags) }], 30),
  papers: (_, args: PapersGiven, v) => papers(v, args),
  paperByNumber: (_, { number, bodyId }: { number: string; bodyId?: string | null }, v) =>
    visible(v, Paper, (p) => p.number === number && (!given(bodyId) || p.bodyId === bodyId), [
      { by: (p) => v.rows.written(p, 'created_at') },
    ])[0] ?? null,
  myProposals: (_, args: Paged & { standing?: string | null }, v) =>
    page(
      v,
      Proposal,
      (p) =>
        !(p.state === 'WITHDRAWN' && p.submittedAt === null) &&
        standingsOf(v, p).length > 0 &&
        (!given(args.standing) || standingsOf(v, p).includes(args.standing)),
      [
        { by: (p) => v.rows.rank(p.state) },
        { by: (p) => v.rows.written(p, 'modified_at'), descending: true },
      ],
      'myProposals',
      args,
    ),
  followedProposals: (_, args: Paged, v) =>
    page(
      v,
      Proposal,
      (p) => v.rows.of(Follow).some((f) => f.proposalId === p.id && v.is(f.personId)),
      [{ by: (p) => v.rows.written(p, 'modified_at'), descending: true }],
      'followedProposals',
      args,
    ),
  committeeInbox: (_, { committeeId }: { committeeId?: string | null }, v) =>
    visible(
      v,
      Consultation,
      (c) =>
        ['OPEN', 'SCHEDULED'].includes(c.state) &&
        (!given(committeeId) || c.committeeId === committeeId) &&
        (v.holds('MEMBER', c.committeeId) ||
          v.holds('CHAIR', c.committeeId) ||
          v.holds('CLERK', c.committeeId, v.rows.get(Paper, c.paperId)?.bodyId ?? null)),
      [{ by: (c) => c.dueOn }],
    ),
  offeredPapers: (_, __, v) =>
    visible(
      v,
      Paper,
      (p) => p.state === 'OFFERED' && (v.holds('MEMBER', p.offeredToId) || v.holds('CHAIR', p.offeredToId)),
      [{ by: (p) => p.offeredUntil }],
    ),
  transfers: (_, { open }: { open?: boolean | null }, v) =>
    visible(v, Transfer, (t) => open !== true || t.state === 'ARRIVED', [
      { by: (t) => t.state === 'ARRIVED', descending: true },
      { by: (t) => t.dueOn },
    ]),
  upcomingMeetings: meetings(
    'upcomingMeetings',
    (m, v) => m.startsAt >= v.now && ['SCHEDULED', 'INVITED'].includes(m.state),
  ),
  pastMeetings: meetings('pastMeetings', (m, v) => m.startsAt < v.now, true),
  routeTemplates: (_, { bodyId, kind }: { bodyId?: string | null; kind?: string | null }, v) =>
    visible(
      v,
      RouteTemplate,
      (r) =>
        r.retiredAt === null &&
        (!given(bodyId) ||
          ((r.bodyId === null || r.bodyId === bodyId) &&
            v.rows.get(Body, bodyId) !== null &&
            r.forDistrict === (v.rows.get(Body, bodyId)?.districtId === null))) &&
        (!given(kind) || r.paperKind === null || r.paperKind === kind),
      [{ by: (r) => v.rows.rank(r.key) }],
    ),
  myTasks: (_, args: Paged, v) =>
    page(
      v,
      Task,
      (t) => t.closedAt === null,
      [{ by: (t) => t.due }, { by: (t) => v.rows.written(t, 'opened_at') }],
      'myTasks',
      args,
    ),
  organisations: (
    _,
    a: Paged & { search?: string | null; ags?: string | null; language?: string | null },
    v,
  ) =>
    page(
      v,
      Organisation,
      (o) =>
        o.state === 'VERIFIED' &&
        o.removedAt === null &&
        contains(o.name, a.search) &&
        (!given(a.ags) || o.ags === a.ags) &&
        (!given(a.language) || o.languages.includes(a.language)),
      [{ by: (o) => v.rows.rank(o.name) }],
      'organisations',
      a,
    ),
  organisationsToVerify: (_, a: Paged & { search?: string | null; state?: string | null }, v) => {
    onlyFor(v, 'INTEGRATION_OFFICE')
    const wanted: string[] = given(a.state) ? [a.state] : ['UNVERIFIED', 'EXPIRED']
    const where = (o: Organisation) =>
      o.removedAt === null && wanted.includes(o.state) && contains(o.name, a.search)
    return page(v, Organisation, where, [{ by: (o) => v.rows.written(o, 'created_at') }], 'toVerify', a)
  },
  people: (_, a: Paged & { search?: string | null }, v) => {
    onlyFor(v, 'ADMINISTRATOR', 'INTEGRATION_OFFICE')
    const words = (p: Person) =>
      `${[p.title, p.givenName].filter(Boolean).concat(p.familyName).join(' ')} ${p.email ?? ''}`
    return page(
      v,
      Person,
      (p) => p.erasedAt === null && contains(words(p), a.search),
      [{ by: (p) => v.rows.rank(p.familyName) }, { by: (p) => v.rows.rank(p.givenName) }],
      'people',
      a,
    )
  },
  roleAssignments: (_, a: Paged & { role?: string | null; scopeId?: string | null }, v) => {
    onlyFor(v, 'ADMINISTRATOR')
    return page(
      v,
      RoleAssignment,
      (r) =>
        r.validFrom <= v.now &&
        (r.validTo === null || r.validTo > v.now) &&
        (!given(a.role) || r.role === a.role) &&
        (!given(a.scopeId) || r.scopeId === a.scopeId),
      [{ by: (r) => v.rows.rank(r.role) }, { by: (r) => v.rows.written(r, 'valid_from') }],
      'roleAssignments',
      a,
    )
  },
}
