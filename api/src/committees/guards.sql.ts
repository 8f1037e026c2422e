/*
 * A row has no more seats than its composition gives it, and the rows of a resolved composition no more voting seats than the
 * resolution states. Asked at the end of a transaction under a lock, so that two who add seats at once see each other.
 */
const seatsOfRow = `
create or replace function seats_of_row() returns trigger language plpgsql as $$
declare allowed int;
begin
  select seat_count into allowed from seat_group where id = new.seat_group_id for update;
  if allowed is not null and (select count(*) from seat where seat_group_id = new.seat_group_id and removed_at is null) > allowed then
    raise exception 'more seats than the row has' using errcode = '23514', constraint = 'ck_seat__of_row';
  end if;
  return null;
end $$;
do $$ begin
  if not exists (select from pg_trigger where tgname = 'seats_of_row') then
    create constraint trigger seats_of_row after insert or update of seat_group_id, removed_at on seat
      deferrable initially deferred for each row execute function seats_of_row();
  end if;
end $$;`

const seatsResolved = `
create or replace function seats_resolved() returns trigger language plpgsql as $$
declare stated int;
begin
  select stated_seats into stated from composition
    where id = new.composition_id and status = 'RESOLVED' and not stated_at_least for update;
  if stated is not null
    and (select sum(seat_count) from seat_group where composition_id = new.composition_id and kind = 'VOTING') > stated then
    raise exception 'more seats than were resolved' using errcode = '23514', constraint = 'ck_seat_group__resolved';
  end if;
  return null;
end $$;
do $$ begin
  if not exists (select from pg_trigger where tgname = 'seats_resolved') then
    create constraint trigger seats_resolved after insert or update of seat_count, kind, composition_id on seat_group
      deferrable initially deferred for each row execute function seats_resolved();
  end if;
end $$;`

/** Seats are counted in the database. */
export const guards: string[] = [seatsOfRow, seatsResolved]
