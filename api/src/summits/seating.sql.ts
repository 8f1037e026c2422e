/*
 * Who gets a place is decided here, under one lock an event, in one call for many registrations: nothing is read before the
 * lock is held, so nothing can be sold twice. Order of locks: the event's lock, then rows.
 */
const lock = `
create or replace function lock_places(wanted uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('summit/' || wanted::text, 0));
$$;`

/** Whether so many people fit, in total and in their group. Names the rule once. */
const fits = `
create or replace function places_fit(wanted uuid, of_group uuid, people int) returns boolean language sql stable as $$
  select (p.ceiling is null or p.taken + people <= p.ceiling)
    and (of_group is null or (select g.ceiling is null or g.taken + people <= g.ceiling from summit_group g where g.id = of_group))
  from summit_places p where p.summit_id = wanted;
$$;

create or replace function take_places(wanted uuid, of_group uuid, people int) returns void language sql as $$
  update summit_places set taken = taken + people where summit_id = wanted;
  update summit_group set taken = taken + people where id = of_group;
$$;

-- what was planned smaller than what is taken sinks with each place that is given back
create or replace function free_places(wanted uuid, of_group uuid, people int) returns void language sql as $$
  update summit_places set taken = taken - people, ceiling = case when capacity is not null then greatest(capacity, taken - people) end
    where summit_id = wanted;
  update summit_group set taken = taken - people, ceiling = case when capacity is not null then greatest(capacity, taken - people) end
    where id = of_group;
$$;`

/** Seats many registrations in the order they are given; says of each what became of it. Refuses none for another's sake. */
const seat = `
-- its result has grown: what gives another table cannot be replaced
drop function if exists seat_registrations(uuid, jsonb, timestamptz);
create function seat_registrations(wanted uuid, commands jsonb, moment timestamptz)
returns table (place int, outcome text, registration_id uuid, waiting int) language plpgsql as $$
declare
  event record;
  command record;
  held uuid;
  most int;
  ahead int;
  queue int;
  became text;
begin
  perform lock_places(wanted);
  select s.state, coalesce(s.registration_closes_at, s.starts_at) as closes, s.ends_at, p.capacity, p.last_rank
    into event from summit s join summit_places p on p.summit_id = s.id where s.id = wanted;
  ahead := event.last_rank;
  select count(*) into queue from registration r where r.summit_id = wanted and r.state = 'WAITLISTED';
  for command in
    select t.at as place, c.* from jsonb_array_elements(commands) with ordinality t(value, at),
      jsonb_to_record(t.value) as c(person uuid, organisation uuid, of_group uuid, participants jsonb, told boolean) order by t.at
  loop
    place := command.place;
    select r.id, r.state into held, became from registration r
      where r.summit_id = wanted and r.person_id = command.person and r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED');
    if found then
      outcome := 'KNOWN'; registration_id := held; waiting := null; return next; continue;
    end if;
    registration_id := null; waiting := null;
    -- what the office was told is entered after the closing date as well, until the event is over
    if event.state <> 'ANNOUNCED' or moment >= (case when command.told then event.ends_at else event.closes end) then
      outcome := 'CLOSED'; return next; continue;
    end if;
    if command.of_group is null then
      if exists (select 1 from summit_group g where g.summit_id = wanted) then outcome := 'GROUP_NEEDED'; return next; continue; end if;
      most := event.capacity;
    else
      select least(event.capacity, g.capacity) into most from summit_group g where g.id = command.of_group and g.summit_id = wanted;
      if not found then outcome := 'GROUP_UNKNOWN'; return next; continue; end if;
    end if;
    if jsonb_array_length(command.participants) > most then
      outcome := 'TOO_MANY'; return next; continue;
    end if;
    ahead := ahead + 1;
    became := case when places_fit(wanted, command.of_group, jsonb_array_length(command.participants)) then 'CONFIRMED' else 'WAITLISTED' end;
    insert into registration (summit_id, group_id, person_id, organisation_id, state, size, rank, created_at, modified_at)
      values (wanted, command.of_group, command.person, command.organisation, became, jsonb_array_length(command.participants), ahead, moment, moment)
      returning id into registration_id;
    insert into participant (registration_id, position, given_name, family_name)
      select seat_registrations.registration_id, p.at, p.value ->> 'givenName', p.value ->> 'familyName'
      from jsonb_array_elements(command.participants) with ordinality p(value, at);
    if became = 'CONFIRMED' then perform take_places(wanted, command.of_group, jsonb_array_length(command.participants));
    else queue := queue + 1; waiting := queue; end if;
    outcome := became; return next;
  end loop;
  update summit_places set last_rank = ahead where summit_id = wanted and last_rank <> ahead;
end $$;`

/**
 * The first who waits and fits; who does not fit is passed over and keeps the rank. A group without room is not looked
 * through: each group gives its first who fits, the earliest of them is next.
 */
const next = `
create or replace function next_waiting(wanted uuid) returns uuid language sql stable as $$
  with room as (select case when ceiling is null then 2147483647 else ceiling - taken end as free from summit_places where summit_id = wanted),
  groups as (
    select g.id, case when g.ceiling is null then 2147483647 else g.ceiling - g.taken end as free from summit_group g where g.summit_id = wanted
    union all select null, 2147483647
  )
  select first.id from room, groups g cross join lateral (
    select r.id, r.rank from registration r
    where r.summit_id = wanted and r.state = 'WAITLISTED' and r.group_id is not distinct from g.id and r.size <= least(g.free, room.free)
    order by r.rank limit 1
  ) first
  where g.free > 0 and room.free > 0
  order by first.rank limit 1;
$$;`

/** Functions that seat: places, ranks and who is next. */
export const seatingGuards = [lock, fits, seat, next].join('\n')
