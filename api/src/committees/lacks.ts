import { and, exists, or, raw, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { BodyLack, CommitteeKind } from '../contract/committees.lists.js'
import type { Body } from './Body.js'
import { Committee } from './Committee.js'
import { ContactPerson } from './ContactPerson.js'
import { InstitutionName } from './InstitutionName.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { Membership } from './Membership.js'
import { Office } from './Office.js'

/** SQL: the committee exists on the day. */
export function existsOn(c: Row<Committee>, day: Sql): Sql {
  return sql`(${c.removedAt} is null and (${c.validFrom} is null or ${c.validFrom} <= ${day}) and (${c.validTo} is null or ${c.validTo} >= ${day}))`
}

const without = (body: Row<Body>, day: Sql, ...kinds: CommitteeKind[]): Sql =>
  sql`not ${exists(Committee, (c) => sql`${c.bodyId} = ${body.id} and ${c.kind} = any(${kinds}) and ${existsOn(c, day)}`)}`

const chairless = (body: Row<Body>, day: Sql): Sql =>
  exists(
    Committee,
    (c) =>
      sql`${c.bodyId} = ${body.id} and ${existsOn(c, day)} and not ${exists(Membership, (m) =>
        and(
          sql`${m.committeeId} = ${c.id}`,
          sql`${m.duty} = 'CHAIR'`,
          sql`${m.validFrom} <= ${day}`,
          or(sql`${m.validTo} is null`, sql`${m.validTo} >= ${day}`),
        ),
      )}`,
  )

// whoever keeps the office of the Body itself, or of one of its committees
const clerkless = (body: Row<Body>, now: Sql): Sql =>
  sql`not exists (select from role_assignment r where r.role = 'CLERK' and r.valid_from <= ${now}
    and (r.valid_to is null or r.valid_to > ${now}) and (r.scope_id = ${body.id}
      or r.scope_id in (select c.id from committee c where c.body_id = ${body.id})))`

const unconfirmed = (body: Row<Body>, day: Sql): Sql =>
  exists(
    InstitutionName,
    (n) =>
      sql`not ${n.confirmed} and ${n.removedAt} is null and (${n.validTo} is null or ${n.validTo} >= ${day}) and (${n.bodyId} = ${body.id} or ${exists(
        Committee,
        (c) => sql`${c.id} = ${n.committeeId} and ${c.bodyId} = ${body.id}`,
      )} or ${exists(Office, (o) => sql`${o.id} = ${n.officeId} and ${o.bodyId} = ${body.id}`)})`,
  )

/** What is missing, one condition a lack; the order is the order of setting a Body up. */
const conditions: Record<BodyLack, (body: Row<Body>, day: Sql, now: Sql) => Sql> = {
  CURRENT_TERM: (body, day) =>
    sql`not ${exists(LegislativeTerm, (t) => sql`${t.bodyId} = ${body.id} and ${day} between ${t.validFrom} and ${t.validTo}`)}`,
  COUNCIL: (body, day) => without(body, day, 'COUNCIL', 'DISTRICT_COUNCIL'),
  SOCIAL_COMMITTEE: (body, day) => without(body, day, 'SOCIAL_COMMITTEE'),
  // a Kreis has no integration body by law
  INTEGRATION_BODY: (body, day) =>
    and(
      sql`${body.districtId} is not null`,
      sql`${body.integrationBodyExpected}`,
      without(body, day, 'INTEGRATION_BODY'),
    ),
  OFFICE: (body) =>
    sql`not ${exists(Office, (o) => sql`${o.bodyId} = ${body.id} and ${o.removedAt} is null`)}`,
  CLERK: (body, _day, now) => clerkless(body, now),
  CONTACT: (body) =>
    sql`not ${exists(ContactPerson, (c) => sql`${c.bodyId} = ${body.id} and ${c.removedAt} is null`)}`,
  CHAIRS: chairless,
  CONFIRMED_NAMES: unconfirmed,
}

/** SQL array of what a Body still lacks today. */
export function lacksOf(body: Row<Body>, viewer: ViewerSql): Sql {
  const cases = Object.entries(conditions).map(
    ([lack, condition]) =>
      sql`case when ${condition(body, viewer.today, viewer.now)} then ${raw(`'${lack}'`)} end`,
  )
  return sql`array_remove(array[${cases}]::text[], null)`
}
