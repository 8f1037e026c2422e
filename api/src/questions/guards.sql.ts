/** An event knows that it demands answers as soon as it does: seating looks at its places alone (decisions.md 22). */
const demanding = `
create or replace function demand_answers() returns trigger language plpgsql as $$
declare
  event uuid := case when tg_op = 'DELETE' then old.summit_id else new.summit_id end;
begin
  update summit_places p set demands_answers = d.demands
    from (select exists (select 1 from event_question q where q.summit_id = event and q.required and q.state = 'ASKED') as demands) d
    where p.summit_id = event and p.demands_answers <> d.demands;
  return null;
end $$;
create or replace trigger demand_answers after insert or delete or update of required, state, summit_id on event_question
  for each row execute function demand_answers();
update summit_places p set demands_answers = true where not p.demands_answers and exists (
  select 1 from event_question q where q.summit_id = p.summit_id and q.required and q.state = 'ASKED');`

/** Triggers of questions. */
export const guards: string[] = [demanding]
