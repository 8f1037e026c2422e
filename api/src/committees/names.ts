import { pick, raw, sql, type Row, type Sql } from '../platform/index.js'
import { Committee } from './Committee.js'
import { InstitutionName } from './InstitutionName.js'

/** The latest earlier name, else the first later one. */
const nearest =
  (day: Sql) =>
  (name: Row<InstitutionName>): Sql =>
    sql`case when ${name.validFrom} <= ${day} then ${name.validFrom} end desc nulls last, ${name.validFrom} nulls first`

/** The name valid on the day: no two are (ex_institution_name__one_a_day). Where the days leave a gap the nearest one. */
const nameWhere = (owner: (name: Row<InstitutionName>) => Sql, day: Sql, what?: 'bodyKind'): Sql => {
  const shown = (name: Row<InstitutionName>) => (what ? name[what] : name.name)
  const kept = (name: Row<InstitutionName>) => sql`${owner(name)} and ${name.removedAt} is null`
  const valid = pick(
    InstitutionName,
    shown,
    (name) =>
      sql`${kept(name)} and coalesce(${name.validFrom}, '-infinity') <= ${day} and coalesce(${name.validTo}, 'infinity') >= ${day}`,
  )
  return sql`coalesce(${valid}, ${pick(InstitutionName, shown, kept, nearest(day))})`
}

/** SQL of a Body's name on a day. */
export function bodyNameOn(bodyId: Sql, day: Sql): Sql {
  return nameWhere((name) => sql`${name.bodyId} = ${bodyId}`, day)
}

/** SQL of the form a Body has on a day: TOWN, MUNICIPALITY, DISTRICT. */
export function bodyKindOn(bodyId: Sql, day: Sql): Sql {
  return nameWhere((name) => sql`${name.bodyId} = ${bodyId}`, day, 'bodyKind')
}

/** SQL of an office's name on a day. */
export function officeNameOn(officeId: Sql, day: Sql): Sql {
  return nameWhere((name) => sql`${name.officeId} = ${officeId}`, day)
}

/** SQL of a committee's name on a day: its own, else that of its kind. */
export function committeeNameOn(committeeId: Sql, day: Sql): Sql {
  const own = nameWhere((name) => sql`${name.committeeId} = ${committeeId}`, day)
  const kind = nameWhere(
    (name) =>
      sql`${name.committeeKind} = ${pick(
        Committee,
        (c) => c.kind,
        (c) => sql`${c.id} = ${committeeId}`,
      )}`,
    day,
  )
  return sql`coalesce(${own}, ${kind}, ${raw(`''`)})`
}
