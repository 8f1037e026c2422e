/** What those who have a place at an event need, in numbers; of one that is long over, the numbers that were kept. */
const counted = `
create or replace view need_counted with (security_invoker = on) as
  select r.summit_id, n.kind, n.detail, sum(n.count)::int as count
    from need n join registration r on r.id = n.registration_id where r.state = 'CONFIRMED' group by r.summit_id, n.kind, n.detail
  union all select k.summit_id, k.kind, k.detail, k.count from kept_needs k;`

/** Fewer people come than something was told for: as many as come need it. Children are not counted among them. */
const cut = `
create or replace function needs_cut() returns trigger language plpgsql as $$
begin
  update need set count = new.size where registration_id = new.id and kind <> 'CHILDCARE' and count > new.size;
  return null;
end $$;
create or replace trigger needs_cut after update of size on registration
  for each row when (new.size < old.size) execute function needs_cut();`

/** Orders whose suppliers have to hear that the event was moved since, or does not take place. */
const outdated = `
create or replace view outdated_order as
  select o.id, o.summit_id from event_order o join summit s on s.id = o.summit_id
   where o.state in ('PLACED', 'CONFIRMED')
     and (s.state = 'CALLED_OFF' or (s.state in ('DRAFT', 'ANNOUNCED') and s.sequence > o.event_sequence));`

/** Views and triggers of needs. */
export const guards: string[] = [counted, cut, outdated]
