import { IsNull, Not } from 'typeorm'
import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { check, clock, DomainError, runPrepared, type Ctx } from '../platform/index.js'
import { editAgenda, isDraft, readMeeting, readOrder, writeOrder } from './agendaOrder.js'
import { letGo, lockStations, stationsOn, type AgendaStation } from './agendaStations.js'
import { freezeAgenda } from './freezeAgenda.js'
import { AgendaItem, AgendaItemConsultation, Meeting } from './Meeting.js'
import { putOnAgenda } from './pullAgenda.js'
import { itemMachine, type ItemVerb } from './states.js'
import { tellMembers } from './tellMembers.js'
import { tellTakenOff } from './tellStation.js'

/** Puts an item off, with a reason that is shown: what it deals with waits for another meeting. */
export const postponeItem = (ctx: Ctx, input: unknown): Promise<string> => takeOff(ctx, 'postponeItem', input)
/** Removes an item from the agenda, with a reason that is shown: what it deals with waits for another meeting. */
export const removeItem = (ctx: Ctx, input: unknown): Promise<string> => takeOff(ctx, 'removeItem', input)

async function takeOff(ctx: Ctx, verb: ItemVerb, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  const { meetingId } = await off(ctx, verb, id, reason)
  return meetingId
}

/**
 * Carries what an item deals with to the next planned meeting of its committee, whose agenda is a draft still; here it is put
 * off. What was decided meanwhile stays where it was. Errors: NO_NEXT_MEETING, CONFLICT when nothing of it waits any more.
 */
export async function carryItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  const { meetingId, stations: all } = await off(ctx, 'postponeItem', id, reason)
  const stations = all.filter(({ state }) => state === 'OPEN')
  if (all.length > 0 && stations.length === 0) throw new DomainError('CONFLICT')
  const [next] = await runPrepared<{ id: string }>(
    ctx.db,
    `select m.id from meeting m join meeting_committee own on own.meeting_id = m.id and own.is_lead
     where m.state = 'SCHEDULED' and m.number is not null and m.starts_at > $3 and m.starts_at > (select starts_at from meeting where id = $1)
       and own.committee_id = coalesce((select c.committee_id from consultation c where c.id = $2),
         (select lead.committee_id from meeting_committee lead where lead.meeting_id = $1 and lead.is_lead))
     order by m.starts_at, m.id limit 1`,
    [meetingId, stations[0]?.id ?? null, clock.now()],
  )
  if (!next) throw new DomainError('NO_NEXT_MEETING')
  await editAgenda(ctx, 'pullAgenda', next.id)
  if (stations.length > 0) {
    await putOnAgenda(ctx, next.id, stations)
    await keepKind(ctx, id, stations)
  } else await copyItem(ctx, id, next.id)
  return meetingId
}

/** What was carried asks for the kind of resolution it asked for before. */
async function keepKind(ctx: Ctx, id: string, stations: readonly AgendaStation[]): Promise<void> {
  await runPrepared(
    ctx.db,
    `update agenda_item set resolution_kind = (select resolution_kind from agenda_item where id = $1)
     where id in (select item_id from agenda_item_consultation where consultation_id = any($2))`,
    [id, stations.map((station) => station.id)],
  )
}

async function copyItem(ctx: Ctx, id: string, meetingId: string): Promise<void> {
  const { title, kind, isPublic, resolutionKind } = await ctx.db.findOneByOrFail(AgendaItem, { id })
  const position = (await readOrder(ctx, meetingId)).length + 1
  await ctx.db.insert(AgendaItem, { title, kind, isPublic, resolutionKind, meetingId, position })
  await writeOrder(ctx, meetingId, await readOrder(ctx, meetingId))
}

/** Takes an item off, before the meeting begins; in a draft the others move up, what was invited to keeps its labels. */
async function off(
  ctx: Ctx,
  verb: ItemVerb,
  id: string,
  reason: string,
): Promise<{ meetingId: string; stations: AgendaStation[] }> {
  const item = await ctx.db.findOneBy(AgendaItem, { id })
  if (!item) throw new DomainError('NOT_FOUND')
  const { meetingId } = item
  const stations = await lockStations(ctx, await stationsOn(ctx, meetingId, [id]))
  await ctx.db.findOne(Meeting, { where: { id: meetingId }, lock: { mode: 'pessimistic_write' } })
  await advance(ctx, itemMachine, id, verb, { reason, set: { stateReason: reason } })
  const meeting = await readMeeting(ctx, meetingId)
  if (!['SCHEDULED', 'INVITED'].includes(meeting.state)) throw new DomainError('MEETING_OVER')
  const told = await ctx.db.findBy(AgendaItemConsultation, { itemId: id, toldSequence: Not(IsNull()) })
  await letGo(ctx, stations)
  if (isDraft(meeting)) await writeOrder(ctx, meetingId, await readOrder(ctx, meetingId))
  // an item deals with one station, rarely with a few
  for (const { consultationId } of told)
    await tellTakenOff(ctx, { consultationId, meetingId, itemId: id }, reason)
  if (meeting.state === 'INVITED') await sendShorter(ctx, item, reason)
  return {
    meetingId,
    stations: await lockStations(
      ctx,
      stations.map((station) => station.id),
    ),
  }
}

/** Keeps the agenda without the item as its next version and sends it to the members; everybody may read why where the item is public. */
async function sendShorter(ctx: Ctx, { meetingId, isPublic }: AgendaItem, reason: string): Promise<void> {
  const version = await freezeAgenda(ctx, meetingId, {
    notice: 'TAKEN_OFF',
    reason: isPublic ? reason : null,
    isToAnnounce: false,
  })
  await tellMembers(ctx, meetingId, { template: 'meetings.shortened', version, reason })
}
