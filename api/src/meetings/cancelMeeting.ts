import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { check, runPrepared, type Ctx } from '../platform/index.js'
import { letGo, lockStations, stationsOn } from './agendaStations.js'
import { meetingMachine } from './states.js'
import { closeTasks } from '../tasks/index.js'
import { tellCalledOff } from './tellMembers.js'
import { tellStations } from './tellStation.js'

/** Cancels a meeting, with a reason that is shown. Its stations wait for another one; those who were told of it are told. */
export async function cancelMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  const stations = await lockStations(ctx, await stationsOn(ctx, id))
  const { from } = await advance(ctx, meetingMachine, id, 'cancelMeeting', {
    reason,
    set: { cancelReason: reason },
  })
  const told = await runPrepared<{ id: string }>(
    ctx.db,
    `select l.consultation_id as id from agenda_item_consultation l join agenda_item i on i.id = l.item_id
     where i.meeting_id = $1 and l.told_sequence is not null`,
    [id],
  )
  await letGo(ctx, stations)
  await tellStations(
    ctx,
    id,
    told.map((one) => one.id),
  )
  await closeTasks(ctx, { subject: { entity: 'Meeting', id } })
  if (from === 'INVITED') await tellCalledOff(ctx, id, reason)
  return id
}
