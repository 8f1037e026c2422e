import type { Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { letGo, lockStations, stationsOn } from './agendaStations.js'

/**
 * Ends what stands on the agenda of a meeting: call it before the meeting is locked, for papers are locked before meetings, and what
 * it gives once the meeting is closed. Stations that were not dealt with wait for another meeting; its announcement is no task any more.
 */
export async function endingMeeting(ctx: Ctx, id: string): Promise<() => Promise<void>> {
  const stations = await lockStations(ctx, await stationsOn(ctx, id))
  return async () => {
    await letGo(ctx, stations)
    await closeTasks(ctx, { subject: { entity: 'Meeting', id }, kind: 'meetings.announce' })
  }
}
