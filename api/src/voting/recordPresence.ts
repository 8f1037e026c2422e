import { recordPresenceSchema } from '../contract/voting.inputs.js'
import type { Presence } from '../contract/voting.lists.js'
import { check, clock, invalid, type Ctx } from '../platform/index.js'
import { Attendance } from './Attendance.js'
import { meetingSeats, type MeetingSeat } from './meetingSeats.js'
import { enterRoom } from './room.js'
import { told } from './steerMeeting.js'

interface Asked {
  seatId: string
  presence: Presence
  deputyId: string | null
}

/**
 * Records who takes which seat from now on; who took it before did so until now. A deputy takes the seat of an absent member only, and
 * one seat only. Errors: MEETING_NOT_OPEN; INVALID_INPUT on `seats.n` (UNKNOWN_CHOICE, SEAT_EMPTY, NOT_A_DEPUTY, SITS_ALREADY).
 */
export async function recordPresence(ctx: Ctx, input: unknown): Promise<string> {
  const { meetingId, seats } = check(recordPresenceSchema, input)
  const { meeting } = await enterRoom(ctx, 'recordPresence', meetingId)
  const known = await meetingSeats(ctx, meeting)
  const now = clock.now()
  const taken = seats.map((asked, at) => taking(asked, known.get(asked.seatId), `seats.${at}`))
  const moved = taken.filter(
    ({ before, ...after }) => before.presence !== after.presence || before.personId !== after.personId,
  )
  if (moved.length === 0) return meetingId
  refuseTwice(known, taken)
  await ctx.db.query(
    `update attendance set until_at = greatest(from_at, $3) where meeting_id = $1 and seat_id = any($2) and until_at is null`,
    [meetingId, moved.map(({ seatId }) => seatId), now],
  )
  await ctx.db.insert(
    Attendance,
    moved.map(({ seatId, committeeId, presence, personId }) => ({
      ...{ meetingId, seatId, committeeId, presence, personId },
      fromAt: now,
    })),
  )
  await told(ctx, 'attendance', meetingId, ['attendance'])
  return meetingId
}

/** What is asked of a seat, with the person who takes it. */
function taking({ seatId, presence, deputyId }: Asked, seat: MeetingSeat | undefined, field: string) {
  if (!seat) throw invalid(field, 'UNKNOWN_CHOICE')
  if ((presence === 'PRESENT' || presence === 'DEPUTY') && !seat.holderId) throw invalid(field, 'SEAT_EMPTY')
  if (presence === 'DEPUTY' && !(deputyId && seat.deputies.includes(deputyId)))
    throw invalid(field, 'NOT_A_DEPUTY')
  const personId = presence === 'PRESENT' ? seat.holderId : presence === 'DEPUTY' ? deputyId : null
  return { seatId, committeeId: seat.committeeId, presence, personId, field, before: seat }
}

/** Nobody takes two seats of a committee, whatever was recorded before. */
function refuseTwice(
  known: ReadonlyMap<string, MeetingSeat>,
  taken: readonly ReturnType<typeof taking>[],
): void {
  const after = new Map([...known.values()].map((seat) => [seat.seatId, seat.personId] as const))
  const seen = new Map<string, number>()
  for (const { seatId, personId } of taken) after.set(seatId, personId)
  for (const [seatId, personId] of after) {
    const key = `${known.get(seatId)?.committeeId}/${personId}`
    if (personId) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const wrong = taken.find(
    ({ committeeId, personId }) => personId && (seen.get(`${committeeId}/${personId}`) ?? 0) > 1,
  )
  if (wrong) throw invalid(wrong.field, 'SITS_ALREADY')
}
