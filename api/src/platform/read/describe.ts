import type { ErrorCode } from '../../contract/index.js'
import { sql, type ClassRef, type Sql } from './sql.js'
import type { Row } from './row.js'
import { viewer, type ViewerSql } from './viewer.js'

/** An argument of a field inside a statement. */
export interface ArgRefs {
  /** The argument's (or nested input field's, by dots) value as a bound parameter, cast to `type` (default: from its GraphQL type). */
  get(path: string, type?: string): Sql
  /** Whether it was given and is not null. Known when the statement is planned: a filter that was not given costs nothing. */
  has(path: string): boolean
  /** An enum's or boolean's value, known when the statement is planned. */
  choice<T extends string | boolean>(path: string): T | undefined
}

/** What a description may be written over. */
export interface Scope<T, P> {
  row: Row<T>
  parent: Row<P>
  args: ArgRefs
  viewer: ViewerSql
}
type Condition<T, P> = (scope: Scope<T, P>) => Sql | (Sql | false | undefined)[]

/** One key of a sort order. */
export interface OrderKey {
  by: Sql
  descending?: boolean
  /** The expression can be null: nulls come last either way. */
  nullable?: boolean
}
type Order<T, P> = (scope: Scope<T, P>) => OrderKey[]
/** How a list may end early. */
interface Patience<T, P> {
  /** What is refused when the statement takes longer than `limits.patience`; nothing where it may take as long as any other. */
  tooLong?: (scope: Scope<T, P>) => ErrorCode | false
}

/** Any description; the engine tells them apart by `kind`. */
export class Description {
  declare readonly kind: 'one' | 'list' | 'page' | 'value' | 'rows'
  declare readonly type?: ClassRef
  declare readonly where?: Condition<never, never>
  declare readonly order?: Order<never, never>
  declare readonly limit?: number
  declare readonly tooLong?: Patience<never, never>['tooLong']
  declare readonly expression?: (scope: Scope<never, never>) => Sql

  constructor(parts: object) {
    Object.assign(this, parts)
  }
}

/*
 * A root query or a field resolver *describes* what it reads by returning one of these; the engine calls it once when
 * the schema is built and never while a request runs. The result type is typed as what GraphQL shows.
 */

/** At most one row of an entity; null when there is none or the viewer may not see it. */
export function one<T extends object, P extends object = object>(
  type: ClassRef<T>,
  where: Condition<T, P>,
  order?: Order<T, P>,
): T {
  return new Description({ kind: 'one', type, where, order }) as unknown as T
}

/** A bounded list of rows (at most `limit`, 200 unless told). */
export function list<T extends object, P extends object = object>(
  type: ClassRef<T>,
  where: Condition<T, P>,
  order: Order<T, P>,
  limit = 200,
  patience: Patience<T, P> = {},
): T[] {
  return new Description({ kind: 'list', type, where, order, limit, ...patience }) as unknown as T[]
}

/** A Relay connection with keyset cursors: arguments first/after (see PageArgs), at most `limit` rows a page (100 unless told). The row's id ends every order. */
export function page<T extends object, C, P extends object = object>(
  type: ClassRef<T>,
  where: Condition<T, P>,
  order: Order<T, P>,
  limit = 100,
  patience: Patience<T, P> = {},
): C {
  return new Description({ kind: 'page', type, where, order, limit, ...patience }) as unknown as C
}

/** A scalar (or a JSON object of a view class) computed by an expression over the parent row. */
export function value<V, P extends object = object>(expression: (scope: Scope<object, P>) => Sql): V {
  return new Description({ kind: 'value', expression }) as unknown as V
}

/** Rows of a view class that is no entity: a select whose columns carry the fields' names. Not for people's data: no policy applies but the one you write. */
export function rows<T extends object, P extends object = object>(
  type: ClassRef<T>,
  select: (scope: Scope<object, P>) => Sql,
  limit = 500,
): T[] {
  return new Description({ kind: 'rows', type, expression: select, limit }) as unknown as T[]
}

type Predicate<T> = (row: Row<T>, viewer: ViewerSql) => Sql
const visibility = new Map<ClassRef, Predicate<never>>()
/** Who sees a field: holders of one of the roles, or those for whom the predicate holds on the object. */
export interface Audience {
  roles?: string[]
  predicate?: Predicate<never>
}
const audiences = new Map<ClassRef, Map<string, Audience>>()

/** Class decorator: who sees a row at all. The engine adds it at every place the entity is read; an entity without it is not readable. */
export function Visible<T extends object>(predicate: Predicate<T>): (target: new () => T) => void {
  return (target) => void visibility.set(target, predicate as Predicate<never>)
}

/** Everybody sees every row. */
export const everyone = () => sql`true`

/** Field decorator: a field for a narrower audience that depends on the object; others get null (so the field is nullable). */
export function Only<T extends object>(predicate: Predicate<T>): (target: object, property: string) => void {
  return (target, property) =>
    restrict(target.constructor as ClassRef, property, { predicate: predicate as Predicate<never> })
}

/** Field decorator: a field for some roles wherever held; a query by anyone else is refused before it runs. */
export function OnlyRoles(...roles: string[]): (target: object, property: string) => void {
  return (target, property) => restrict(target.constructor as ClassRef, property, { roles })
}

function restrict(type: ClassRef, property: string, rule: Audience): void {
  const fields = audiences.get(type) ?? new Map<string, Audience>()
  fields.set(property, rule)
  audiences.set(type, fields)
}

const walls = new Set<ClassRef>()

/** Class decorator beside @Visible: PostgreSQL itself guards the rows as well. For words and data of people that must not get out. */
export function Walled(): (target: new () => object) => void {
  return (target) => void walls.add(target)
}
/** Whether PostgreSQL guards the rows of an entity. */
export function isWalled(type: ClassRef): boolean {
  return walls.has(type)
}

/** Every entity that somebody may read, with its predicate. */
export function readable(): ReadonlyMap<ClassRef, Predicate<never>> {
  return visibility
}

/** The predicate of an entity, undefined when none was declared. */
export function visibilityOf(type: ClassRef): Predicate<never> | undefined {
  return visibility.get(type)
}
/** The audience rule of a field, undefined when everyone who sees the row sees it. */
export function audienceOf(type: ClassRef, property: string): Audience | undefined {
  return audiences.get(type)?.get(property)
}
/** `visible` as SQL for hand-written subselects: never read another entity in a policy-free way by accident. */
export function visibleSql<T extends object>(type: ClassRef<T>, row: Row<T>, v: ViewerSql = viewer): Sql {
  const predicate = visibility.get(type) as Predicate<T> | undefined
  return predicate ? predicate(row, v) : sql`false`
}
