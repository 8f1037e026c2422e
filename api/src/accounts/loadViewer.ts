import { DataSource, type EntityManager } from 'typeorm'
import { lendableRoles } from '../contract/accounts.lists.js'
import type { Locale } from '../contract/index.js'
import {
  clock,
  dayOf,
  join,
  publicViewer,
  raw,
  runPreparedSql,
  sql,
  systemViewer,
  type Ctx,
  type Sql,
  type Viewer,
} from '../platform/index.js'

/**
 * What a derivation is written over: the person, the instant and its day in Germany. A name the person's SQL uses must be none a
 * derivation gives its own tables: it would mean those there (`api/test/rights/alike.test.ts`).
 */
export interface DerivationScope {
  person: Sql
  now: Sql
  today: Sql
}
/** A select of `role text, scope uuid, seat uuid`; null where it gives no role or no seat. */
export type Derivation = (at: DerivationScope) => Sql
const derivations: Derivation[] = []

/** A module above says which roles and seats follow from its own rows (memberships). Told once, at load. */
export function deriveRoles(derivation: Derivation): void {
  derivations.push(derivation)
}

type Placing = (scope: Sql) => Sql
const placings: Placing[] = []

/** A module above says which Body a scope of its own belongs to: SQL of an id, null where it is not its own. Told once, at load. */
export function placeScopes(placing: Placing): void {
  placings.push(placing)
}

/** SQL of the Body a committee or office belongs to; null for a Body. */
export const bodyOfScope = (scope: Sql): Sql =>
  sql`coalesce(${[...placings.map((placing) => placing(scope)), raw('null::uuid')]})`

/** What a person may do, as the database tells it. */
export interface Rights {
  locale: Locale
  organisations: string[] | null
  seats: string[] | null
  roles: string[] | null
  /** `ROLE@scope=<who lent it>`. */
  lent: string[] | null
}

/** Every role and seat that is a person's own at an instant, as `role, scope, seat`: assigned, as a delegate, derived. */
export function ownSql(at: DerivationScope): Sql {
  const inForce = (row: string) =>
    sql`${raw(`${row}.valid_from`)} <= ${at.now} and (${raw(`${row}.valid_to`)} is null or ${raw(`${row}.valid_to`)} > ${at.now})`
  const held = [
    sql`select r.role as role, r.scope_id as scope, null::uuid as seat from role_assignment r
          where r.person_id = ${at.person} and ${inForce('r')}`,
    sql`select 'DELEGATE', d.organisation_id, null::uuid from delegate d
          where d.person_id = ${at.person} and ${inForce('d')}`,
    ...derivations.map((derivation) => derivation(at)),
  ]
  return join(held, ' union all ')
}

/** In words of a statement: the substitution under that alias is in force. */
export const standsIn = (row: string, { now, today }: Pick<DerivationScope, 'now' | 'today'>): Sql =>
  sql`${raw(`${row}.valid_from`)} <= ${today} and ${raw(`${row}.valid_to`)} >= ${today}
    and (${raw(`${row}.ended_at`)} is null or ${raw(`${row}.ended_at`)} > ${now})`

/**
 * Every role and seat a person holds at an instant, as `role, scope, seat, lender`: their own, and what people who are away
 * lent them. Only what is one's own is lent, so nothing is lent on, and never a seat: seats have deputies. Who stands in for all
 * somebody does has their `DESK` too.
 */
export function heldSql(at: DerivationScope): Sql {
  const lent = ownSql({ ...at, person: raw('lending.absent_id') })
  return sql`select own.role, own.scope, own.seat, null::uuid as lender from (${ownSql(at)}) own
    union all
    select lent.role, lent.scope, null, lending.absent_id from substitution lending cross join lateral (${lent}) lent
      where lending.substitute_id = ${at.person} and ${standsIn('lending', at)}
        and lent.role = any(${raw(`array['${lendableRoles.join("','")}']`)})
        and (lending.scope_id is null or lent.scope = lending.scope_id or ${bodyOfScope(raw('lent.scope'))} = lending.scope_id)
    union all
    select 'DESK', lending.absent_id, null, lending.absent_id from substitution lending
      where lending.substitute_id = ${at.person} and lending.scope_id is null and ${standsIn('lending', at)}`
}

/** All rights of a person at an instant, as one row; none for one who was erased. */
export function rightsSql(person: Sql, now: Date): Sql {
  const at = { person, now: sql`${now}`, today: sql`${dayOf(now)}::date` }
  return sql`select who.locale, held.* from person who cross join lateral (
      select array_agg(distinct scope::text) filter (where role = 'DELEGATE') as organisations,
        array_agg(distinct seat::text) filter (where seat is not null) as seats,
        array_agg(distinct role || '@' || coalesce(scope::text, '*')) filter (where role is not null) as roles,
        array_agg(distinct role || '@' || coalesce(scope::text, '*') || '=' || lender) filter (where lender is not null and not own) as lent
      from (select held.*, bool_or(lender is null) over (partition by role, scope) as own from (${heldSql(at)}) held) held) held
    where who.id = ${person} and who.erased_at is null`
}

/** The viewer a person is now: roles assigned, derived from delegates, lent by somebody who is away, and whatever modules above derive. */
export async function viewerOf(
  db: DataSource | EntityManager,
  personId: string,
  locale?: Locale,
): Promise<Viewer> {
  const manager = db instanceof DataSource ? db.manager : db
  const [rights] = await runPreparedSql<Rights>(
    manager,
    systemViewer(),
    rightsSql(sql`${personId}::uuid`, clock.now()),
  )
  if (!rights) return publicViewer(locale ?? 'de')
  return viewerWith(personId, locale ? { ...rights, locale } : rights)
}

/** A person with their rights. */
export function viewerWith(personId: string, rights: Rights): Viewer {
  return {
    kind: 'person',
    personId,
    locale: rights.locale,
    organisationIds: rights.organisations ?? [],
    seatIds: rights.seats ?? [],
    roles: rights.roles ?? [],
    ...(rights.lent && { lent: rights.lent }),
  }
}

/** How long rights may be remembered: a withdrawn one ends within this time in every process. */
export const VIEWER_SECONDS = 5
const MOST_SESSIONS = 10_000

interface Remembered {
  until: number
  viewer: Promise<Viewer>
  personId?: string | null
}
const caches = new Set<Map<string, Remembered>>()

/** Forgets what is remembered of a person in this process. */
export function forgetViewer(personId: string): void {
  for (const cache of caches)
    for (const [session, { personId: whose }] of cache)
      if (whose === personId || whose === undefined) cache.delete(session)
}

/** Called by every verb that changes a right: nothing old is remembered, and who changed her own sees the answer with the new ones. */
export async function rightsChanged(ctx: Ctx, personId: string): Promise<void> {
  forgetViewer(personId)
  if (ctx.viewer.personId === personId) ctx.viewer = await viewerOf(ctx.db, personId, ctx.viewer.locale)
}

/** Remembers viewers by their session cookie; concurrent requests of a session ask the database once. */
export function viewerCache(): {
  get(session: string, load: () => Promise<Viewer>): Promise<Viewer>
  close(): void
} {
  const cache = new Map<string, Remembered>()
  caches.add(cache)
  return {
    get(session, load) {
      const known = cache.get(session)
      if (known && known.until > Date.now()) return known.viewer
      cache.delete(session)
      if (cache.size >= MOST_SESSIONS) cache.delete(cache.keys().next().value ?? '')
      const entry: Remembered = { until: Date.now() + VIEWER_SECONDS * 1000, viewer: load() }
      cache.set(session, entry)
      entry.viewer.then(
        (viewer) => void (entry.personId = viewer.personId),
        () => cache.get(session) === entry && cache.delete(session),
      )
      return entry.viewer
    },
    close: () => void caches.delete(cache),
  }
}
