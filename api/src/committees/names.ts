import { pick, raw, sql, type Row, type Sql } from '../platform/index.js'
import { Committee } from './Committee.js'
import { InstitutionName } from './InstitutionName.js'

/**
 * The name valid on the day comes first: no two are (ex_institution_name__one_a_day). Where the days leave a gap it is the latest
 * earlier name, else the first later one.
 */
const nearest =
  (day: Sql) =>
  (name: Row<InstitutionName>): Sql =>
    sql`(coalesce(${name.validFrom}, '-infinity') <= ${day} and coalesce(${name.validTo}, 'infinity') >= ${day}) desc,
      case when ${name.validFrom} <= ${day} then ${name.validFrom} end desc nulls last, ${name.validFrom} nulls first`

const nameWhere = (owner: (name: Row<InstitutionName>) => Sql, day: Sql, what?: 'bodyKind'): Sql =>
  pick(
    InstitutionName,
    (name) => (what ? name[what] : name.name),
    (name) => sql`${owner(name)} and ${name.removedAt} is null`,
    nearest(day),
  )

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

/**
 * SQL of a committee's name on a day: its own, else that of its kind (`kind` where a row of it is at hand). Two looks, each by what
 * an index knows: one for both reads every name there is, two hundred times for a page of fifty papers.
 */
export function committeeNameOn(committeeId: Sql, day: Sql, kind = kindOf(committeeId)): Sql {
  const own = nameWhere((name) => sql`${name.committeeId} = ${committeeId}`, day)
  const ofItsKind = nameWhere((name) => sql`${name.committeeKind} = ${kind}`, day)
  return sql`coalesce(${own}, ${ofItsKind}, ${raw(`''`)})`
}

const kindOf = (committeeId: Sql): Sql =>
  pick(
    Committee,
    (c) => c.kind,
    (c) => sql`${c.id} = ${committeeId}`,
  )
