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

/** How many registrations wait, kept beside the places: a run would else count them all, under the lock. */
const waiting = `
create or replace function count_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update summit_places p set waiting = p.waiting - gone.n
      from (select summit_id, count(*)::int as n from old_rows where state = 'WAITLISTED' group by summit_id) gone where gone.summit_id = p.summit_id;
  end if;
  if tg_op <> 'DELETE' then
    update summit_places p set waiting = p.waiting + come.n
      from (select summit_id, count(*)::int as n from new_rows where state = 'WAITLISTED' group by summit_id) come where come.summit_id = p.summit_id;
  end if;
  return null;
end $$;
create or replace trigger registration_waits after insert on registration
  referencing new table as new_rows for each statement execute function count_waiting();
create or replace trigger registration_moves after update on registration
  referencing old table as old_rows new table as new_rows for each statement execute function count_waiting();
create or replace trigger registration_goes after delete on registration
  referencing old table as old_rows for each statement execute function count_waiting();`

/**
 * Seats many registrations in the order they are given; says of each what became of it. Refuses none for another's sake. Places
 * are counted down in variables and all rows written at the end, by one statement a table.
 */
const seat = `
-- its result has grown: what gives another table cannot be replaced
drop function if exists seat_registrations(uuid, jsonb, timestamptz);
create function seat_registrations(wanted uuid, commands jsonb, moment timestamptz)
returns table (place int, outcome text, registration_id uuid, waiting int) language plpgsql
-- a connection plans once: what was planned while few had come must not go through everybody when many have
set enable_seqscan = off as $$
declare
  event record;
  command record;
  group_ids uuid[]; group_most int[]; group_room int[]; group_seated int[];
  room int; seated int := 0; ahead int; queue int;
  at int; most int;
  places int[] := '{}'; ids uuid[] := '{}'; people uuid[] := '{}'; states text[] := '{}'; ranks int[] := '{}';
begin
  perform lock_places(wanted);
  select s.state, coalesce(s.registration_closes_at, s.starts_at) as closes, s.ends_at, p.capacity, p.ceiling - p.taken as room, p.last_rank, p.waiting, p.demands_answers
    into event from summit s join summit_places p on p.summit_id = s.id where s.id = wanted;
  select array_agg(g.id), array_agg(g.capacity), array_agg(g.ceiling - g.taken), array_agg(0)
    into group_ids, group_most, group_room, group_seated from summit_group g where g.summit_id = wanted;
  room := event.room; ahead := event.last_rank; queue := event.waiting;
  for command in
    select t.at as place, c.*, jsonb_array_length(c.participants) as size,
      (select r.id from registration r where r.summit_id = wanted and r.person_id = c.person and r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED')) as held
    from jsonb_array_elements(commands) with ordinality t(value, at),
      jsonb_to_record(t.value) as c(person uuid, organisation uuid, of_group uuid, participants jsonb, told boolean, answers_follow boolean) order by t.at
  loop
    place := command.place; waiting := null;
    registration_id := coalesce(command.held, ids[array_position(people, command.person)]);
    if registration_id is not null then
      outcome := 'KNOWN'; return next; continue;
    end if;
    -- what the office was told is entered after the closing date as well, until the event is over
    if event.state <> 'ANNOUNCED' or moment >= (case when command.told then event.ends_at else event.closes end) then
      outcome := 'CLOSED'; return next; continue;
    end if;
    at := array_position(group_ids, command.of_group);
    if at is null and command.of_group is not null then outcome := 'GROUP_UNKNOWN'; return next; continue; end if;
    if at is null and group_ids is not null then outcome := 'GROUP_NEEDED'; return next; continue; end if;
    most := least(event.capacity, group_most[at]);
    if command.size > most then
      outcome := 'TOO_MANY'; return next; continue;
    end if;
    if event.demands_answers and not command.answers_follow then
      outcome := 'UNANSWERED'; return next; continue;
    end if;
    -- no limit is null, and null is not too few
    if command.size > room or command.size > group_room[at] then
      outcome := 'WAITLISTED'; queue := queue + 1; waiting := queue;
    else
      outcome := 'CONFIRMED'; room := room - command.size; seated := seated + command.size;
      if at is not null then
        group_room[at] := group_room[at] - command.size; group_seated[at] := group_seated[at] + command.size;
      end if;
    end if;
    registration_id := gen_random_uuid(); ahead := ahead + 1;
    places := places || place; ids := ids || registration_id; people := people || command.person; states := states || outcome; ranks := ranks || ahead;
    return next;
  end loop;
  if ids = '{}' then return; end if;
  insert into registration (id, summit_id, group_id, person_id, organisation_id, state, size, rank, created_at, modified_at)
    select m.id, wanted, c.of_group, c.person, c.organisation, m.state, jsonb_array_length(c.participants), m.rank, moment, moment
    from unnest(places, ids, states, ranks) m(place, id, state, rank),
      jsonb_to_record(commands -> m.place - 1) as c(person uuid, organisation uuid, of_group uuid, participants jsonb);
  insert into participant (registration_id, position, given_name, family_name, spoken_languages, spoken_name)
    select m.id, p.at, p.value ->> 'givenName', p.value ->> 'familyName',
      array(select jsonb_array_elements_text(p.value -> 'spokenLanguages')), p.value ->> 'spokenName'
    from unnest(places, ids) m(place, id), jsonb_array_elements(commands -> m.place - 1 -> 'participants') with ordinality p(value, at);
  update summit_places set taken = taken + seated, last_rank = ahead where summit_id = wanted;
  update summit_group g set taken = g.taken + s.people from unnest(group_ids, group_seated) s(id, people) where g.id = s.id and s.people > 0;
end $$;`

/**
 * The first who waits and fits; who does not fit is passed over and keeps the rank. A group without room is not looked
 * through: each group gives its first who fits, the earliest of them is next.
 */
const next = `
create or replace function next_waiting(wanted uuid) returns uuid language sql stable as $$
  with room as (select case when ceiling is null then 2147483647 else ceiling - taken end as free from summit_places where summit_id = wanted),
  firsts as (
    select first.id, first.rank from room, summit_group g cross join lateral (
      select r.id, r.rank from registration r
      where r.summit_id = wanted and r.state = 'WAITLISTED' and r.group_id = g.id and r.size <= room.free and (g.ceiling is null or r.size <= g.ceiling - g.taken)
      order by r.rank limit 1
    ) first
    where g.summit_id = wanted and room.free > 0 and (g.ceiling is null or g.ceiling > g.taken)
    union all
    select first.id, first.rank from room cross join lateral (
      select r.id, r.rank from registration r
      where r.summit_id = wanted and r.state = 'WAITLISTED' and r.group_id is null and r.size <= room.free
      order by r.rank limit 1
    ) first
    where room.free > 0
  )
  select id from firsts order by rank limit 1;
$$;`

/** Functions that seat: places, ranks and who is next. */
export const seatingGuards = [lock, fits, waiting, seat, next].join('\n')
