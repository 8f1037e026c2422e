/** Values and targets are never rewritten, and a place has one first value a day, group and measure: a second one is a correction. */
const appendOnly = `
${['indicator_value', 'indicator_target']
  .map(
    (table) => `
create or replace trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_rewriting();
create or replace trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_rewriting();`,
  )
  .join('')}
create unique index if not exists ux_indicator_value__first on indicator_value (indicator_id, place_id, day, "group", measure_id)
  nulls not distinct where replaces_id is null;
`

/**
 * What of a value everybody may see. A number of a source that names a smallest one is secret when it is smaller, when what is left
 * to its total is smaller, and for the Kreis when one of its municipalities has such a number (a replaced one too) on the same day in
 * the same group: a small one could be worked out from the sum. Shares of yes and no and rates are no numbers of people.
 */
const shown = `
create or replace function value_is_small(kind text, amount double precision, base double precision, smallest int) returns boolean
  language sql immutable as $$
  select smallest is not null and kind in ('COVERAGE', 'PERCENT_CHANGE', 'COUNT_IN_REGION', 'TREND', 'QUOTA_PER_GROUP')
    and coalesce(amount < smallest or base - amount < smallest, false)
$$;
create or replace function value_rounded(kind text, number double precision, round_to int) returns double precision
  language sql immutable as $$
  select case when round_to is null or kind not in ('COVERAGE', 'PERCENT_CHANGE', 'COUNT_IN_REGION', 'TREND', 'QUOTA_PER_GROUP')
    then number else round(number / round_to) * round_to end
$$;
create or replace view indicator_value_shown as
select v.id, s.hidden as is_secret,
    case when not s.hidden then value_rounded(i.kind, v.amount, o.round_to) end as amount,
    case when not s.hidden then value_rounded(i.kind, v.base, o.round_to) end as base
  from indicator_value v join indicator i on i.id = v.indicator_id join value_source o on o.id = v.source_id
    join body p on p.id = v.place_id
    cross join lateral (select value_is_small(i.kind, v.amount, v.base, o.smallest) or (p.district_id is null and exists (
      select 1 from indicator_value m join value_source mo on mo.id = m.source_id join body mp on mp.id = m.place_id
       where m.indicator_id = v.indicator_id and m.day = v.day and m."group" is not distinct from v."group"
         and m.measure_id is not distinct from v.measure_id and mp.district_id = p.id
         and value_is_small(i.kind, m.amount, m.base, mo.smallest))) as hidden) s;
`

/** What a value says in the unit of its kind: a share or a change in percent, else the number itself. */
const measured = `
create or replace function indicator_measured(kind text, amount double precision, base double precision, baseline double precision)
  returns double precision language sql immutable as $$
  select round((case when kind in ('COVERAGE', 'QUOTA_PER_GROUP') then amount * 100 / nullif(base, 0)
    when kind = 'PERCENT_CHANGE' then (amount - baseline) * 100 / nullif(baseline, 0) else amount end)::numeric, 6)::double precision
$$;
`

/**
 * The lights of an indicator at all places of its region, by the rules of ADR 0017: which values are looked at, what they say, and
 * whether that reaches the target. \`measured\` is exact, \`shown\` is what everybody may see of it.
 */
const lights = `
create or replace function indicator_lights(which uuid, today date)
  returns table (place_id uuid, is_region boolean, light text, measured double precision, shown double precision, compared double precision,
    target double precision, baseline_on date, due_on date, measured_on date, met int, counted int)
  language sql stable as $$
with aim as (
  select b.id, b.id = r.region as is_region, i.kind, i.direction, t.baseline_on, coalesce(t.due_on, i.due_on) as due_on,
      case when i.kind in ('MILESTONE', 'YES_NO', 'DATA_EXISTS', 'TREND', 'PARITY') then null when t.id is not null then t.target
        when i.kind = 'COUNT_IN_REGION' then i.at_least when i.kind = 'COVERAGE' then coalesce(i.percent, 100) else i.percent end as target
    from indicator i
    cross join lateral (select coalesce(i.region_id, (select k.id from body k where k.district_id is null and k.removed_at is null)) as region) r
    join body b on (b.id = r.region or b.district_id = r.region) and b.removed_at is null
    left join lateral (select * from indicator_target t where t.indicator_id = i.id and t.place_id = b.id
      order by t.version desc limit 1) t on true
   where i.id = which),
known as (
  select v.place_id, v."group", v.day, v.amount, v.base, s.amount as open_amount, s.base as open_base, s.is_secret
    from indicator_value v join indicator_value_shown s on s.id = v.id
   where v.indicator_id = which and v.measure_id is null and v.amount is not null and v.day <= today
     and not exists (select 1 from indicator_value n where n.replaces_id = v.id)),
-- of each place that counts and each group the last value up to the due day and behind the baseline
looked as (
  select distinct on (a.id, k.place_id, k."group") a.id as aim_id, k.*, b.amount as baseline,
      indicator_measured(a.kind, k.amount, k.base, b.amount) as exact,
      case when not k.is_secret and not coalesce(b.is_secret, false)
        then indicator_measured(a.kind, k.open_amount, k.open_base, b.open_amount) end as open
    from aim a join known k on k.place_id = a.id or (a.is_region and a.kind = 'COUNT_IN_REGION')
    left join known b on b.place_id = a.id and b.day = a.baseline_on and b."group" is null
   where (a.due_on is null or k.day <= a.due_on) and (a.baseline_on is null or k.day > a.baseline_on)
   order by a.id, k.place_id, k."group", k.day desc),
summed as (
  select a.id, count(l.aim_id)::int as groups, sum(l.exact) as total, min(l.exact) as least,
      case when not bool_or(l.open is null) then sum(l.open) end as open_total,
      case when not bool_or(l.open is null) then min(l.open) end as open_least,
      max(l.day) as day, max(l.base) as base, max(l.open_base) as open_base, max(l.baseline) as baseline,
      count(*) filter (where l.exact >= a.target)::int as met
    from aim a left join looked l on l.aim_id = a.id group by a.id),
held as (
  select a.id, count(s.id)::int as events, max((s.starts_at at time zone 'Europe/Berlin')::date) as day
    from aim a left join summit s on s.indicator_id = which and s.state = 'HELD' and a.kind = 'COUNT_IN_REGION'
      and (a.is_region or s.municipality_id = a.id) and (s.starts_at at time zone 'Europe/Berlin')::date <= least(a.due_on, today)
   group by a.id),
said as (
  select a.*, s.groups, s.met, s.base, s.open_base, greatest(s.day, h.day) as day, h.events,
      case when a.kind = 'COUNT_IN_REGION' then coalesce(s.total, 0) + h.events else s.least end as measured,
      case when a.kind <> 'COUNT_IN_REGION' then s.open_least when s.groups = 0 then h.events else s.open_total + h.events end as shown,
      coalesce(s.baseline, (select k.amount from known k where k.place_id = a.id and k.day = a.baseline_on and k."group" is null)) as baseline
    from aim a join summed s on s.id = a.id join held h on h.id = a.id)
select id, is_region,
    case when kind in ('PERCENT_CHANGE', 'TREND') and baseline is null then 'TARGET_UNKNOWN'
      when kind in ('COVERAGE', 'PERCENT_CHANGE', 'COUNT_IN_REGION', 'QUOTA_PER_GROUP') and target is null then 'TARGET_UNKNOWN'
      when groups + events = 0 then 'NO_DATA'
      when case kind
        when 'PERCENT_CHANGE' then case direction when 'DOWN' then -measured else measured end >= target
        when 'TREND' then case direction when 'DOWN' then measured < baseline else measured > baseline end
        when 'QUOTA_PER_GROUP' then met = groups
        when 'PARITY' then measured <= base
        when 'COVERAGE' then measured >= target when 'COUNT_IN_REGION' then measured >= target
        else measured = 1 end then 'REACHED'
      when due_on < today then 'MISSED' else 'UNDER_WAY' end,
    case when groups + events > 0 then measured end, case when groups + events > 0 then shown end,
    case when kind = 'PARITY' then open_base end, target, baseline_on, due_on, day,
    case when kind = 'QUOTA_PER_GROUP' then met else 0 end, groups
  from said
$$;
`

/** What decorators cannot say. */
export const guards: string[] = [appendOnly, shown + measured + lights]
