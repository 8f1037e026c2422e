import type { Viewer } from '../../src/platform/index.js'
import type { Random } from '../operations/random.js'
import type { World } from '../world/index.js'
import type { MeetingCommand } from './meetingWalk.js'

interface Written {
  meetingId: string
  id: string | null
  state: string | null
  chairId: string | null
}

/** Somebody keeps the minutes of every committee of Neuss: the clerk. */
export const nameKeepers = ({ t, cast, places }: World) =>
  t.db.query(
    `insert into minutes_keeper (committee_id, person_id, valid_from)
     select c.id, $2::uuid, '2020-01-01' from committee c where c.body_id = $1
       and not exists (select from minutes_keeper k where k.committee_id = c.id and k.person_id = $2::uuid)`,
    [places.neuss, cast.clerk.personId],
  )

/** What is done next with the minutes of meetings of a walk that are over. */
export async function minutesCommands(
  { t, cast }: World,
  random: Random,
  paperId: string,
): Promise<MeetingCommand[]> {
  const rows = await t.db.query<Written[]>(
    `select m.id as "meetingId", k.id, k.state, (select s.person_id from membership s join meeting_committee c on c.committee_id = s.committee_id
         where c.meeting_id = m.id and c.is_lead and s.duty = 'CHAIR' and s.valid_to is null order by s.person_id limit 1) as "chairId"
       from meeting m left join minutes k on k.meeting_id = m.id where m.title = $1 and m.state = 'CLOSED' order by m.id`,
    [paperId],
  )
  return rows.flatMap(({ meetingId, id, state, chairId }): MeetingCommand[] => {
    if (!id || !state) return [{ verb: 'beginMinutes', who: cast.clerk, input: meetingId }]
    if (state === 'EFFECTIVE') return []
    const chair: Viewer = { ...cast.integrationMember, personId: chairId, roles: [] }
    const signed = { verb: 'signMinutes', who: random.chance(0.5) ? chair : cast.clerk, input: id }
    const again = { verb: 'reopenMinutes', who: cast.clerk, input: { id, reason: 'Ein Name fehlt.' } }
    return [signed, signed, ...(random.chance(0.2) ? [again] : [])]
  })
}
