import { Substitution } from '../../src/accounts/index.js'
import { Body, ClosedPeriod, Committee } from '../../src/committees/index.js'
import { Consultation, Resolution, Suspension } from '../../src/consultations/index.js'
import { CouncilFile } from '../../src/councilfiles/index.js'
import { Implementation } from '../../src/implementation/index.js'
import { Meeting } from '../../src/meetings/index.js'
import { Minutes } from '../../src/minutes/index.js'
import { CoSignature, Paper, Proposal, ProposalText, Statement } from '../../src/papers/index.js'
import { DomainError } from '../../src/platform/index.js'
import type { Reference } from './compare.js'
import { byId, fieldsServed, given, page, visible, type Paged } from './domain.lists.js'
import type { Order, View } from './domain.rows.js'
import { handlesBody } from './domain.sees.js'
import { inRoom } from './domain.seesCouncil.js'

/** A committee exists on a day: from its first to its last, where they are known, and until it was taken away. */
export const existsOn = (c: Committee, day: string): boolean =>
  c.removedAt === null && (c.validFrom ?? '') <= day && (c.validTo ?? '9999') >= day

const byAgs = (v: View): Order<Body> => [{ by: (b) => v.rows.rank(b.ags) }]
const agsOf = (v: View, bodyId: string | null | undefined) => v.rows.get(Body, bodyId)?.ags ?? null

/** Bodies that are there and for which the viewer may do something. */
const bodiesWhere =
  (which: (v: View, b: Body) => boolean, most: number) => (_: unknown, __: unknown, v: View) =>
    visible(v, Body, (b) => b.removedAt === null && (v.isSystem || which(v, b)), byAgs(v), most)

const kreis = (v: View) => v.rows.of(Body).find((b) => b.districtId === null) ?? null

/** Waits for its turn or for its end. */
const pending = (c: Consultation) => ['PLANNED', 'OPEN', 'SCHEDULED'].includes(c.state)

/** Sent to somebody, put off or sent back, of several that follow the same outcome the first that has not ended. */
function isReferral(v: View, c: Consultation): boolean {
  const earlier = v.rows
    .of(Consultation)
    .some(
      (b) => b.paperId === c.paperId && b.followsId === c.followsId && b.position < c.position && pending(b),
    )
  const wanders = ['REFERRAL', 'SECOND_READING', 'RETURN', 'URGENCY'].includes(c.source)
  return wanders && pending(c) && !(c.followsId !== null && earlier)
}

/** A resolution that was objected to, or that was decided anew and is still looked at, is carried out by nobody. */
export function isHeld(v: View, resolutionId: string): boolean {
  return v.rows
    .of(Suspension)
    .some(
      (s) =>
        s.resolutionId === resolutionId ||
        s.keptId === resolutionId ||
        (s.decidedAnewId === resolutionId && ['WITH_SUPERVISION', 'LIFTED'].includes(s.state)),
    )
}

/** Adopted in whole or in part by a station that decides, and no office has it yet. */
function isToFollow(v: View, r: Resolution): boolean {
  const station = v.rows.get(Consultation, r.consultationId)
  const bodyId = v.rows.get(Paper, station?.paperId)?.bodyId ?? null
  return (
    ['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED'].includes(r.outcome) &&
    station?.role === 'DECISION' &&
    bodyId !== null &&
    v.holds('CLERK', bodyId) &&
    !v.rows.of(Implementation).some((i) => i.resolutionId === r.id) &&
    !isHeld(v, r.id)
  )
}

/** Its day is over and nobody has said that it is done or cannot be done. */
export const isLate = (v: View, i: Implementation): boolean =>
  ['OPEN', 'IN_PROGRESS'].includes(i.state) && i.dueOn < v.today

/** An office writes what it was asked for, and signs what it is to sign beside another. */
const toWrite = (v: View, s: Statement): boolean =>
  (s.state === 'REQUESTED' && v.holds('OFFICE', s.officeId)) ||
  (s.state === 'CO_SIGNING' &&
    v.rows
      .of(CoSignature)
      .some((c) => c.statementId === s.id && c.signedAt === null && v.holds('OFFICE', c.officeId)))

/** The newest version that was handed in has no German text. */
function lacksGerman(v: View, proposalId: string): boolean {
  const texts = v.rows.of(ProposalText).filter((t) => t.proposalId === proposalId)
  const newest = Math.max(...texts.filter((t) => t.submittedAt !== null).map((t) => t.version))
  return (
    Number.isFinite(newest) &&
    !texts.some((t) => t.submittedAt !== null && t.version === newest && t.language === 'de')
  )
}

/** The offices translate, never the author: the Integrationsbuero, and who handles papers of a body it went to. */
const translates = (v: View, p: Proposal): boolean =>
  v.isSystem ||
  v.holds('INTEGRATION_OFFICE') ||
  v.rows.of(Paper).some((paper) => paper.proposalId === p.id && handlesBody(v, paper.bodyId))

/** Meetings that go on, and those of yesterday to tomorrow to which was invited. */
function isHeldNow(v: View, m: Meeting): boolean {
  const day = 86_400_000
  const near = Math.abs(m.startsAt.getTime() - v.now.getTime()) <= day
  return ['OPEN', 'INTERRUPTED'].includes(m.state) || (m.state === 'INVITED' && near)
}

type ImplementationsAsked = Paged & {
  ags?: string | null
  officeId?: string | null
  fieldId?: string | null
  states?: string[] | null
  late?: boolean | null
}

const implementations = (_: unknown, a: ImplementationsAsked, v: View) => {
  const where = (i: Implementation) =>
    (!given(a.ags) || agsOf(v, i.bodyId) === a.ags) &&
    (!given(a.officeId) || i.officeId === a.officeId) &&
    (!given(a.fieldId) ||
      fieldsServed(v, v.rows.get(Paper, i.paperId)?.proposalId ?? '').includes(a.fieldId)) &&
    (!given(a.states) || a.states.includes(i.state)) &&
    (!given(a.late) || isLate(v, i) === a.late)
  const order: Order<Implementation> = [{ by: (i) => i.endedOn !== null }, { by: (i) => i.dueOn }]
  return page(v, Implementation, where, order, 'implementations', a)
}

/** The compared root fields about councils: their committees, meetings, results and what follows from them. */
export const councilQueries: Reference<View>[string] = {
  committees: (_, a: { ags?: string | null; kind?: string | null; on?: string | null }, v) =>
    visible(
      v,
      Committee,
      (c) =>
        existsOn(c, a.on ?? v.today) &&
        (!given(a.kind) || c.kind === a.kind) &&
        (!given(a.ags) || agsOf(v, c.bodyId) === a.ags),
      [{ by: (c) => v.rows.rank(agsOf(v, c.bodyId)) }, { by: (c) => v.rows.rank(c.kind) }],
    ),
  committeesToPlanFor: (_, __, v) =>
    visible(
      v,
      Committee,
      (c) =>
        c.removedAt === null &&
        (c.validTo ?? '9999') >= v.today &&
        (v.isSystem || v.holds('CLERK', c.id, c.bodyId)),
      [{ by: (c) => c.bodyId }, { by: (c) => v.rows.rank(c.kind) }],
    ),
  heldMeetings: (_, __, v) =>
    visible(
      v,
      Meeting,
      (m) => isHeldNow(v, m) && inRoom(v, m.id),
      [{ by: (m) => v.rows.written(m, 'starts_at') }],
      20,
    ),
  openReferrals: (_, a: { ags?: string | null; committeeId?: string | null }, v) =>
    visible(
      v,
      Consultation,
      (c) =>
        isReferral(v, c) &&
        (!given(a.committeeId) ||
          c.committeeId === a.committeeId ||
          v.rows.get(Consultation, c.followsId)?.committeeId === a.committeeId) &&
        (!given(a.ags) || agsOf(v, v.rows.get(Paper, c.paperId)?.bodyId) === a.ags),
      [{ by: (c) => c.dueOn ?? c.resumeOn }],
      100,
    ),
  resolutionsOfPeriod: (_, { from, to }: { from: string; to: string }, v) =>
    visible(v, Resolution, (r) => r.decidedOn >= from && r.decidedOn <= to, [
      { by: (r) => r.decidedOn, descending: true },
    ]),
  resolutionsToFollow: (_, __, v) =>
    visible(v, Resolution, (r) => isToFollow(v, r), [{ by: (r) => r.decidedOn, descending: true }], 20),
  recentMinutes: (_, __, v) =>
    visible(v, Minutes, (m) => m.state === 'EFFECTIVE', [{ by: (m) => m.day, descending: true }], 20),
  implementations,
  substitutions: (_, __, v) => {
    if (v.viewer.personId === null && !v.isSystem) throw new DomainError('FORBIDDEN')
    const where = (s: Substitution) => s.endedAt === null && s.validTo >= v.today
    return visible(v, Substitution, where, [{ by: (s) => s.validFrom }], 100)
  },
  closedPeriods: (_, { from }: { from?: string | null }, v) =>
    visible(v, ClosedPeriod, (p) => p.lastDay >= (from ?? v.today), [{ by: (p) => p.firstDay }]),
  maySetClosedPeriods: (_, __, v) => v.isSystem || v.holds('ADMINISTRATOR') || v.holds('INTEGRATION_OFFICE'),
  statementsToWrite: (_, a: Paged, v) =>
    page(v, Statement, (s) => toWrite(v, s), [{ by: (s) => s.dueOn }], 'statementsToWrite', a),
  proposalsToTranslate: (_, a: Paged, v) =>
    page(
      v,
      Proposal,
      (p) => p.state === 'SUBMITTED' && translates(v, p) && lacksGerman(v, p.id),
      [{ by: (p) => v.rows.written(p, 'submitted_at') }],
      'proposalsToTranslate',
      a,
    ),
  councilFile: (_, { id }: { id: string }, v) => byId(v, CouncilFile, id),
  councilFiles: (_, __, v) =>
    visible(
      v,
      CouncilFile,
      () => true,
      [{ by: (f) => v.rows.written(f, 'created_at'), descending: true }],
      50,
    ),
  bodiesToBringFilesFor: (_, __, v) =>
    visible(
      v,
      Body,
      (b) =>
        v.isSystem ||
        v.holds('CLERK', b.id) ||
        v.rows.of(Committee).some((c) => c.bodyId === b.id && v.holds('CLERK', c.id)),
      [{ by: (b) => v.rows.rank(b.shortName) }],
      20,
    ),
  bodiesToPlanAdvancementFor: bodiesWhere((v, b) => v.holds('INTEGRATION_OFFICE', b.id), 10),
  // the report is the Kreis's
  bodiesToReportFor: bodiesWhere((v, b) => b.districtId === null && v.holds('INTEGRATION_OFFICE', b.id), 2),
  // who organises for the Kreis enters what holds of all places
  bodiesToRecordFor: bodiesWhere(
    (v, b) => v.holds('INTEGRATION_OFFICE', b.id, kreis(v)?.id ?? null) || v.holds('CLERK', b.id),
    20,
  ),
}
