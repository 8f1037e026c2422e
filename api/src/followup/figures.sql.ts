/**
 * How many were invited, registered, came and stayed away, by what is known of them: one line for all, and for each way of telling
 * apart lines that add up to it (a line without a key are those of whom it is not known). Nobody is asked for it anew: the group is
 * what they registered for, the municipality that of their organisation, the language the one they are written to in.
 */
export const figuresSql = `
  with home as (
    select distinct on (d.person_id) d.person_id, b.id as body_id from delegate d join organisation o on o.id = d.organisation_id
      join body b on b.ags = o.ags where d.valid_to is null order by d.person_id, d.id),
  counted as (select exists (select 1 from ticket came where came.summit_id = $1 and came.state = 'CHECKED_IN') as door),
  one as (
    select g.actor_group_id, h.body_id, null::uuid as item_id, p.locale, 1 as invited, 0 as registered, 0 as present, 0 as no_show
      from invitation i join person p on p.id = i.person_id left join summit_group g on g.id = i.group_id left join home h on h.person_id = p.id
      where i.summit_id = $1 and i.state not in ('DRAFT', 'WITHDRAWN')
    union all
    select g.actor_group_id, coalesce(b.id, h.body_id), w.item_id, p.locale, 0, 1,
        case when t.state = 'CHECKED_IN' then 1 else 0 end, case when t.state = 'CHECKED_IN' then 0 else 1 end
      from registration r join participant who on who.registration_id = r.id join person p on p.id = r.person_id
        left join summit_group g on g.id = r.group_id left join organisation o on o.id = r.organisation_id left join body b on b.ags = o.ags
        left join home h on h.person_id = p.id left join workshop_seat w on w.registration_id = r.id
        left join ticket t on t.participant_id = who.id and t.state <> 'REVOKED'
      where r.summit_id = $1 and r.state = 'CONFIRMED'),
  told as (
    select 'TOTAL' as dimension, null::text as key, one.* from one
    union all select 'ACTOR_GROUP', actor_group_id::text, one.* from one
    union all select 'MUNICIPALITY', body_id::text, one.* from one
    union all select 'WORKSHOP', item_id::text, one.* from one
    union all select 'LANGUAGE', locale, one.* from one)
  select dimension, key, sum(invited)::int as invited, sum(registered)::int as registered,
    case when (select door from counted) then sum(present)::int end as present,
    case when (select door from counted) then sum(no_show)::int end as "noShow"
  from told group by dimension, key order by dimension, key is null, sum(registered) desc, sum(invited) desc, key`
