import { castVote } from '../../src/voting/castVote.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { putMotion } from '../../src/voting/putMotion.js'
import { recordPresence } from '../../src/voting/recordPresence.js'
import { recuse } from '../../src/voting/recuse.js'
import { doubtQuorum, interruptMeeting, openMeeting } from '../../src/voting/steerMeeting.js'
import { addDays, type Ctx } from '../../src/platform/index.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

/** Run the meetings of the integration body: its chair, its clerk, the clerk of Neuss. */
const run: readonly Who[] = ['integrationChair', 'clerk', 'committeeClerk']
/** Sit there or deputise. */
const members: readonly Who[] = ['integrationChair', 'integrationMember', 'councillor', 'socialChair']

/** A meeting of the integration body with everybody on their seats, and a station on its first item. */
async function stage(w: World) {
  const { t, j, cast, places } = w
  const as = <T>(work: (ctx: Ctx) => Promise<T>) => t.as(cast.clerk, work)
  const planned = async (day: number) => {
    const id = await j.run(cast.clerk, 'planMeeting', {
      committeeIds: [places.integrationBody],
      startsAt: new Date(`${addDays(j.today, day)}T17:00:00Z`),
      place: 'Rathaus',
    })
    // each is held today
    await t.db.query(
      `update meeting set state = 'INVITED', starts_at = now() - interval '1 millisecond' * $2 where id = $1`,
      [id, day],
    )
    return id
  }
  const [invited, open, pausing, quiet] = [
    await planned(80),
    await planned(81),
    await planned(82),
    await planned(83),
  ]
  for (const id of [open, pausing, quiet]) await as((ctx) => openMeeting(ctx, id))
  await as((ctx) => interruptMeeting(ctx, pausing))
  // few of the seats are taken in the demo: enough are there all the same
  await t.db.query('update sitting_rules set statutory_seats = 1 where meeting_id = $1', [open])
  const held = await t.db.query<{ seatId: string; personId: string }[]>(
    `select seat_id as "seatId", person_id as "personId" from membership where committee_id = $1 and role = 'HOLDER' and valid_to is null`,
    [places.integrationBody],
  )
  const seats = held.map(({ seatId }) => ({ seatId, presence: 'PRESENT' }))
  await as((ctx) => recordPresence(ctx, { meetingId: open, seats }))
  await as((ctx) => doubtQuorum(ctx, open))
  const item = (at: number) =>
    idOf(
      t,
      `insert into agenda_item (meeting_id, label, position, title) values ($1, $2, $3, 'Bericht') returning id`,
      [open, `Ö ${at}`, at],
    )
  const ballotOn = async (itemId: string, more: object = {}) => {
    const id = await as((ctx) => putMotion(ctx, { itemId, subject: 'MAIN_MOTION' }))
    await as((ctx) => openBallot(ctx, { id, ...more }))
    return id
  }
  return { j, as, invited, open, pausing, quiet, seats: held, item, ballotOn }
}

/** Who may do what while a meeting is held. */
export async function rightsOfVoting(w: World): Promise<Table> {
  const s = await stage(w)
  const one = (input: unknown, may = run) => [{ input, may }]
  const [first, second, third, fourth, fifth, sixth] = [
    await s.item(1),
    await s.item(2),
    await s.item(3),
    await s.item(4),
    await s.item(5),
    await s.item(6),
  ]
  const station = await s.j.bring('IN_CONSULTATION')
  const consultationId = await s.j.openStation(station.paperId)
  await w.t.db.query(`update consultation set state = 'SCHEDULED', role = 'NOTICE' where id = $1`, [
    consultationId,
  ])
  await w.t.db.query('insert into agenda_item_consultation (item_id, consultation_id) values ($1, $2)', [
    first,
    consultationId,
  ])
  const own = s.seats.find(({ personId }) => personId === w.cast.integrationMember.personId)?.seatId
  const chairs = s.seats.find(({ personId }) => personId === w.cast.integrationChair.personId)?.seatId
  await s.as((ctx) => recuse(ctx, { itemId: second, seatId: chairs }))
  const moved = await s.as((ctx) => putMotion(ctx, { itemId: second, subject: 'MAIN_MOTION' }))
  const hands = await s.ballotOn(third)
  const secret = await s.ballotOn(fourth, { secretDemands: 1 })
  await w.t.db.query(`update ballot set form = 'SECRET' where id = $1`, [secret])
  const byName = await s.ballotOn(fifth, { byName: true })
  const given = await s.ballotOn(sixth, { byName: true })
  await w.t.as(w.cast.integrationMember, (ctx) => castVote(ctx, { id: given, choice: 'FOR' }))
  const none = { votesFor: 0, votesAgainst: 0, abstentions: 0 }
  return {
    openMeeting: one({ id: s.invited }),
    interruptMeeting: one({ id: s.quiet }),
    resumeMeeting: one({ id: s.pausing }),
    callItem: one({ meetingId: s.open, itemId: second }),
    recordPresence: one({ meetingId: s.open, seats: [{ seatId: own, presence: 'ABSENT' }] }),
    doubtQuorum: one({ id: s.open }, [...members, 'clerk', 'committeeClerk']),
    findQuorum: one({ id: s.open }),
    // nobody is there
    findNoQuorum: one({ id: s.quiet }),
    recuse: one({ itemId: first, seatId: own }, [...run, 'integrationMember']),
    liftRecusal: one({ itemId: second, seatId: chairs }),
    putMotion: one({ itemId: first, subject: 'PROCEDURAL', motion: 'END_OF_DEBATE' }),
    withdrawMotion: one({ id: moved }),
    openBallot: one({ id: moved }),
    castVote: one({ id: byName, choice: 'FOR' }, ['integrationChair', 'integrationMember', 'councillor']),
    recordVotes: one({ id: byName, votes: [{ seatId: own, choice: 'FOR' }] }),
    recordShowOfHands: one({ id: hands, ...none, votesFor: 1 }),
    recordPaperBallot: one({ id: secret, ...none }),
    closeBallot: one({ id: given }),
    discardBallot: one({ id: given, reason: 'Weil es so ist.' }),
    concludeItem: one({ itemId: first, consultationId }),
    // with a vote that is still open nobody ends it; the pausing one has none
    closeMeeting: one({ id: s.pausing }),
  }
}
