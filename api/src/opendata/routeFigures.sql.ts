import { committeeNameOn } from '../committees/index.js'
import { finalPaperStates } from '../contract/papers.lists.js'
import { and, sql, type ArgRefs, type Sql, type ViewerSql } from '../platform/index.js'

const dayOf = (instant: Sql): Sql => sql`(${instant} at time zone 'Europe/Berlin')::date`

/** Stations of public papers that had their turn, with the day it began and the day of the result; the same for whoever looks. */
function stationsSql(args: ArgRefs): Sql {
  const where = and(
    sql`p.public_since is not null and c.state in ('OPEN', 'SCHEDULED', 'CONCLUDED') and c.committee_id is not null`,
    args.has('ags') && sql`b.ags = ${args.get('ags', 'text')}`,
    args.has('year') && sql`extract(year from ${dayOf(sql`p.submitted_at`)}) = ${args.get('year', 'int')}`,
  )
  return sql`select c.id, c.paper_id, c.committee_id, c.state, c.outcome, c.position, p.body_id,
      c.committee_kind in ('COUNCIL', 'DISTRICT_COUNCIL') as in_council, b.short_name as place,
      p.state as paper_state, p.settled_on, ${dayOf(sql`c.opened_at`)} as opened_on,
      ${dayOf(sql`coalesce(t.occurred_at, c.concluded_at)`)} as concluded_on
    from consultation c join paper p on p.id = c.paper_id join body b on b.id = p.body_id
    left join transition t on t.entity = 'Consultation' and t.entity_id = c.id and t.verb = 'recordOutcome'
    where ${where}`
}

const spread = (days: Sql): Sql => sql`percentile_disc(0.5) within group (order by ${days}) as "medianDays",
  percentile_disc(0.9) within group (order by ${days}) as "mostDays", max(${days}) as "longestDays"`

/** Of each body's papers half and nine of ten needed no more days from one result to the next. */
function betweenSql(args: ArgRefs): Sql {
  return sql`select g.body_id, percentile_disc(0.5) within group (order by g.days) as median,
      percentile_disc(0.9) within group (order by g.days) as most
    from (select s.body_id, s.concluded_on - lag(s.concluded_on) over (partition by s.paper_id order by s.concluded_on, s.position, s.id) as days
      from (${stationsSql(args)}) s where s.state = 'CONCLUDED') g
    where g.days is not null group by g.body_id`
}

/**
 * One row a body: its papers, those that several committees had, or one again, how long a way took and from one result to the next,
 * how many stations it had, and whether it went up to the council or down from it.
 */
export function bodyRoutesSql(args: ArgRefs): Sql {
  return sql`select w.body_id as "bodyId", w.place as name, count(*)::int as papers, count(w.days)::int as ended,
      (count(*) filter (where w.committees > 1))::int as "severalCommittees",
      (count(*) filter (where w.stations > w.committees))::int as repeats,
      max(w.stations)::int as "longestWay", ${spread(sql`w.days`)},
      array[${[1, 2, 3, 4].map((n) => sql`count(*) filter (where w.stations = ${n})`)}, count(*) filter (where w.stations > 4)]::int[] as lengths,
      (count(*) filter (where w.ends_in_council and not w.begins_in_council))::int as up,
      (count(*) filter (where w.begins_in_council and not w.ends_in_council))::int as down,
      min(between_results.median) as "medianBetween", min(between_results.most) as "mostBetween"
    from (select s.body_id, s.place, count(*) as stations, count(distinct s.committee_id) as committees,
        (array_agg(s.in_council order by s.position, s.opened_on, s.id))[1] as begins_in_council,
        (array_agg(s.in_council order by s.position desc, s.opened_on desc, s.id desc))[1] as ends_in_council,
        case when s.paper_state = any(${[...finalPaperStates]}) then greatest(s.settled_on - min(s.opened_on), 0) end as days
      from (${stationsSql(args)}) s group by s.paper_id, s.body_id, s.place, s.paper_state, s.settled_on) w
    left join (${betweenSql(args)}) between_results on between_results.body_id = w.body_id
    group by w.body_id, w.place order by w.place, w.body_id`
}

/** One row a committee: its stations, what became of them, and how long it took. */
export function committeeRoutesSql(args: ArgRefs, viewer: ViewerSql): Sql {
  return sql`select s.committee_id as "committeeId", ${committeeNameOn(sql`s.committee_id`, viewer.today)} as name, s.place,
      count(*)::int as stations, count(s.days)::int as concluded,
      (count(*) filter (where s.outcome in ('POSTPONED', 'REMOVED_FROM_AGENDA')))::int as postponed,
      (count(*) filter (where s.outcome = 'REFERRED'))::int as referrals,
      (count(*) filter (where s.outcome = 'REFERRED' and not s.taken_up))::int as "referralsOpen",
      (count(*) filter (where s.held and s.state = 'SCHEDULED'))::int as unfilled, ${spread(sql`s.days`)}
    from (select s.*, case when s.state = 'CONCLUDED' then greatest(s.concluded_on - s.opened_on, 0) end as days,
        exists (select 1 from consultation f
          where f.follows_id = s.id and f.source = 'REFERRAL' and f.state = 'CONCLUDED') as taken_up,
        exists (select 1 from agenda_item_consultation a join agenda_item i on i.id = a.item_id
          join meeting m on m.id = i.meeting_id where a.consultation_id = s.id and m.starts_at < ${viewer.now}) as held
      from (${stationsSql(args)}) s) s
    group by s.committee_id, s.place order by s.place, name, s.committee_id`
}
