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
  // a name that is put right, or a hint how it is spoken, reaches the devices at the door with the ticket
  `create or replace function ticket_follows_name() returns trigger language plpgsql as $$
   begin
     update ticket t set modified_at = greatest(t.modified_at, clock_timestamp())
       from new_rows n join old_rows o on o.id = n.id
      where t.participant_id = n.id
        and (n.given_name, n.family_name, n.spoken_name) is distinct from (o.given_name, o.family_name, o.spoken_name);
     return null;
   end $$;
   create or replace trigger ticket_follows_name after update on participant
     referencing old table as old_rows new table as new_rows for each statement execute function ticket_follows_name();`,
  // who came without a registration and was not a mistake; no name
  `create or replace view walk_in_standing as
   select w.id, w.summit_id, w.over_full from walk_in w where w.withdrawn_at is null;`,
  `create or replace view door_conflict as
   select d.id, d.summit_id, d.ticket_id, d.settled_at from door_scan d where d.outcome <> 'ENTERED' and d.withdrawn_at is null;`,
]
