import { Substitution } from '../../src/accounts/index.js'
import { ClosedPeriod, Membership, MinutesKeeper } from '../../src/committees/index.js'
import { CouncilFile } from '../../src/councilfiles/index.js'
import { Implementation } from '../../src/implementation/index.js'
import { Inquiry } from '../../src/inquiries/index.js'
import { AgendaItem, Meeting, MeetingCommittee } from '../../src/meetings/index.js'
import { Minutes } from '../../src/minutes/index.js'
import { Attendance } from '../../src/voting/index.js'
import { bodyOfScope } from './domain.names.js'
import type { View } from './domain.rows.js'
import { asked, holdsOn, paperOf, readsPaper, worksOn } from './domain.sees.js'

/*
 * Who sees what of meetings, their minutes and what follows from resolutions; written a second time, as domain.sees.ts.
 */

/** Belongs in the room of a meeting: sits in or chairs one of its committees, keeps its minutes or its files, or the body's. */
export function inRoom(v: View, meetingId: string): boolean {
  const meeting = v.rows.get(Meeting, meetingId)
  if (!meeting) return false
  const committees = v.rows.of(MeetingCommittee).filter((c) => c.meetingId === meetingId)
  const roles = ['MEMBER', 'CHAIR', 'KEEPER', 'CLERK'] as const
  return (
    committees.some(({ committeeId }) => roles.some((role) => v.holds(role, committeeId))) ||
    v.holds('CLERK', meeting.bodyId)
  )
}

/** Signs the minutes: the keepers of that day, and who led the meeting; a vice chair where the chair was not there. */
function signs(v: View, m: Minutes): boolean {
  const keeps = v.rows
    .of(MinutesKeeper)
    .some((k) => k.committeeId === m.committeeId && v.is(k.personId) && holdsOn(k, m.day))
  const came = (personId: string) =>
    v.rows.of(Attendance).some((a) => a.meetingId === m.meetingId && a.personId === personId)
  const place = (one: Membership) => (one.duty === 'CHAIR' ? 0 : 1) + (came(one.personId) ? 0 : 2)
  const chairs = v.rows
    .of(Membership)
    .filter((one) => one.committeeId === m.committeeId && one.duty !== 'MEMBER' && holdsOn(one, m.day))
  const first = Math.min(...chairs.map(place))
  return keeps || chairs.some((one) => place(one) === first && v.is(one.personId))
}

/** What is to be done is public with its paper, unless it was decided in private; the office and who handles the paper see it always. */
function seesImplementation(v: View, i: Implementation): boolean {
  const paper = paperOf(v, i)
  const toldOf = readsPaper(v, paper) || (paper !== null && asked(v, paper.proposalId, 'INVITED'))
  return (i.isPublic && toldOf) || v.holds('OFFICE', i.officeId) || worksOn(v, paper)
}

type Sees = (v: View, row: never) => boolean
/** The rules by type. */
export const councilRules: readonly [unknown, Sees][] = [
  [
    AgendaItem,
    (v, i: AgendaItem) =>
      (i.isPublic && v.rows.get(Meeting, i.meetingId)?.agendaPublicSince !== null) || inRoom(v, i.meetingId),
  ],
  [Minutes, (v, m: Minutes) => m.state === 'EFFECTIVE' || inRoom(v, m.meetingId) || signs(v, m)],
  [Implementation, (v, i: Implementation) => seesImplementation(v, i)],
  [
    Inquiry,
    (v, i: Inquiry) => {
      const paper = paperOf(v, i)
      return readsPaper(v, paper) || (paper !== null && asked(v, paper.proposalId, 'INVITED'))
    },
  ],
  [CouncilFile, (v, f: CouncilFile) => v.is(f.broughtById) || v.holds('CLERK', f.bodyId)],
  // both, the clerk of what it is for, and who gives the rights
  [
    Substitution,
    (v, s: Substitution) =>
      v.is(s.absentId) ||
      v.is(s.substituteId) ||
      v.holds('ADMINISTRATOR') ||
      v.holds('CLERK', s.scopeId, bodyOfScope(v, s.scopeId)),
  ],
  [ClosedPeriod, (_, p: ClosedPeriod) => p.removedAt === null],
]
