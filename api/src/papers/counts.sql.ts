/*
 * How many public papers stand where, kept while papers move: a row trigger notes each change in a log that is only ever added to, so
 * that writers never wait for each other, and the log is folded into the counts now and then. Whoever reads adds both up and is exact.
 */
export const counts = `
create table if not exists paper_count (
  state text not null,
  field_id uuid,
  body_id uuid not null,
  count int not null,
  constraint uq_paper_count unique nulls not distinct (state, field_id, body_id)
);
-- papers by state alone: one that serves two fields is in two of the counts above
create table if not exists paper_total (state text primary key, count int not null);
-- a paper that moved, one row however many fields it serves: became public or went where a state is missing
create table if not exists paper_move (
  from_state text,
  to_state text,
  body_id uuid not null,
  field_ids uuid[] not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- what is read: the counts with what is not folded into them yet
create or replace view paper_count_now as
  select state, field_id, body_id, count from paper_count
  union all select m.from_state, f.id, m.body_id, -1 from paper_move m, unnest(m.field_ids) f(id) where m.from_state is not null
  union all select m.to_state, f.id, m.body_id, 1 from paper_move m, unnest(m.field_ids) f(id) where m.to_state is not null;
create or replace view paper_total_now as
  select state, count from paper_total
  union all select from_state, -1 from paper_move where from_state is not null
  union all select to_state, 1 from paper_move where to_state is not null;

-- the field a goal served leads to
create or replace function field_served(g goal_served) returns uuid language sql stable as $$
  select coalesce(g.field_id, (select x.field_id from guiding_goal x where x.id = g.guiding_goal_id),
    (select x.field_id from annual_goal x where x.id = g.annual_goal_id), (select x.field_id from measure x where x.id = g.measure_id))
$$;
-- the fields a proposal serves; one row without a field when it names none
create or replace function fields_served(proposal uuid) returns table (field_id uuid) language sql stable as $$
  select f.field_id from (select) one left join lateral (
    -- as field_served says it: joined, because a function is not called for each goal while somebody waits
    select distinct coalesce(g.field_id, u.field_id, a.field_id, m.field_id) as field_id from goal_served g
    left join guiding_goal u on u.id = g.guiding_goal_id left join annual_goal a on a.id = g.annual_goal_id left join measure m on m.id = g.measure_id
    where g.proposal_id = proposal) f on true
$$;

-- a paper bears the fields it serves: to look them up at each move was most of what counting cost
create or replace function paper_fields() returns trigger language plpgsql as $$
begin
  new.field_ids := array(select field_id from fields_served(new.proposal_id) order by 1);
  return new;
end $$;
create or replace trigger paper_fields before insert or update of proposal_id on paper
  for each row execute function paper_fields();

create or replace function paper_counted() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.body_id, new.proposal_id) = (old.body_id, old.proposal_id) then
    if coalesce(old.public_since, new.public_since) is null then return null; end if;
    insert into paper_move values (case when old.public_since is not null then old.state end, case when new.public_since is not null then new.state end,
      new.body_id, new.field_ids);
    return null;
  end if;
  if tg_op <> 'INSERT' and old.public_since is not null then
    insert into paper_move values (old.state, null, old.body_id, old.field_ids);
  end if;
  if tg_op <> 'DELETE' and new.public_since is not null then
    insert into paper_move values (null, new.state, new.body_id, new.field_ids);
  end if;
  return null;
end $$;
create or replace trigger paper_counted_new after insert on paper
  for each row when (new.public_since is not null) execute function paper_counted();
create or replace trigger paper_counted_moved after update of state, public_since, body_id, proposal_id on paper
  for each row when ((old.state, old.public_since is null, old.body_id, old.proposal_id) is distinct from (new.state, new.public_since is null, new.body_id, new.proposal_id))
  execute function paper_counted();
create or replace trigger paper_counted_gone after delete on paper
  for each row when (old.public_since is not null) execute function paper_counted();

-- the goals of a proposal that has papers: seldom, so these are locked, public or about to be
create or replace function goals_counted() returns trigger language plpgsql as $$
declare
  touched uuid[] := '{}';
begin
  if tg_op <> 'DELETE' then touched := array(select proposal_id from new_rows); end if;
  if tg_op <> 'INSERT' then touched := touched || array(select proposal_id from old_rows); end if;
  perform from paper where proposal_id = any(touched) order by id for update;
  if not found then return null; end if;
  with served as (
    select p.id, p.state, p.body_id, p.public_since, p.field_ids as before, array(select field_id from fields_served(p.proposal_id) order by 1) as after
    from paper p where p.proposal_id = any(touched)),
  other as (select * from served where before is distinct from after),
  kept as (update paper p set field_ids = o.after from other o where p.id = o.id)
  insert into paper_move
    select state, null, body_id, before from other where public_since is not null
    union all select null, state, body_id, after from other where public_since is not null;
  return null;
end $$;
create or replace trigger goals_counted_new after insert on goal_served
  referencing new table as new_rows for each statement execute function goals_counted();
create or replace trigger goals_counted_changed after update on goal_served
  referencing old table as old_rows new table as new_rows for each statement execute function goals_counted();
create or replace trigger goals_counted_gone after delete on goal_served
  referencing old table as old_rows for each statement execute function goals_counted();

-- counts everything anew: at the beginning, and when a goal moves to another field
create or replace function recount_papers() returns void language plpgsql as $$
begin
  lock table paper, goal_served in share row exclusive mode;
  update paper p set field_ids = s.now from (select id, array(select field_id from fields_served(proposal_id) order by 1) as now from paper) s
    where s.id = p.id and p.field_ids is distinct from s.now;
  delete from paper_move;
  delete from paper_count;
  insert into paper_count (state, field_id, body_id, count)
    select p.state, f.id, p.body_id, count(*)::int from paper p, unnest(p.field_ids) f(id)
    where p.public_since is not null group by 1, 2, 3;
  delete from paper_total;
  insert into paper_total (state, count) select state, count(*)::int from paper where public_since is not null group by 1;
end $$;
create or replace function goal_moved() returns trigger language plpgsql as $$
begin
  perform recount_papers();
  return null;
end $$;
create or replace trigger goal_moved after update of field_id on guiding_goal for each statement execute function goal_moved();
create or replace trigger goal_moved after update of field_id on annual_goal for each statement execute function goal_moved();
create or replace trigger goal_moved after update of field_id on measure for each statement execute function goal_moved();
do $$ begin
  if not exists (select from paper_count) or not exists (select from paper_total) then perform recount_papers(); end if;
end $$;

-- folds the log into the counts; one at a time, and whoever finds another at it leaves it to them
create or replace function fold_paper_counts() returns void language plpgsql as $$
begin
  if not exists (select from paper_move) or not pg_try_advisory_xact_lock(hashtext('paper_count')) then return; end if;
  with folded as (delete from paper_move returning *),
  states as (select from_state as state, body_id, field_ids, -1 as change from folded where from_state is not null
    union all select to_state, body_id, field_ids, 1 from folded where to_state is not null),
  totals as (insert into paper_total (state, count)
    select state, sum(change)::int from states group by 1 having sum(change) <> 0
    on conflict (state) do update set count = paper_total.count + excluded.count)
  insert into paper_count (state, field_id, body_id, count)
    select state, f.id, body_id, sum(change)::int from states, unnest(field_ids) f(id) group by 1, 2, 3 having sum(change) <> 0
    on conflict on constraint uq_paper_count do update set count = paper_count.count + excluded.count;
end $$;
`
