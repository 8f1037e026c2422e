import { idField } from '../contract/fields.js'
import { quorumOf, type Quorum } from '../contract/voting.js'
import { AgendaItem, MeetingCommittee } from '../meetings/index.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { enterRoom, headsOf, quorumRules, seatsNow, sittingRules, type Room } from './room.js'
import { Sitting } from './Sitting.js'
import { told } from './steerMeeting.js'

/** The chair has counted and finds enough present who may take part in the called item. Errors: MEETING_NOT_OPEN, NO_QUORUM with the numbers. */
export async function findQuorum(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const room = await enterRoom(ctx, 'findQuorum', id)
  // counted as it is: that an item is called a second time says nothing of the others
  const itemId = room.sitting.currentItemId
  const found = await quorums(ctx, room, itemId, false)
  const lack = found.find(({ quorum }) => !quorum.holds)
  if (lack) throw new DomainError('NO_QUORUM', numbersOf(lack.quorum))
  await ctx.db.update(Sitting, { meetingId: id }, { quorumDoubted: false })
  await liftFound(ctx, id, itemId)
  await told(ctx, 'findQuorum', id, ['quorumDoubted'])
  return id
}

/**
 * The chair has counted and finds too few: it is kept for the called item, and for all that is left where too few are in the room at all. The next
 * invitation to it calls a second time. Errors: MEETING_NOT_OPEN, BALLOT_STILL_OPEN, QUORUM_HOLDS with the numbers.
 */
export async function findNoQuorum(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const room = await enterRoom(ctx, 'findNoQuorum', id)
  const itemId = room.sitting.currentItemId
  if (itemId && (await ctx.db.existsBy(Ballot, { itemId, state: 'OPEN' })))
    throw new DomainError('BALLOT_STILL_OPEN')
  const found = await quorums(ctx, room, itemId)
  const lacks = found.filter(({ quorum }) => !quorum.holds)
  if (lacks.length === 0) throw new DomainError('QUORUM_HOLDS', numbersOf(found[0]?.quorum))
  const everywhere = (await quorums(ctx, room, null)).filter(({ quorum }) => !quorum.holds)
  for (const { committeeId, quorum } of lacks) {
    const all = everywhere.some((one) => one.committeeId === committeeId)
    await keepLack(ctx, room, committeeId, quorum, all ? null : itemId)
  }
  await ctx.db.update(Sitting, { meetingId: id }, { quorumDoubted: true })
  await told(ctx, 'findNoQuorum', id, ['quorumDoubted'])
  return id
}

const numbersOf = (quorum: Quorum | undefined) => ({
  present: quorum?.present ?? 0,
  needed: quorum?.needed ?? 0,
})

/** The quorum of each committee of the meeting as it is counted now, with the recusals of an item; `minds` that it is called a second time. At most five committees. */
async function quorums(ctx: Ctx, { meeting }: Room, itemId: string | null, minds = true) {
  const item = itemId && minds ? await ctx.db.findOneBy(AgendaItem, { id: itemId }) : null
  const found: { committeeId: string; quorum: Quorum }[] = []
  for (const { committeeId } of await ctx.db.findBy(MeetingCommittee, { meetingId: meeting.id })) {
    const rules = await sittingRules(ctx, meeting.id, committeeId)
    const heads = headsOf(await seatsNow(ctx, meeting, committeeId, itemId), rules)
    found.push({ committeeId, quorum: quorumOf(quorumRules(rules), heads, true, item?.isSecondCall) })
  }
  return found
}

/** Keeps that a committee could not decide: its stations on an item that wait for their end, or on all items that are left. One statement. */
async function keepLack(
  ctx: Ctx,
  { meeting }: Room,
  committeeId: string,
  { present, needed }: Quorum,
  itemId: string | null,
): Promise<void> {
  await ctx.db.query(
    `insert into quorum_lack (meeting_id, item_id, consultation_id, present, needed, found_at)
     select i.meeting_id, i.id, c.id, $3, $4, $5 from agenda_item i join agenda_item_consultation l on l.item_id = i.id
     join consultation c on c.id = l.consultation_id
     where i.meeting_id = $1 and c.committee_id = $2 and c.state = 'SCHEDULED' and i.state = 'ON_AGENDA' and not i.is_second_call
       and ($6::uuid is null or i.id = $6) on conflict do nothing`,
    [meeting.id, committeeId, present, needed, clock.now(), itemId],
  )
}

/** Enough are there: what was found of the called item stands no more, nor of others; of those somebody is recused from it does. */
async function liftFound(ctx: Ctx, meetingId: string, itemId: string | null): Promise<void> {
  await ctx.db.query(
    `update quorum_lack q set lifted_at = $3 where q.meeting_id = $1 and q.lifted_at is null and (q.item_id = $2
       or not exists (select from recusal r where r.item_id = q.item_id and r.lifted_at is null))`,
    [meetingId, itemId, clock.now()],
  )
}

/** A committee votes on an item: that too few of it were there stands no more. */
export async function liftLacks(ctx: Ctx, itemId: string, committeeId: string): Promise<void> {
  await ctx.db.query(
    `update quorum_lack q set lifted_at = $3 from consultation c
     where q.item_id = $1 and c.id = q.consultation_id and c.committee_id = $2 and q.lifted_at is null`,
    [itemId, committeeId, clock.now()],
  )
}
