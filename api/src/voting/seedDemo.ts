import type { DataSource } from 'typeorm'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { advance } from '../audit/index.js'
import {
  AgendaItem,
  Meeting,
  MeetingAnnouncement,
  MeetingCommittee,
  meetingMachine,
} from '../meetings/index.js'
import { addDays, asImport, clock, dayOf, systemViewer, type Ctx } from '../platform/index.js'
import { recordVotes } from './castVote.js'
import { closeBallot } from './closeBallot.js'
import { openBallot } from './openBallot.js'
import { putMotion } from './putMotion.js'
import { recordPresence } from './recordPresence.js'
import { openMeeting } from './steerMeeting.js'
import { BallotSeat } from './Vote.js'

/** What the demo's sitting is called among the records of the seeds. */
const RECORD = 'DemoSitting'
const KEY = 'integration-body-neuss'

const agenda = [
  { kind: 'OPENING', title: null, isPublic: true },
  { kind: 'REPORT', title: 'Bericht über die Sprachkurse im laufenden Jahr', isPublic: true },
  { kind: 'OTHER', title: 'Der Integrationsrat tagt im nächsten Jahr in den Stadtteilen', isPublic: true },
  { kind: 'OTHER', title: 'Vergabe eines Dolmetschdienstes', isPublic: false },
] as const

/** A meeting of the demo that is being held: the integration body of Neuss, with those who sit in it. It is made once. */
export async function seedDemoSitting(source: DataSource): Promise<void> {
  if (await source.manager.existsBy(SeedRecord, { entity: RECORD, key: KEY })) return
  await source.transaction((db) => asImport(db, systemViewer('de'), hold))
}

async function hold(ctx: Ctx): Promise<void> {
  const [committee] = await ctx.db.query<{ id: string; bodyId: string }[]>(
    `select c.id, c.body_id as "bodyId" from committee c join body b on b.id = c.body_id
     where b.ags = '05162024' and c.kind = 'INTEGRATION_BODY' and c.removed_at is null`,
  )
  if (!committee) return
  const { bodyId, id: committeeId } = committee
  const now = clock.now()
  const place = 'Rathaus Neuss, Ratssaal'
  const made = await ctx.db.insert(Meeting, {
    ...{ bodyId, startsAt: now, place, agendaPublicSince: now },
  })
  const meetingId = String(made.identifiers[0]?.id)
  await ctx.db.insert(MeetingCommittee, { meetingId, committeeId, isLead: true })
  await ctx.db.insert(MeetingAnnouncement, {
    ...{ meetingId, startsAt: now, place, announcedOn: addDays(dayOf(now), -7), createdAt: now },
    medium: 'Aushang am Rathaus und Amtsblatt',
  })
  await ctx.db.insert(
    AgendaItem,
    agenda.map((item, at) => ({
      ...item,
      ...{ meetingId, position: at + 1, label: item.isPublic ? `Ö ${at + 1}` : 'N 1' },
    })),
  )
  await advance(ctx, meetingMachine, meetingId, 'inviteToMeeting', { consequence: true })
  await openMeeting(ctx, meetingId)
  const held = await ctx.db.query<{ seatId: string }[]>(
    `select seat_id as "seatId" from membership where committee_id = $1 and role = 'HOLDER'
       and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)`,
    [committeeId, now],
  )
  const seats = held.map(({ seatId }) => ({ seatId, presence: 'PRESENT' }))
  if (seats.length > 0) {
    await recordPresence(ctx, { meetingId, seats })
    await voteByName(ctx, meetingId)
  }
  await ctx.db.insert(SeedRecord, { entity: RECORD, key: KEY, rowId: meetingId, values: {} })
}

/** The report is followed by a vote by name: everybody can read who voted how. */
async function voteByName(ctx: Ctx, meetingId: string): Promise<void> {
  const item = await ctx.db.findOneByOrFail(AgendaItem, { meetingId, kind: 'REPORT' })
  const text = 'Die Verwaltung berichtet jedes Jahr im Herbst über die Sprachkurse.'
  const id = await putMotion(ctx, { itemId: item.id, subject: 'MAIN_MOTION', text })
  await openBallot(ctx, { id, byName: true })
  const entitled = await ctx.db.find(BallotSeat, { where: { ballotId: id }, order: { seatId: 'ASC' } })
  const choices = ['FOR', 'FOR', 'AGAINST', 'FOR', 'ABSTAINED'] as const
  const votes = entitled.map(({ seatId }, at) => ({ seatId, choice: choices[at % choices.length] }))
  if (votes.length > 0) await recordVotes(ctx, { id, votes })
  await closeBallot(ctx, id)
}
