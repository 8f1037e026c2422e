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

/** Who may give a vote, and on what once. */
export const guards: string[] = [entitled, once]
