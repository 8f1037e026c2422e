import { continuityAlert, continuityLeast } from '../contract/seats.lists.js'
import { steeringDeskPath } from '../contract/paths.js'
import type { Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'

interface Watched {
  id: string
  bodyId: string
  label: string
  number: number
  low: boolean
}

/**
 * Puts the seats for which a different person speaks again and again onto the desk of the Integrationsbuero, and takes those off that
 * are steady again. The schedule runs it daily; running it again changes nothing. Returns how many are low.
 */
export async function watchContinuity(ctx: Ctx): Promise<number> {
  const seats = await ctx.db.query<Watched[]>(
    `select s.id, c.body_id as "bodyId", g.label, s.number,
       coalesce(k.meetings >= $1 and k.index < $2, false) as low
      from committee c join seat s on s.committee_id = c.id join seat_group g on g.id = s.seat_group_id
        left join seat_continuity k on k.seat_id = s.id
      where c.kind = 'STEERING_GROUP' and (k.seat_id is not null or exists (
        select 1 from task t where t.subject_entity = 'Seat' and t.subject_id = s.id and t.kind = 'seats.continuity' and t.closed_at is null))
      order by s.id`,
    [continuityLeast, continuityAlert],
  )
  for (const { id, bodyId, label, number, low } of seats) {
    const subject = { entity: 'Seat', id }
    if (low)
      await openTask(ctx, {
        kind: 'seats.continuity',
        subject,
        assignee: `INTEGRATION_OFFICE@${bodyId}`,
        params: { title: label, number: String(number), path: steeringDeskPath },
      })
    else await closeTasks(ctx, { subject, kind: 'seats.continuity' })
  }
  return seats.filter(({ low }) => low).length
}
