import type { QuorumRules, Heads } from '../contract/voting.js'
import type { Presence } from '../contract/voting.lists.js'
import { Meeting } from '../meetings/index.js'
import { dayOf, DomainError, may, type Ctx } from '../platform/index.js'
import { Sitting, SittingRules } from './Sitting.js'

/** A meeting while it is held. */
export interface Room {
  meeting: Meeting
  sitting: Sitting
}

/**
 * Locks a sitting, so that who is there and what is voted on change one after the other, and refuses unless the viewer may do the verb.
 * Errors: MEETING_NOT_OPEN while the meeting does not run.
 */
export async function enterRoom(ctx: Ctx, verb: string, meetingId: string): Promise<Room> {
  await may(ctx, verb, Meeting, meetingId, { lock: false })
  const sitting = await ctx.db.findOne(Sitting, {
    where: { meetingId },
    lock: { mode: 'pessimistic_write' },
  })
  const meeting = await ctx.db.findOneByOrFail(Meeting, { id: meetingId })
  if (!sitting || meeting.state !== 'OPEN') throw new DomainError('MEETING_NOT_OPEN')
  return { meeting, sitting }
}

/** One seat of a committee as it is taken at a moment. */
export interface RoomSeat {
  seatId: string
  kind: 'VOTING' | 'ADVISORY'
  mandate: string
  holderId: string | null
  presence: Presence | null
  /** Who takes the seat; null: nobody. */
  personId: string | null
  groupId: string | null
  recused: boolean
}

/** The seats of a committee that exist on a day, as alias `s`; `$2` is the committee, `$3` the day. */
const seatsOnDay = `seat s left join legislative_term term on term.id = s.term_id
  where s.committee_id = $2 and s.removed_at is null
    and (term.id is null or $3::date between term.valid_from and term.valid_to)`

/** Who is in the room now, seat by seat; recusals are those of the item. One statement. */
export async function seatsNow(
  ctx: Ctx,
  meeting: Meeting,
  committeeId: string,
  itemId: string | null,
): Promise<RoomSeat[]> {
  return ctx.db.query<RoomSeat[]>(
    `select s.id as "seatId", s.kind, s.mandate, holder.person_id as "holderId", a.presence, a.person_id as "personId",
       coalesce(taker.on_behalf_of_id, holder.on_behalf_of_id) as "groupId",
       exists (select 1 from recusal r where r.item_id = $4 and r.seat_id = s.id and r.person_id = a.person_id and r.lifted_at is null) as recused
     from (select s.* from ${seatsOnDay}) s
     left join membership holder on holder.seat_id = s.id and holder.role = 'HOLDER'
       and holder.valid_from <= $3::date and (holder.valid_to is null or holder.valid_to >= $3::date)
     left join attendance a on a.meeting_id = $1 and a.seat_id = s.id and a.until_at is null
     left join membership taker on taker.seat_id = s.id and taker.person_id = a.person_id
       and taker.valid_from <= $3::date and (taker.valid_to is null or taker.valid_to >= $3::date)
     order by s.id`,
    [meeting.id, committeeId, dayOf(meeting.startsAt), itemId],
  )
}

/** Whether a seat's vote counts now: somebody takes it who is not recused. */
export const counts = (seat: RoomSeat): boolean =>
  seat.kind === 'VOTING' && seat.personId !== null && !seat.recused

/** Counts the room. */
export function headsOf(seats: readonly RoomSeat[], rules: SittingRules): Heads {
  const voting = seats.filter(({ kind }) => kind === 'VOTING')
  const present = voting.filter(counts)
  const bound = (mandate: string) => present.filter((seat) => seat.mandate === mandate).length
  return {
    seats: rules.statutorySeats,
    members: voting.filter(({ holderId }) => holderId !== null).length,
    present: present.length,
    councillors: bound('COUNCILLOR'),
    experts: bound('EXPERT_CITIZEN'),
  }
}

/** The rules a committee decides by in the meeting. Errors: NOT_FOUND when it does not take part. */
export async function sittingRules(ctx: Ctx, meetingId: string, committeeId: string): Promise<SittingRules> {
  const found = await ctx.db.findOneBy(SittingRules, { meetingId, committeeId })
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}

/** The rules as the functions of the contract take them. */
export const quorumRules = ({ quorumBase, statutorySeats }: SittingRules): QuorumRules => ({
  quorumBase,
  statutorySeats,
})
