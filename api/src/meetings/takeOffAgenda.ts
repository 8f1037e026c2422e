import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { check, DomainError, runPrepared, type Ctx } from '../platform/index.js'
import { editAgenda, readMeeting, readOrder, writeOrder } from './agendaOrder.js'
import { letGo, lockStations, stationsOn, type AgendaStation } from './agendaStations.js'
import { AgendaItem, Meeting } from './Meeting.js'
import { putOnAgenda } from './pullAgenda.js'
import { itemMachine, type ItemVerb } from './states.js'

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
 * off. Errors: NO_NEXT_MEETING.
 */
export async function carryItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  const { meetingId, stations } = await off(ctx, 'postponeItem', id, reason)
  const [next] = await runPrepared<{ id: string }>(
    ctx.db,
    `select m.id from meeting m join meeting_committee own on own.meeting_id = m.id and own.is_lead
     where m.state = 'SCHEDULED' and m.starts_at > (select starts_at from meeting where id = $1)
       and own.committee_id = coalesce((select c.committee_id from consultation c where c.id = $2),
         (select lead.committee_id from meeting_committee lead where lead.meeting_id = $1 and lead.is_lead))
     order by m.starts_at, m.id limit 1`,
    [meetingId, stations[0]?.id ?? null],
  )
  if (!next) throw new DomainError('NO_NEXT_MEETING')
  await editAgenda(ctx, 'pullAgenda', next.id)
  if (stations.length > 0) await putOnAgenda(ctx, next.id, stations)
  else await copyItem(ctx, id, next.id)
  return meetingId
}

async function copyItem(ctx: Ctx, id: string, meetingId: string): Promise<void> {
  const { title, kind, isPublic } = await ctx.db.findOneByOrFail(AgendaItem, { id })
  const position = (await readOrder(ctx, meetingId)).length + 1
  await ctx.db.insert(AgendaItem, { title, kind, isPublic, meetingId, position })
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
  const { state } = await readMeeting(ctx, meetingId)
  if (!['SCHEDULED', 'INVITED'].includes(state)) throw new DomainError('MEETING_OVER')
  await letGo(ctx, stations)
  if (state === 'SCHEDULED') await writeOrder(ctx, meetingId, await readOrder(ctx, meetingId))
  return {
    meetingId,
    stations: await lockStations(
      ctx,
      stations.map((station) => station.id),
    ),
  }
}
