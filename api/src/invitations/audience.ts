import type { Audience } from '../contract/invitations.js'
import { clock, dayOf, join, sql, type Sql } from '../platform/index.js'

/**
 * Everybody of an audience with the source of their name, once: (person_id, source, reachable, known). Who has several
 * reasons to be invited has the first; to a meeting the deputy of a seat comes only instead of its holder. `known` is the state of the invitation there is already.
 */
export function audienceSql({
  summitId,
  committeeIds,
  organisations,
  organisationIds,
  earlierSummitId,
}: Audience): Sql {
  const now = clock.now()
  const today = dayOf(now)
  const which = [
    ...(organisations ? [sql`o.state = 'VERIFIED'`] : []),
    ...(organisationIds.length > 0 ? [sql`o.id = any(${[...organisationIds]}::uuid[])`] : []),
  ]
  const parts = [
    sql`select null::uuid as person_id, null::text as source, 0 as place where false`,
    ...(committeeIds.length > 0
      ? [
          sql`select m.person_id, 'COMMITTEE', 1 from membership m where m.committee_id = any(${[...committeeIds]}::uuid[])
                and (m.role = 'HOLDER' or exists (select 1 from summit s where s.id = ${summitId}::uuid and s.with_registration))
                and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to >= ${today}::date)`,
        ]
      : []),
    ...(which.length > 0
      ? [
          sql`select d.person_id, 'ORGANISATION', 2 from delegate d join organisation o on o.id = d.organisation_id
                where (${join(which, ' or ')}) and d.valid_from <= ${now} and (d.valid_to is null or d.valid_to > ${now})`,
        ]
      : []),
    ...(earlierSummitId
      ? [
          sql`select r.person_id, 'EARLIER_EVENT', 3 from registration r where r.summit_id = ${earlierSummitId}::uuid and r.state = 'CONFIRMED'`,
        ]
      : []),
  ]
  return sql`select distinct on (a.person_id) a.person_id, a.source, coalesce(p.email, p.post) is not null as reachable, i.state as known
    from (${join(parts, ' union all ')}) a join person p on p.id = a.person_id and p.erased_at is null
    left join invitation i on i.summit_id = ${summitId}::uuid and i.person_id = a.person_id
    order by a.person_id, a.place`
}
