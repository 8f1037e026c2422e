import { recusalSchema } from '../contract/voting.inputs.js'
import { AgendaItem } from '../meetings/index.js'
import { check, clock, DomainError, invalid, type Ctx } from '../platform/index.js'
import { Recusal } from './Attendance.js'
import { Ballot } from './Ballot.js'
import { enterRoom, type Room } from './room.js'
import { told } from './steerMeeting.js'

/**
 * Records that whoever takes a seat may not take part in an item (§ 31 GO NRW): declared by the person, or noted by the clerk. From then on the
 * person is not counted as present and has no vote there. Errors: MEETING_NOT_OPEN, BALLOT_STILL_OPEN, INVALID_INPUT on `seatId`.
 */
export async function recuse(ctx: Ctx, input: unknown): Promise<string> {
  const { itemId, seatId } = check(recusalSchema, input)
  const { meeting } = await ofItem(ctx, 'recuse', itemId)
  const [taken] = await ctx.db.query<{ personId: string }[]>(
    'select person_id as "personId" from attendance where meeting_id = $1 and seat_id = $2 and until_at is null and person_id is not null',
    [meeting.id, seatId],
  )
  if (!taken) throw invalid('seatId', 'SEAT_EMPTY')
  const isOwn = taken.personId === ctx.viewer.personId
  // a member speaks for nobody else
  if (!isOwn) await enterRoom(ctx, 'liftRecusal', meeting.id)
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Recusal)
    .values({
      itemId,
      seatId,
      personId: taken.personId,
      source: isOwn ? 'SELF' : 'CLERK',
      createdAt: clock.now(),
    })
    .orIgnore()
    .execute()
  await told(ctx, 'recuse', meeting.id, ['recusal'])
  return meeting.id
}

/** A recusal that was recorded by mistake stands no more. Errors: as above. */
export async function liftRecusal(ctx: Ctx, input: unknown): Promise<string> {
  const { itemId, seatId } = check(recusalSchema, input)
  const { meeting } = await ofItem(ctx, 'liftRecusal', itemId)
  await ctx.db
    .createQueryBuilder()
    .update(Recusal)
    .set({ liftedAt: clock.now() })
    .where('item_id = :itemId and seat_id = :seatId and lifted_at is null', { itemId, seatId })
    .execute()
  await told(ctx, 'liftRecusal', meeting.id, ['recusal'])
  return meeting.id
}

/** Who takes part is not changed during a vote. */
async function ofItem(ctx: Ctx, verb: string, itemId: string): Promise<Room> {
  const item = await ctx.db.findOneBy(AgendaItem, { id: itemId })
  if (!item) throw new DomainError('NOT_FOUND')
  const room = await enterRoom(ctx, verb, item.meetingId)
  if (await ctx.db.existsBy(Ballot, { itemId, state: 'OPEN' })) throw new DomainError('BALLOT_STILL_OPEN')
  return room
}
