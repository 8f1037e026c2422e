/*
 * Places in workshops are given under the event's lock, as all places are. A trigger keeps the counter of each workshop: whatever
 * ends a registration gives its place back, and the counter's check is the last wall.
 */
const counted = `
create or replace function workshop_seat_counted() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then update programme_item set taken = taken - old.size where id = old.item_id; end if;
  if tg_op <> 'DELETE' then update programme_item set taken = taken + new.size where id = new.item_id; end if;
  return null;
end $$;
create or replace trigger workshop_seat_counted after insert or update or delete on workshop_seat
  for each row execute function workshop_seat_counted();

create or replace function workshop_seat_given_back() returns trigger language plpgsql as $$
begin
  delete from workshop_seat where registration_id = new.id;
  return null;
end $$;
create or replace trigger workshop_seat_given_back after update of state on registration
  for each row when (old.state = 'CONFIRMED' and new.state <> 'CONFIRMED') execute function workshop_seat_given_back();

-- whoever brings more people or fewer keeps the workshop if it has room for all of them, else they choose anew; what the draw gave stays explained
create or replace function workshop_seat_resized() returns trigger language plpgsql as $$
begin
  delete from workshop_seat s using programme_item i
    where s.registration_id = new.id and i.id = s.item_id and s.number is null and i.taken - s.size + new.size > i.capacity;
  update workshop_seat s set size = new.size, item_id = (
      select i.id from programme_item i where i.id = s.item_id and (i.capacity is null or i.taken - s.size + new.size <= i.capacity))
    where s.registration_id = new.id;
  return null;
end $$;
create or replace trigger workshop_seat_resized after update of size on registration
  for each row when (old.size <> new.size) execute function workshop_seat_resized();`

/**
 * Draws: who registered stands in line by the hash of seed and registration; each in turn gets the dearest wish that has room for
 * all of them. Groups are one in line. Who chose a place before a draw was planned keeps it and stands in no line. The caller holds
 * the event's lock.
 */
const draw = `
create or replace function draw_workshops(wanted uuid, seed text) returns int language plpgsql as $$
declare
  one record;
  wish record;
  given uuid;
  entrants int := 0;
begin
  for one in
    select r.id, r.size, row_number() over (order by encode(sha256(convert_to(seed || ':' || r.id, 'UTF8')), 'hex')) as number
      from registration r
     where r.summit_id = wanted and r.state = 'CONFIRMED' and exists (select 1 from workshop_wish w where w.registration_id = r.id)
       and not exists (select 1 from workshop_seat s where s.registration_id = r.id)
     order by number
  loop
    entrants := one.number;
    given := null;
    for wish in
      select w.id, w.item_id, i.capacity - i.taken as room from workshop_wish w join programme_item i on i.id = w.item_id
       where w.registration_id = one.id order by w.place
    loop
      update workshop_wish set room_then = wish.room where id = wish.id;
      if wish.room is null or wish.room >= one.size then given := wish.item_id; exit; end if;
    end loop;
    insert into workshop_seat (registration_id, item_id, size, number) values (one.id, given, one.size, one.number);
  end loop;
  return entrants;
end $$;`

/** Functions and triggers of workshops. */
export const guards: string[] = [counted, draw]
