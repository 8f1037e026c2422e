import { deputiesSql } from '../committees/index.js'
import type { Presence } from '../contract/voting.lists.js'
import type { Meeting } from '../meetings/index.js'
import { clock, dayOf, runPreparedSql, sql, systemViewer, type Ctx } from '../platform/index.js'
import { Attendance } from './Attendance.js'

/** A seat of a meeting with its people on its day, and how it is taken now; null: nobody recorded it. */
export interface MeetingSeat {
  seatId: string
  committeeId: string
  holderId: string | null
  deputies: string[]
  presence: Presence | null
  personId: string | null
}

/** The seats of the meeting's committees with their people on its day and how they are taken now. One statement. */
export async function meetingSeats(ctx: Ctx, meeting: Meeting): Promise<Map<string, MeetingSeat>> {
  const day = sql`${dayOf(meeting.startsAt)}::date`
  const rows = await runPreparedSql<MeetingSeat>(
    ctx.db,
    systemViewer(),
    sql`select s.id as "seatId", s.committee_id as "committeeId", a.presence, a.person_id as "personId", h.person_id as "holderId",
       array(select d.person_id::text from (${deputiesSql(sql`s.id`, day)}) d) as deputies
     from seat s
     left join legislative_term e on e.id = s.term_id
     left join membership h on h.seat_id = s.id and h.role = 'HOLDER' and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to >= ${day})
     left join attendance a on a.meeting_id = ${meeting.id}::uuid and a.seat_id = s.id and a.until_at is null
     where s.committee_id in (select c.committee_id from meeting_committee c where c.meeting_id = ${meeting.id}::uuid) and s.removed_at is null
       and (e.id is null or ${day} between e.valid_from and e.valid_to)`,
  )
  return new Map(rows.map((row) => [row.seatId, row]))
}

/** Whoever was recorded at no moment of a meeting was not there. */
export async function recordAbsent(ctx: Ctx, meeting: Meeting, openedAt: Date): Promise<void> {
  const missing = [...(await meetingSeats(ctx, meeting)).values()].filter(
    ({ holderId, presence }) => holderId && !presence,
  )
  const untilAt = clock.now()
  if (missing.length === 0) return
  await ctx.db.insert(
    Attendance,
    missing.map(({ seatId, committeeId }) => ({
      ...{ meetingId: meeting.id, seatId, committeeId, presence: 'ABSENT' as const, personId: null },
      ...{ fromAt: openedAt < untilAt ? openedAt : untilAt, untilAt },
    })),
  )
}
