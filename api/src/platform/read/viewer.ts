import { dayOf } from '../clock.js'
import type { Role } from '../viewer.js'
import type { Planning } from './planning.js'
import { Bind, raw, sql, type RunValues, type Sql } from './sql.js'

type Known = (key: keyof RunValues['viewer'], type: string) => Sql

/** Everything a predicate may know of the viewer, over values that come from somewhere. */
function viewerOver(known: Known, now: Sql, today: Sql) {
  const roles = known('roles', 'text[]')
  return {
    person: known('personId', 'uuid'),
    locale: known('locale', 'text'),
    organisations: known('organisationIds', 'uuid[]'),
    seats: known('seatIds', 'uuid[]'),
    roles,
    /** Which of them somebody lent who is away, as `ROLE@scope=<id of that person>`; not known to the second wall, which lets both read the same. */
    lent: known('lent', 'text[]'),
    /** The instant of the request. */
    now,
    /** Its calendar day in Germany. */
    today,
    /** Holds the role for the whole installation or for any of the given scopes (ids; a null id never matches). */
    holds(role: Role, ...scopes: Sql[]): Sql {
      const keys = scopes.map((id) => sql`(${raw(`'${role}@'`)} || ${id}::text)`)
      return sql`(${roles} && array[${[raw(`'${role}@*'`), ...keys]}]::text[])`
    },
    /** The ids of what the role is held for, the whole installation aside: a list that an index can be asked for. */
    scopes(role: Role): Sql {
      const held = sql`select split_part(held, '@', 2)::uuid from unnest(${roles}) held`
      return sql`array(${held} where held like ${raw(`'${role}@%'`)} and held <> ${raw(`'${role}@*'`)})`
    },
    /** Holds the role anywhere. */
    holdsSomewhere(role: Role): Sql {
      return sql`exists (select 1 from unnest(${roles}) held where held like ${raw(`'${role}@%'`)})`
    },
    /** The alias of the row of a table this id leads to, where that row is being read around this one: it need not be looked up. */
    near: (_table: string, _id: Sql): string | undefined => undefined,
    /** Whether it is somebody who is signed in; says nothing of whom, so that all of them may be answered alike. */
    isPerson: sql`${known('personId', 'uuid')} is not null`,
    /** A condition that only someone signed in can meet: it falls away where the public reads. */
    signedIn: (condition: Sql): Sql => condition,
    /** A condition that only a holder of the role can meet: it falls away for who holds it nowhere. */
    holding: (_role: Role, condition: Sql): Sql => condition,
    /** A condition that only someone who acts for an organisation can meet: it falls away for everybody else. */
    acting: (condition: Sql): Sql => condition,
  }
}
/** Type of `viewer`, for predicates. */
export type ViewerSql = ReturnType<typeof viewerOver>

/** What is granted to persons and roles falls away while planning. */
const withoutPerson = (known: ViewerSql): ViewerSql => ({
  ...known,
  person: raw('null::uuid'),
  isPerson: raw('false'),
  organisations: raw(`'{}'::uuid[]`),
  seats: raw(`'{}'::uuid[]`),
  roles: raw(`'{}'::text[]`),
  lent: raw(`'{}'::text[]`),
  holds: () => raw('false'),
  scopes: () => raw(`'{}'::uuid[]`),
  holdsSomewhere: () => raw('false'),
  signedIn: () => raw('false'),
  holding: () => raw('false'),
  acting: () => raw('false'),
})

/** The viewer inside a statement: every policy is written over these and nothing else. */
export const viewer: ViewerSql = {
  ...viewerOver(
    (key, type) => sql`${new Bind(`viewer:${key}`, type, (run) => run.viewer[key])}`,
    sql`${new Bind('now', 'timestamptz', (run) => run.now)}`,
    sql`${new Bind('today', 'date', (run) => dayOf(run.now))}`,
  ),
  isPerson: sql`${new Bind('viewer:isPerson', 'boolean', (run) => run.viewer.personId !== null)}`,
}

/** Whether a statement is planned for who is not signed in. */
export const isPublic = (planning: Planning): boolean =>
  planning.decide('public', (run) => run.viewer.kind === 'public')

/**
 * The viewer of those a statement is planned for. What is granted to roles they hold nowhere falls away: most of a predicate
 * is about offices and committees, and each branch costs time to set up even where it is never reached.
 */
export function viewerOf(planning: Planning): ViewerSql {
  if (isPublic(planning)) return nobody
  const holds = (role: Role): boolean =>
    planning.decide(`holds:${role}`, ({ viewer: { roles } }) =>
      roles.some((held) => held.startsWith(`${role}@`)),
    )
  const acts = (): boolean => planning.decide('acts', (run) => run.viewer.organisationIds.length > 0)
  return {
    ...viewer,
    holds: (role, ...scopes) => (holds(role) ? viewer.holds(role, ...scopes) : raw('false')),
    holdsSomewhere: (role) => raw(String(holds(role))),
    holding: (role, condition) => (holds(role) ? condition : raw('false')),
    acting: (condition) => (acts() ? condition : raw('false')),
  }
}

/** The viewer nobody is signed in as. */
export const nobody: ViewerSql = withoutPerson(viewer)

/** The second cast keeps `any` from taking it for a table. */
const setting = (name: string, type: string): Sql =>
  raw(`(select nullif(current_setting('mitsprache.${name}', true), '')::${type})::${type}`)

/** The viewer as the transaction's settings tell it: what the second wall is built over. */
export const settledViewer: ViewerSql = viewerOver(
  setting,
  setting('now', 'timestamptz'),
  sql`((${setting('now', 'timestamptz')} at time zone 'Europe/Berlin')::date)`,
)
/** The same with nobody signed in. */
export const settledNobody: ViewerSql = withoutPerson(settledViewer)
