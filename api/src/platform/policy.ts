import type { EntityManager } from 'typeorm'
import type { Ctx } from './context.js'
import { clock } from './clock.js'
import { runPrepared } from './db.js'
import { DomainError } from './errors.js'
import { and, or, raw, render, sql, type ClassRef, type Sql } from './read/sql.js'
import { rowOf, tableOf, type Row } from './read/row.js'
import { viewer, type ViewerSql } from './read/viewer.js'
import { lentParts, withOwnRoles, type Role, type Viewer } from './viewer.js'

/** One line of a policy table: this role, within this scope, may do these verbs to the row, if the condition holds. */
export interface Rule<T> {
  role: Role
  verbs: readonly string[]
  /** Ids the role may be scoped to (organisation, committee, body, office); none = only the installation, or PERSON. */
  scope?: (row: Row<T>) => Sql[]
  when?: (row: Row<T>, viewer: ViewerSql) => Sql
}

const tables = new Map<ClassRef, Rule<never>[]>()

/** Declares who may do what to an entity. Several modules may add lines; what no line allows is refused. */
export function policy<T extends object>(type: ClassRef<T>, rules: Rule<T>[]): void {
  tables.set(type, [...(tables.get(type) ?? []), ...(rules as unknown as Rule<never>[])])
}

/** The table of an entity (for the authorisation matrix and the docs). */
export function rulesOf(type: ClassRef): readonly Rule<never>[] {
  return tables.get(type) ?? []
}
/** Every entity with a policy. */
export function policiesOf(): ReadonlyMap<ClassRef, readonly Rule<never>[]> {
  return tables
}

/** The condition under which the viewer may do the verb to the row. */
export function allowed<T extends object>(type: ClassRef<T>, verb: string, row: Row<T>): Sql {
  const lines = (tables.get(type) ?? []) as unknown as Rule<T>[]
  return or(
    ...lines
      .filter((line) => line.verbs.includes(verb))
      .map((line) =>
        and(
          line.role === 'PERSON' ? viewer.isPerson : viewer.holds(line.role, ...(line.scope?.(row) ?? [])),
          line.when?.(row, viewer),
        ),
      ),
    viewer.holds('SYSTEM'),
  )
}

/** Runs a piece of SQL as a verb of this viewer. */
export async function runSql<R>(db: EntityManager, who: Viewer, piece: Sql): Promise<R[]> {
  const { text, values } = boundTo(who, piece)
  return db.query(text, values) as Promise<R[]>
}

/** The same for a statement that is asked again and again, whatever the ids: it stays prepared. */
export function runPreparedSql<R>(
  db: EntityManager,
  who: Viewer,
  piece: Sql,
  how: { shared?: boolean } = {},
): Promise<R[]> {
  const { text, values } = boundTo(who, piece)
  return runPrepared<R>(db, text, values, how)
}

function boundTo(who: Viewer, piece: Sql): { text: string; values: unknown[] } {
  const { text, binds } = render(piece)
  const run = { viewer: who, now: clock.now(), variables: {} }
  return { text, values: binds.map((bind) => bind.take(run)) }
}

/**
 * Locks the row (unless another lock already holds what the verb decides on) and refuses unless the viewer may do the verb to it.
 * Errors: NOT_FOUND when there is no such row or the viewer may not even know of it, FORBIDDEN otherwise.
 */
export async function may<T extends object>(
  ctx: Ctx,
  verb: string,
  type: ClassRef<T>,
  id: string,
  { lock = true } = {},
): Promise<void> {
  if (!isUuid(id)) throw new DomainError('NOT_FOUND')
  const row = rowOf(type, 't')
  const idColumn = (row as unknown as { id: Sql }).id
  const asked = sql`select ${allowed(type, verb, row)} as ok from ${tableOf(type)} t where ${idColumn} = ${id}::uuid`
  const [found] = await runPreparedSql<{ ok: boolean }>(
    ctx.db,
    ctx.viewer,
    lock ? sql`${asked} for update of t` : asked,
    { shared: !lock },
  )
  if (!found) throw new DomainError('NOT_FOUND')
  if (!found.ok) throw new DomainError(ctx.viewer.kind === 'public' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN')
  await noteForWhom(ctx, async (who) => {
    const [own] = await runPreparedSql<{ ok: boolean }>(ctx.db, who, asked)
    return own?.ok === true
  })
}

/** Notes for whom the viewer acts where their own roles would not do: one of those who lent them some. */
async function noteForWhom(ctx: Ctx, enough: (who: Viewer) => Promise<boolean>): Promise<void> {
  const lenders = lendersTo(ctx.viewer)
  if (lenders.length === 0 || (await enough(withOwnRoles(ctx.viewer)))) return
  ctx.actsFor = lenders[0]
  for (const by of lenders)
    if (await enough(withOwnRoles(ctx.viewer, by))) {
      ctx.actsFor = by
      return
    }
}

/**
 * Whether who acts holds a role for the installation or one of the scopes; for verbs that have no object yet. What is done with
 * a role that is only lent carries both names.
 */
export function actsAs(ctx: Ctx, role: Role, ...scopes: string[]): boolean {
  return actsWith(ctx, (who) => holds(who, role, ...scopes))
}

/** The same with the role for anything at all. */
export function actsSomewhereAs(ctx: Ctx, role: Role): boolean {
  return actsWith(ctx, (who) => who.roles.some((held) => held.startsWith(`${role}@`)))
}

function actsWith(ctx: Ctx, enough: (who: Viewer) => boolean): boolean {
  if (!enough(ctx.viewer)) return false
  const lenders = lendersTo(ctx.viewer)
  if (lenders.length > 0 && !enough(withOwnRoles(ctx.viewer)))
    ctx.actsFor = lenders.find((by) => enough(withOwnRoles(ctx.viewer, by))) ?? lenders[0]
  return true
}

const lendersTo = ({ lent }: Viewer): string[] =>
  [...new Set(lent?.map((entry) => lentParts(entry).by))].sort()

/** Whether the viewer holds a role for the installation or one of the scopes; for verbs that have no object yet. */
export function holds(who: Viewer, role: Role, ...scopes: string[]): boolean {
  return (
    who.roles.includes('SYSTEM@*') ||
    [`${role}@*`, ...scopes.map((s) => `${role}@${s}`)].some((key) => who.roles.includes(key))
  )
}

/** Refuses unless someone is signed in; returns their id. */
export function signedIn(ctx: Ctx): string {
  if (!ctx.viewer.personId) throw new DomainError('SIGN_IN_NEEDED')
  return ctx.viewer.personId
}

/** Whether a text has the form of an id. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}

/** SQL array of the verbs open to the viewer on the row: moves of the state table that a policy allows. */
export function availableActionsSql<T extends object>(
  m: { entity: ClassRef<T>; moves: Record<string, { from: readonly string[] }> },
  row: Row<T>,
): Sql {
  const state = (row as unknown as { state: Sql }).state
  const cases = Object.entries(m.moves).map(
    ([verb, move]) =>
      sql`case when ${state}::text = any(${raw(`array[${move.from.map((s) => `'${s}'`).join(',')}]`)}) and ${allowed(m.entity, verb, row)} then ${raw(`'${verb}'`)} end`,
  )
  return sql`array_remove(array[${cases}]::text[], null)`
}
