import type { Organisation, Person } from '../../src/accounts/index.js'
import { Delegate } from '../../src/accounts/index.js'
import { Committee, GroupMember, Membership, MinutesKeeper, PoolDeputy } from '../../src/committees/index.js'
import type { Resolution } from '../../src/consultations/index.js'
import { Consultation } from '../../src/consultations/index.js'
import type { ApplicantReply } from '../../src/meetings/index.js'
import { CoApplicant, CoSignature, Paper, Proposal, Statement } from '../../src/papers/index.js'
import type { Task } from '../../src/tasks/Task.js'
import type { View } from './domain.rows.js'

/*
 * Who sees what, written a second time and in another language than the engine's: a mistake has to be made twice to stay unseen.
 */

const inForce = (row: { validFrom: Date; validTo: Date | null }, now: Date) =>
  row.validFrom <= now && (row.validTo === null || row.validTo > now)

/** In force on a day. */
export const holdsOn = (row: { validFrom: string; validTo: string | null }, day: string): boolean =>
  row.validFrom <= day && (row.validTo === null || row.validTo >= day)

/** The viewer speaks for an organisation that was asked to join and answered so. */
export const asked = (v: View, proposalId: string, state: string) =>
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
export function handlesBody(v: View, bodyId: string): boolean {
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
/** Reads a paper that is public, or from inside. */
export const readsPaper = (v: View, paper: Paper | null) =>
  paper !== null && (paper.publicSince !== null || inside(v, paper))

const worksOnProposal = (v: View, proposalId: string) =>
  v.rows.of(Paper).some((paper) => paper.proposalId === proposalId && worksOn(v, paper))

/** Sees also what is not public of it. */
export const knowsProposal = (v: View, p: Proposal) => applies(v, p.id) || worksOnProposal(v, p.id)

/** Sees a proposal. */
export function seesProposal(v: View, p: Proposal | null): boolean {
  if (!p) return false
  return (
    p.publicSince !== null ||
    applies(v, p.id) ||
    asked(v, p.id, 'INVITED') ||
    (p.state !== 'DRAFT' && worksOnProposal(v, p.id))
  )
}
/** Sees what belongs to a proposal. */
export const seesPart = (v: View, part: { proposalId: string }) =>
  seesProposal(v, v.rows.get(Proposal, part.proposalId))
/** The paper a row belongs to. */
export const paperOf = (v: View, row: { paperId: string }) => v.rows.get(Paper, row.paperId)
/** Sits in the committee or keeps its files. */
export const sitsIn = (v: View, committeeId: string | null) =>
  v.holds('MEMBER', committeeId) || v.holds('CHAIR', committeeId) || v.holds('CLERK', committeeId)
/** Keeps the people and organisations of the installation. */
export const keeps = (v: View) => v.holdsSomewhere('INTEGRATION_OFFICE') || v.holds('ADMINISTRATOR')
/** Works in an office or sits in a committee, anywhere. */
export const official = (v: View) => v.holdsSomewhere('CLERK', 'OFFICE', 'CHAIR', 'MEMBER')

/** Sees a statement of the administration. */
export function seesStatement(v: View, s: Statement | null): boolean {
  if (!s) return false
  const delivered = s.isPublic && s.state === 'DELIVERED' && readsPaper(v, paperOf(v, s))
  return delivered || worksOn(v, paperOf(v, s)) || v.holds('OFFICE', s.officeId)
}

/** Sees a result. */
export function seesResolution(v: View, r: Resolution | null): boolean {
  const station = v.rows.get(Consultation, r?.consultationId)
  if (!station) return false
  const paper = paperOf(v, station)
  return (station.isPublic && readsPaper(v, paper)) || sitsIn(v, station.committeeId) || worksOn(v, paper)
}

/** Sees an organisation. */
export function seesOrganisation(v: View, o: Organisation | null): boolean {
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

/** Sees a person. */
export function seesPerson(v: View, p: Person): boolean {
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

/** Sees what applicants answered a committee. */
export function seesReply(v: View, r: ApplicantReply): boolean {
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

/** Has the task on the desk. */
export function seesTask(v: View, t: Task): boolean {
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
