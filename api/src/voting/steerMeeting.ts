import { advance, changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { callItemSchema } from '../contract/voting.inputs.js'
import { AgendaItem, endingMeeting, Meeting, meetingMachine } from '../meetings/index.js'
import { check, clock, dayOf, DomainError, invalid, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { fixRules } from './fixRules.js'
import { recordAbsent } from './meetingSeats.js'
import { afterClosing } from './followClosing.js'
import { enterRoom } from './room.js'
import { Sitting } from './Sitting.js'

/**
 * Opens a meeting to which was invited: from now on it is known who is there, and the rules its committees decide by are fixed.
 * Errors: CONFLICT unless it is invited and not yet open, MEETING_OTHER_DAY on another day than its own (Europe/Berlin).
 */
export async function openMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, meetingMachine, id, 'openMeeting')
  const { startsAt } = await ctx.db.findOneByOrFail(Meeting, { id })
  // who is there, and which rules hold, belongs to the day to which was invited
  if (dayOf(startsAt) !== dayOf(clock.now())) throw new DomainError('MEETING_OTHER_DAY')
  await fixRules(ctx, id, dayOf(startsAt))
  const [first] = await ctx.db.find(AgendaItem, {
    where: { meetingId: id, state: 'ON_AGENDA' },
    order: { isPublic: 'DESC', position: 'ASC', id: 'ASC' },
    take: 1,
  })
  await ctx.db.insert(Sitting, { meetingId: id, currentItemId: first?.id ?? null })
  if (first) await ctx.db.update(AgendaItem, { id: first.id }, { calledAt: clock.now() })
  return id
}

/** The meeting pauses. Errors: CONFLICT unless it runs, BALLOT_STILL_OPEN during a vote. */
export const interruptMeeting = (ctx: Ctx, input: unknown): Promise<string> =>
  betweenVotes(ctx, check(idField, input), 'interruptMeeting')

/** The meeting goes on after a pause. Errors: CONFLICT unless it pauses. */
export const resumeMeeting = (ctx: Ctx, input: unknown): Promise<string> =>
  betweenVotes(ctx, check(idField, input), 'resumeMeeting')

/**
 * The meeting ends: nobody takes a seat from now on, who was never recorded was not there, what was not dealt with waits for another one. Errors: CONFLICT, BALLOT_STILL_OPEN during a vote.
 */
export async function closeMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const sitting = await lockSitting(ctx, id)
  const end = await endingMeeting(ctx, id)
  await betweenVotes(ctx, id, 'closeMeeting')
  await end()
  if (sitting) await recordAbsent(ctx, await ctx.db.findOneByOrFail(Meeting, { id }), sitting.createdAt)
  await ctx.db.query(
    'update attendance set until_at = greatest(from_at, $2) where meeting_id = $1 and until_at is null',
    [id, clock.now()],
  )
  await ctx.db.update(Sitting, { meetingId: id }, { currentItemId: null })
  await afterClosing(ctx, id)
  return id
}

/** The sitting before papers and meeting, as everything that is done in the room. */
const lockSitting = (ctx: Ctx, meetingId: string) =>
  ctx.db.findOne(Sitting, { where: { meetingId }, lock: { mode: 'pessimistic_write' } })

async function betweenVotes(
  ctx: Ctx,
  id: string,
  verb: 'interruptMeeting' | 'resumeMeeting' | 'closeMeeting',
): Promise<string> {
  await lockSitting(ctx, id)
  await advance(ctx, meetingMachine, id, verb)
  const open = await ctx.db
    .createQueryBuilder(Ballot, 'b')
    .where(`b.state = 'OPEN' and b.item_id in (select i.id from agenda_item i where i.meeting_id = :id)`, {
      id,
    })
    .getExists()
  if (open) throw new DomainError('BALLOT_STILL_OPEN')
  return id
}

/**
 * The chair calls an item: the pages of those in the room say so, and it is kept when the meeting came to it first. One that deals with no paper
 * and had ended goes on. Errors: MEETING_NOT_OPEN, INVALID_INPUT on `itemId`.
 */
export async function callItem(ctx: Ctx, input: unknown): Promise<string> {
  const { meetingId, itemId } = check(callItemSchema, input)
  await enterRoom(ctx, 'callItem', meetingId)
  const item = await ctx.db.findOneBy(AgendaItem, { id: itemId, meetingId })
  if (item?.state !== 'ON_AGENDA') throw invalid('itemId', 'UNKNOWN_CHOICE')
  await ctx.db.update(Sitting, { meetingId }, { currentItemId: itemId })
  const calledAt = item.calledAt ?? clock.now()
  await ctx.db.update(AgendaItem, { id: itemId }, { calledAt, endedAt: null })
  await told(ctx, 'call', meetingId, ['currentItem'])
  return meetingId
}

/** Somebody doubts that enough are present: from now on the count decides (§ 49 (1) GO NRW). Errors: MEETING_NOT_OPEN. */
export async function doubtQuorum(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await enterRoom(ctx, 'doubtQuorum', id)
  await ctx.db.update(Sitting, { meetingId: id }, { quorumDoubted: true })
  await told(ctx, 'doubtQuorum', id, ['quorumDoubted'])
  return id
}

/** Keeps what was done in the room and wakes the pages that follow the meeting. */
export async function told(
  ctx: Ctx,
  what: string,
  meetingId: string,
  fields: readonly string[],
): Promise<void> {
  await record(ctx, { action: `voting.meeting.${what}`, entity: 'Meeting', entityId: meetingId, fields })
  await changed(ctx, 'Meeting', meetingId)
}
