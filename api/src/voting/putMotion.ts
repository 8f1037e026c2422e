import { idField } from '../contract/fields.js'
import { putMotionSchema, type PutMotion } from '../contract/voting.inputs.js'
import { advance, changed, record } from '../audit/index.js'
import { Consultation } from '../consultations/index.js'
import { AgendaItem, AgendaItemConsultation, MeetingCommittee } from '../meetings/index.js'
import { check, DomainError, invalid, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { isOver } from './endItem.js'
import { enterRoom } from './room.js'
import { ballotMachine } from './states.js'

/**
 * Puts a motion to an item: how to go on, a change of the text, or the text itself. It waits for its vote; gives its id.
 * Errors: MEETING_NOT_OPEN; BALLOT_TAKEN when the text has been voted on; INVALID_INPUT on `itemId` unless it is on the agenda,
 * on `consultationId`, `committeeId`, `motion`, `text`.
 */
export async function putMotion(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(putMotionSchema, input)
  const item = await ctx.db.findOneBy(AgendaItem, { id: given.itemId })
  if (!item) throw new DomainError('NOT_FOUND')
  await enterRoom(ctx, 'putMotion', item.meetingId)
  // under the lock: what has ended by now is not debated any more
  if (isOver(await ctx.db.findOneByOrFail(AgendaItem, { id: item.id })))
    throw invalid('itemId', 'UNKNOWN_CHOICE')
  const { consultationId, committeeId } = await decidedBy(ctx, item, given)
  const made = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Ballot)
    .values({
      ...{ itemId: item.id, committeeId, consultationId, subject: given.subject, motion: given.motion },
      ...{ text: given.text, rank: given.rank },
    })
    .orIgnore()
    .returning('id')
    .execute()
  const [row] = made.raw as { id: string }[]
  if (!row) throw new DomainError('BALLOT_TAKEN')
  await record(ctx, { action: 'voting.ballot.putMotion', entity: 'Ballot', entityId: row.id })
  await changed(ctx, 'Meeting', item.meetingId)
  return row.id
}

/** Which committee decides, and for which station: the one named, or the only one there is. */
async function decidedBy(
  ctx: Ctx,
  item: AgendaItem,
  given: PutMotion,
): Promise<{ committeeId: string; consultationId: string | null }> {
  const held = await ctx.db.findBy(MeetingCommittee, { meetingId: item.meetingId })
  if (given.consultationId) {
    const { consultationId } = given
    const station = await ctx.db.findOneBy(Consultation, { id: consultationId })
    const dealt = await ctx.db.existsBy(AgendaItemConsultation, { itemId: item.id, consultationId })
    if (!dealt || !station?.committeeId) throw invalid('consultationId', 'UNKNOWN_CHOICE')
    if (station.state !== 'SCHEDULED') throw invalid('consultationId', 'STATION_ENDED')
    return { committeeId: station.committeeId, consultationId }
  }
  const committeeId = given.committeeId ?? (held.length === 1 ? held[0]?.committeeId : undefined)
  if (!held.some((one) => one.committeeId === committeeId)) throw invalid('committeeId', 'UNKNOWN_CHOICE')
  return { committeeId: committeeId ?? '', consultationId: null }
}

/** A motion is taken back before its vote. Errors: MEETING_NOT_OPEN, CONFLICT once it is voted on. */
export async function withdrawMotion(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const { meetingId } = await ballotIn(ctx, 'withdrawMotion', id)
  await advance(ctx, ballotMachine, id, 'withdrawMotion', { consequence: true })
  await changed(ctx, 'Meeting', meetingId)
  return id
}

/** A vote, in the room where it is taken; the sitting is locked. Errors: NOT_FOUND, FORBIDDEN, MEETING_NOT_OPEN. */
export async function ballotIn(ctx: Ctx, verb: string, id: string) {
  const found = await ctx.db.findOneBy(Ballot, { id })
  const item = found && (await ctx.db.findOneBy(AgendaItem, { id: found.itemId }))
  if (!item) throw new DomainError('NOT_FOUND')
  const room = await enterRoom(ctx, verb, item.meetingId)
  return { ...room, item, meetingId: item.meetingId, ballot: await ctx.db.findOneByOrFail(Ballot, { id }) }
}
