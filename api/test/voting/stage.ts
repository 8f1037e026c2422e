import { AgendaItem, Meeting, MeetingCommittee } from '../../src/meetings/index.js'
import { clock, DomainError, type Viewer } from '../../src/platform/index.js'
import { Ballot } from '../../src/voting/index.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { putMotion } from '../../src/voting/putMotion.js'
import { recordPresence } from '../../src/voting/recordPresence.js'
import { openMeeting } from '../../src/voting/steerMeeting.js'
import { ParliamentaryGroup, LegislativeTerm, type Committee, type Seat } from '../../src/committees/index.js'
import { buildRole, viewerOfPerson } from '../factories/accounts.js'
import { buildCommittee, buildMembership, buildSeat } from '../factories/committees.js'
import type { TestInstallation } from '../harness/index.js'

/** A committee of seven voting seats and an adviser that meets: four councillors of one Fraktion, three expert citizens of none. */
export async function stageMeeting(t: TestInstallation, more: Partial<Meeting> = {}) {
  const committee = await buildCommittee(t)
  const clerk = await viewerOfPerson(
    t,
    (await buildRole(t, { role: 'CLERK', scopeKind: 'COMMITTEE', scopeId: committee.id })).personId,
  )
  const groupId = await fraktionOf(t, committee)
  const seat = (mandate: Seat['mandate'], kind: Seat['kind'] = 'VOTING') =>
    buildSeat(t, { committeeId: committee.id, mandate, kind })
  const seats = [
    ...(await inTurn(4, () => seat('COUNCILLOR'))),
    ...(await inTurn(3, () => seat('EXPERT_CITIZEN'))),
    await seat('EXPERT_RESIDENT', 'ADVISORY'),
  ]
  const members: Viewer[] = []
  for (const [at, { id: seatId }] of seats.entries()) {
    const { personId } = await buildMembership(t, { seatId, ...(at < 4 ? { onBehalfOfId: groupId } : {}) })
    members.push(await viewerOfPerson(t, personId))
  }
  const deputy = await viewerOfPerson(
    t,
    (await buildMembership(t, { seatId: seats[0]?.id ?? '', role: 'DEPUTY' })).personId,
  )
  const meeting = await t.db.save(
    t.db.create(Meeting, {
      ...{ bodyId: committee.bodyId, startsAt: clock.now(), place: 'Rathaus', state: 'INVITED' as const },
      ...more,
    }),
  )
  await t.db.insert(MeetingCommittee, { meetingId: meeting.id, committeeId: committee.id, isLead: true })
  const item = await t.db.save(
    t.db.create(AgendaItem, { meetingId: meeting.id, label: 'Ö 1', title: 'Sprachcafé', position: 1 }),
  )
  return { t, committee, clerk, seats, members, deputy, meeting, item, groupId }
}
/** What a test acts on. */
export type Stage = Awaited<ReturnType<typeof stageMeeting>>

async function inTurn<T>(times: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  while (made.length < times) made.push(await make())
  return made
}

async function fraktionOf(t: TestInstallation, { bodyId }: Committee): Promise<string> {
  const term = await t.db.save(
    t.db.create(LegislativeTerm, { bodyId, validFrom: '2020-01-01', validTo: '2099-12-31' }),
  )
  const group = t.db.create(ParliamentaryGroup, {
    bodyId,
    termId: term.id,
    name: 'Die Linden',
    shortName: 'Linden',
  })
  return (await t.db.save(group)).id
}

/** Opens the meeting and seats the first `present` of its voting members. */
export async function begin(s: Stage, present = 7): Promise<void> {
  await s.t.as(s.clerk, (ctx) => openMeeting(ctx, s.meeting.id))
  await take(s, s.seats.slice(0, present))
}

/** Seats holders. */
export const take = (s: Stage, seats: readonly { id: string }[], presence = 'PRESENT', deputyId?: string) =>
  s.t.as(s.clerk, (ctx) =>
    recordPresence(ctx, {
      meetingId: s.meeting.id,
      seats: seats.map(({ id }) => ({ seatId: id, presence, deputyId })),
    }),
  )

/** Puts a motion to the item. */
export const put = (s: Stage, more: object = {}) =>
  s.t.as(s.clerk, (ctx) => putMotion(ctx, { itemId: s.item.id, subject: 'MAIN_MOTION', ...more }))

/** Puts the text to the vote. */
export async function vote(s: Stage, more: object = {}, motion: object = {}): Promise<string> {
  const id = await put(s, motion)
  await s.t.as(s.clerk, (ctx) => openBallot(ctx, { id, ...more }))
  return id
}

/** The vote as it stands. */
export const ballot = (s: Stage, id: string) => s.t.db.findOneByOrFail(Ballot, { id })

/** The code of a refusal, and of a wrong field its code. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.fields[0]?.code ?? error.code
  }
}
