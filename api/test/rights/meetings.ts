import { addDays } from '../../src/platform/index.js'
import type { World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

/** Keep the files of the integration body: the clerk of Neuss and the body's own. */
const clerks: readonly Who[] = ['clerk', 'committeeClerk']

/** Who may do what to the meetings of the world. */
export async function rightsOfMeetings({ j, cast, places }: World): Promise<Table> {
  const on = (days: number) => ({ startsAt: `${addDays(j.today, days)}T17:00:00Z`, place: 'Rathaus' })
  const committeeIds = [places.integrationBody]
  const id = await j.run(cast.clerk, 'planMeeting', {
    committeeIds,
    ...on(70),
    startsAt: new Date(on(70).startsAt),
  })
  return {
    planMeeting: [{ input: { committeeIds, ...on(71) }, may: clerks }],
    moveMeeting: [{ input: { id, ...on(72) }, may: clerks }],
    cancelMeeting: [{ input: { id, reason: 'Weil es so ist.' }, may: clerks }],
  }
}
