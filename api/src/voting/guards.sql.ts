/* A vote belongs to the person who had the seat's vote when the ballot opened: nobody else's is taken, whoever asks. */
const entitled = `do $$ begin
  if not exists (select 1 from pg_constraint where conname = 'fk_vote__entitled') then
    alter table vote add constraint fk_vote__entitled
      foreign key (ballot_id, seat_id, person_id) references ballot_seat (ballot_id, seat_id, person_id);
  end if;
end $$`

/* A text is voted on once: by a committee for a station, or for an item without one. */
const once = `
create unique index if not exists ux_ballot__one_main on ballot (item_id, committee_id, coalesce(consultation_id, item_id))
  where subject = 'MAIN_MOTION' and state <> 'DISCARDED'`

/*
 * Who said what in votes by name, as everybody may know it: of public items of an agenda that was made public, once the result is
 * declared. Of a committee that publishes no names everybody is told how many said what. The view reads behind the walls of the tables
 * it is made of; what it leaves out is read by nobody through it.
 */
const published = (what: string) => `case when k.publishes_names then ${what} end`
const named = `
create or replace view public_named_vote as
  select b.id as ballot_id, i.meeting_id, b.item_id, b.consultation_id, b.subject, b.motion, b.carried, b.closed_at,
    ${published('s.seat_id')} as seat_id, ${published("p.given_name || ' ' || p.family_name")} as name, ${published('p.family_name')} as family_name,
    ${published('f.short_name')} as group_name, g.choice
  from ballot b
  join agenda_item i on i.id = b.item_id and i.is_public
  join meeting m on m.id = i.meeting_id and m.agenda_public_since is not null
  join committee k on k.id = b.committee_id
  join ballot_seat s on s.ballot_id = b.id
  join vote g on g.ballot_id = s.ballot_id and g.seat_id = s.seat_id
  join person p on p.id = s.person_id
  left join parliamentary_group f on f.id = s.group_id
  left join consultation c on c.id = b.consultation_id
  where b.form = 'BY_NAME' and b.state = 'CLOSED' and c.is_public is not false`

/** Who may give a vote, on what once, and what of the votes is public. */
export const guards: string[] = [entitled, once, named]
