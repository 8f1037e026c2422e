import type { Role } from '../viewer.js'
import { Bind, raw, sql, type RunValues, type Sql } from './sql.js'

const bound = (key: keyof RunValues['viewer'], type: string): Sql =>
  sql`${new Bind(`viewer:${key}`, type, (run) => run.viewer[key])}`
const now = sql`${new Bind('now', 'timestamptz', (run) => run.now)}`
const roles = bound('roles', 'text[]')

/** The viewer inside a statement: every policy is written over these and nothing else. */
export const viewer = {
  person: bound('personId', 'uuid'),
  locale: bound('locale', 'text'),
  organisations: bound('organisationIds', 'uuid[]'),
  seats: bound('seatIds', 'uuid[]'),
  roles,
  /** The instant of the request. */
  now,
  /** Its calendar day in Germany. */
  today: sql`((${now} at time zone 'Europe/Berlin')::date)`,
  /** Holds the role for the whole installation or for any of the given scopes (ids; a null id never matches). */
  holds(role: Role, ...scopes: Sql[]): Sql {
    const keys = scopes.map((id) => sql`(${raw(`'${role}@'`)} || ${id}::text)`)
    return sql`(${roles} && array[${[raw(`'${role}@*'`), ...keys]}]::text[])`
  },
  /** Holds the role anywhere. */
  holdsSomewhere(role: Role): Sql {
    return sql`exists (select 1 from unnest(${roles}) held where held like ${raw(`'${role}@%'`)})`
  },
}
/** Type of `viewer`, for predicates. */
export type ViewerSql = typeof viewer

/** The viewer nobody is signed in as: what a policy grants to persons and roles falls away while planning. */
export const nobody: ViewerSql = {
  ...viewer,
  person: raw('null::uuid'),
  organisations: raw(`'{}'::uuid[]`),
  seats: raw(`'{}'::uuid[]`),
  roles: raw(`'{}'::text[]`),
  holds: () => raw('false'),
  holdsSomewhere: () => raw('false'),
}
