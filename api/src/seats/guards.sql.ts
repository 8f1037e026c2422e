import { continuityMeetings } from '../contract/seats.lists.js'

/*
 * Continuity of a seat (ADR 0018): of the last meetings of the Steuerungsgruppe, those at which the same person spoke for it. A
 * meeting counts once it is known by name who was there; meetings before the composition in force say nothing of its seats.
 */
const continuity = `
create or replace view seat_continuity as
with present as (
  select i.summit_id, i.person_id, i.person_id as of_id from invited_presence w join invitation i on i.id = w.invitation_id
  union
  select i.summit_id, i.person_id, g.person_id from invited_presence w join invitation i on i.id = w.invitation_id
    join invitation g on g.id = i.passed_on_by_id
  union
  select w.summit_id, r.person_id, r.person_id from date_presence w join participant p on p.id = w.participant_id and p.position = 1
    join registration r on r.id = p.registration_id
), met as (
  select c.id as committee_id, k.id as composition_id, s.id, (s.starts_at at time zone 'Europe/Berlin')::date as day,
    row_number() over (partition by k.id order by s.starts_at desc, s.id) as back
  from committee c join composition k on k.committee_id = c.id and k.status = 'RESOLVED' and k.valid_to is null
    join summit s on s.body_id = c.body_id and s.kind = 'STEERING_MEETING'
  where c.kind = 'STEERING_GROUP' and (s.starts_at at time zone 'Europe/Berlin')::date >= k.valid_from
    and exists (select 1 from present p where p.summit_id = s.id)
), spoke as (
  select m.composition_id, m.id as summit_id, b.seat_id, p.person_id
  from met m join present p on p.summit_id = m.id
    join membership b on b.committee_id = m.committee_id and b.person_id = p.of_id and b.valid_from <= m.day
      and (b.valid_to is null or b.valid_to >= m.day)
  where m.back <= ${continuityMeetings} group by 1, 2, 3, 4
), steady as (
  select seat_id, max(times)::int as times from (select seat_id, person_id, count(*) as times from spoke group by 1, 2) one group by 1
)
select s.id as seat_id, g.id as seat_group_id, s.committee_id, n.meetings,
  (select count(distinct k.summit_id)::int from spoke k where k.seat_id = s.id) as represented,
  coalesce(t.times, 0) as steady, round(100.0 * coalesce(t.times, 0) / n.meetings)::int as index
from (select composition_id, least(count(*), ${continuityMeetings})::int as meetings from met group by 1) n
  join seat_group g on g.composition_id = n.composition_id and g.kind = 'VOTING'
  join seat s on s.seat_group_id = g.id and s.removed_at is null left join steady t on t.seat_id = s.id;
`

/** What is counted about seats. */
export const guards: string[] = [continuity]
