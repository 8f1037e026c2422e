import { addDays, type Ctx } from '../../src/platform/index.js'
import { recordShowOfHands } from '../../src/voting/closeBallot.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { putMotion } from '../../src/voting/putMotion.js'
import { recordPresence } from '../../src/voting/recordPresence.js'
import { openMeeting } from '../../src/voting/steerMeeting.js'
import { idOf, type World } from '../world/index.js'

let day = 30

/** A paper at the integration body of Neuss, on an item of a meeting that runs, with all who hold a seat there. */
export async function atTheTable(w: World) {
  const as = <T>(work: (ctx: Ctx) => Promise<T>) => w.t.as(w.cast.clerk, work)
  const { paperId } = await w.j.bring('IN_CONSULTATION')
  const consultationId = await w.j.openStation(paperId)
  const startsAt = new Date(`${addDays(w.j.today, (day += 1))}T17:00:00Z`)
  await w.j.run(w.cast.clerk, 'scheduleConsultation', {
    id: consultationId,
    startsAt,
    place: 'Rathaus',
    label: 'Ö 1',
  })
  const itemId = await idOf(
    w.t,
    'select item_id as id from agenda_item_consultation where consultation_id = $1',
    [consultationId],
  )
  const meetingId = await idOf(w.t, 'select meeting_id as id from agenda_item where id = $1', [itemId])
  // it is held today
  await w.t.db.query(
    `update meeting set state = 'INVITED', starts_at = now() - interval '1 millisecond' * $2 where id = $1`,
    [meetingId, day],
  )
  await as((ctx) => openMeeting(ctx, meetingId))
  const held = await w.t.db.query<{ seatId: string }[]>(
    `select seat_id as "seatId" from membership where committee_id = $1 and role = 'HOLDER' and valid_to is null`,
    [w.places.integrationBody],
  )
  const seats = held.map(({ seatId }) => ({ seatId, presence: 'PRESENT' }))
  await as((ctx) => recordPresence(ctx, { meetingId, seats }))
  const on = { itemId, consultationId }
  return { paperId, on, present: held.length, meetingId }
}
/** What is dealt with there. */
export type Table = Awaited<ReturnType<typeof atTheTable>>

/** A vote on it by show of hands. */
export async function hands(
  w: World,
  { on }: Table,
  votesFor: number,
  votesAgainst: number,
  motion: object = {},
): Promise<void> {
  const as = <T>(work: (ctx: Ctx) => Promise<T>) => w.t.as(w.cast.clerk, work)
  const id = await as((ctx) => putMotion(ctx, { ...on, subject: 'MAIN_MOTION', ...motion }))
  await as((ctx) => openBallot(ctx, { id }))
  await as((ctx) => recordShowOfHands(ctx, { id, votesFor, votesAgainst, abstentions: 0 }))
}
