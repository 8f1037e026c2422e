import { steeringFlowPath } from '../contract/paths.js'
import { flowForgottenDays, flowRemindDays } from '../contract/seats.lists.js'
import { tell } from '../mail/index.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'

interface Silent {
  summitId: string
  seatId: string
  people: string[]
  title: string
  day: string
}

/**
 * Reminds the seats that confirmed nothing 14 days after a meeting of the Steuerungsgruppe: by mail and task, once. The schedule runs it
 * daily; running it again changes nothing. Returns how many were reminded.
 */
export async function remindFlow(ctx: Ctx): Promise<number> {
  const today = dayOf(clock.now())
  const silent = await ctx.db.query<Silent[]>(
    `with due as (
       insert into flow_reminder (summit_id, seat_id)
         select m.id, s.id from committee c
           join summit m on m.body_id = c.body_id and m.kind = 'STEERING_MEETING' and m.state in ('ANNOUNCED', 'HELD')
             and (m.ends_at at time zone 'Europe/Berlin')::date between $2::date and $1::date
           join composition k on k.committee_id = c.id and k.status = 'RESOLVED' and k.valid_to is null
           join seat_group g on g.composition_id = k.id and g.kind = 'VOTING' join seat s on s.seat_group_id = g.id and s.removed_at is null
         where c.kind = 'STEERING_GROUP'
           and exists (select 1 from membership b where b.seat_id = s.id and b.role = 'HOLDER' and b.valid_from <= $3::date
             and (b.valid_to is null or b.valid_to >= $3::date))
           and not exists (select 1 from flow_receipt r where r.summit_id = m.id and r.seat_id = s.id)
         on conflict do nothing returning summit_id, seat_id)
     select d.summit_id as "summitId", d.seat_id as "seatId", m.title,
       (m.starts_at at time zone 'Europe/Berlin')::date::text as day, array_agg(b.person_id) as people
      from due d join summit m on m.id = d.summit_id join membership b on b.seat_id = d.seat_id and b.valid_from <= $3::date
        and (b.valid_to is null or b.valid_to >= $3::date)
      group by d.summit_id, d.seat_id, m.title, m.starts_at order by m.starts_at, d.seat_id`,
    [addDays(today, -flowRemindDays), addDays(today, -flowForgottenDays), today],
  )
  for (const { summitId, seatId, people, title, day } of silent) {
    await openTask(ctx, {
      kind: 'seats.flow',
      subject: { entity: 'Seat', id: seatId },
      assignee: people.map((personId) => `PERSON@${personId}`),
      params: { title, path: steeringFlowPath },
    })
    await tell(ctx, {
      template: 'seats.flow',
      to: people,
      about: { entity: 'Summit', id: summitId },
      key: `seats.flow/${summitId}/${seatId}`,
      params: { values: { title, day: { day } }, link: steeringFlowPath },
    })
  }
  return silent.length
}
