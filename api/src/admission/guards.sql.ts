/** Who helps at the door of an event now, by id; a door through the second wall as narrow as what it is for. */
const staff = `
create or replace function door_staff(of_summit uuid, moment timestamptz) returns uuid[]
  language plpgsql stable security definer set search_path from current as $$
  declare
    seen text := coalesce(current_setting('mitsprache.walled', true), '');
    answer uuid[];
  begin
    if seen = 'on' then perform set_config('mitsprache.walled', '', true); end if;
    select array_agg(distinct person_id) into answer from role_assignment
      where role = 'DOOR' and scope_id = of_summit and valid_from <= moment and (valid_to is null or valid_to > moment);
    if seen = 'on' then perform set_config('mitsprache.walled', 'on', true); end if;
    return answer;
  end $$;`

/**
 * How each ticket stands: it holds only while its registration does, whether or not somebody has written that down already.
 * Ids and states, no name.
 */
export const guards = [
  staff,
  `create or replace view ticket_standing as
   select t.id, t.summit_id, r.group_id, t.serial, t.participant_id,
     case when t.state <> 'CHECKED_IN' and (r.state <> 'CONFIRMED' or t.participant_id is null or s.state = 'CALLED_OFF')
       then 'REVOKED' else t.state end as state
   from ticket t join registration r on r.id = t.registration_id join summit s on s.id = t.summit_id;`,
  // who came without a registration and was not a mistake; no name
  `create or replace view walk_in_standing as
   select w.id, w.summit_id, w.over_full from walk_in w where w.withdrawn_at is null;`,
  `create or replace view door_conflict as
   select d.id, d.summit_id, d.ticket_id, d.settled_at from door_scan d where d.outcome <> 'ENTERED' and d.withdrawn_at is null;`,
]
