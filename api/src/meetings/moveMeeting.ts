import { advance } from '../audit/index.js'
import { moveMeetingSchema } from '../contract/meetings.js'
import { addDays, check, dayOf, runPrepared, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { awaitMeeting, lockStations, stationsOn, stillAwaited } from './agendaStations.js'
import { checkDate, refuseClash, refuseForm } from './planMeeting.js'
import { meetingMachine } from './states.js'
import { tellMoved } from './tellMembers.js'
import { tellStations } from './tellStation.js'

/**
 * Moves a meeting to another time or place. Those who were told of it are told; who was invited is invited anew.
 * Errors: DATE_IN_PAST and RANGE_REVERSED on the day, FORM_NOT_ALLOWED on the form, MEETING_AT_THAT_TIME.
 */
export async function moveMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...date } = check(moveMeetingSchema, input)
  const stations = stillAwaited(await lockStations(ctx, await stationsOn(ctx, id)))
  const { from } = await advance(ctx, meetingMachine, id, 'moveMeeting', { set: date })
  if (from === 'INVITED') await makeDraft(ctx, id)
  checkDate(date)
  const committees = await runPrepared<{ id: string }>(
    ctx.db,
    'select committee_id as id from meeting_committee where meeting_id = $1',
    [id],
  )
  const committeeIds = committees.map((one) => one.id)
  await refuseForm(ctx, committeeIds, date)
  await refuseClash(ctx, committeeIds, date.startsAt, id)
  const told = await runPrepared<{ id: string }>(
    ctx.db,
    `with moved as (
       update agenda_item_consultation l set sequence = l.sequence + 1 from agenda_item i
       where i.id = l.item_id and i.meeting_id = $1 and l.told_sequence = l.sequence and l.consultation_id = any($2) returning l.consultation_id as id),
     answered as (delete from applicant_reply r using moved where r.consultation_id = moved.id)
     select id from moved`,
    [id, stations.map((station) => station.id)],
  )
  const ids = new Set(told.map((one) => one.id))
  const day = dayOf(date.startsAt)
  const known = stations.filter((station) => ids.has(station.id))
  if (known.length > 0) await awaitMeeting(ctx, known, day, addDays(day, 7))
  await tellStations(ctx, id, [...ids])
  if (from === 'INVITED') await tellMoved(ctx, id)
  return id
}

/** The agenda is a draft again until it is sent out anew, and announced then; one kept by hand was never a draft. */
async function makeDraft(ctx: Ctx, id: string): Promise<void> {
  await closeTasks(ctx, { subject: { entity: 'Meeting', id }, kind: 'meetings.announce' })
  await runPrepared(
    ctx.db,
    'update meeting set agenda_public_since = null where id = $1 and number is not null',
    [id],
  )
}
