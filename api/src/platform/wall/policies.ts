import { createHash } from 'node:crypto'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { isWalled, readable } from '../read/describe.js'
import { metadataOf, rowOf, type Row } from '../read/row.js'
import { numbered, Once, type Bind, type ClassRef, type RunValues, type Sql } from '../read/sql.js'
import { settledNobody, settledViewer } from '../read/viewer.js'

/** The role whose eyes requests are answered with: it owns nothing and is granted what somebody may read. */
export const READER = 'mitsprache_reader'

/** What the second wall lets through of a table. */
export interface WalledTable {
  table: string
  /** What everybody sees; cheap, and most of what is read. */
  open: string
  /** The whole predicate over `checked`, the row; undefined when nobody sees more than everybody. */
  inner?: string
}

const besides = new Set<string>()

/** Tables that statements of a module read though nobody is shown their rows: counters, the search, the history behind a timeline. */
export function alsoRead(...tables: string[]): void {
  for (const table of tables) besides.add(table)
}

const schemas = new Set(['wall'])

/** A schema whose functions statements may call; what lies in it stays closed. */
export function alsoCall(schema: string): void {
  schemas.add(schema)
}

/** Every table somebody may read; those with `open` = true have no policy. */
export function walledTables(): WalledTable[] {
  return [...readable()].flatMap(([type, predicate]) => {
    const table = metadataOf(type)?.tableName
    if (!table) return []
    if (!isWalled(type)) return [{ table, open: 'true' }]
    const written = (alias: string, v: typeof settledViewer) =>
      literal(predicate(rowOf(type as ClassRef, alias) as Row<never>, v))
    const whole = written(table, settledViewer)
    // what looks at the row alone is as cheap as a look at what is open to everybody
    if (!/\bfrom (?!unnest)/.test(whole)) return [{ table, open: whole }]
    return [{ table, open: written(table, settledNobody), inner: written('checked', settledViewer) }]
  })
}

/** A policy is kept by the server: nothing can be bound, so what the program fixed is written out. */
function literal(piece: Sql): string {
  return numbered(piece.parts.map((part) => (typeof part === 'string' ? part : written(part))).join(''))
}

function written(bind: Bind | Once): string {
  if (bind instanceof Once || !bind.key.startsWith('fixed'))
    throw new TypeError('What is known only when a statement runs cannot stand in a policy')
  const value = bind.take({} as RunValues)
  if (Array.isArray(value))
    return `array[${value.map((v) => pg.escapeLiteral(String(v))).join()}]::${bind.type}`
  return `${pg.escapeLiteral(String(value))}::${bind.type}`
}

/** Whether this login may read with the reader's eyes; makes the role where it may. */
async function canBecomeReader(source: DataSource): Promise<boolean> {
  const runner = source.createQueryRunner()
  try {
    // another installation on the same server may be making it just now
    await runner.query(`do $$ begin
      if to_regrole('${READER}') is null then create role ${READER} nologin; end if;
      if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant ${READER} to %I', current_user);
      end if;
    exception when insufficient_privilege or duplicate_object or unique_violation or internal_error then null;
    end $$`)
    await runner.query(`set role ${READER}`)
    await runner.query('reset role')
    return true
  } catch {
    return false
  } finally {
    await runner.release()
  }
}

/**
 * Lays the second wall: row-level security on everything that is not public throughout, made of the predicates the engine
 * compiles into its statements, so that the two cannot say different things. Idempotent; does nothing when it stands.
 */
export async function layWall(source: DataSource): Promise<void> {
  const role = await canBecomeReader(source)
  const tables = walledTables()
  const text = [...tables.flatMap((table) => wallOf(table, role)), ...(role ? grants(tables) : [])].join(
    ';\n',
  )
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16)
  if ((await standing(source)) === digest) return
  await source.transaction(async (db) => {
    await razeWall(db)
    await db.query(`create schema wall`)
    await db.query(text)
    await db.query(`comment on schema wall is '${digest}'`)
  })
}

async function standing(source: { query: DataSource['query'] }): Promise<string | undefined> {
  const [found] = await source.query<{ said: string | null }[]>(
    `select obj_description(oid, 'pg_namespace') as said from pg_namespace where nspname = 'wall'`,
  )
  return found?.said ?? undefined
}

/** Takes the wall down, so that migrations may change what it is built over; the compiled predicates stay. */
export async function razeWall(db: { query(text: string): Promise<unknown> }): Promise<void> {
  await db.query(`do $$ declare t record; begin
    for t in select p.tablename, p.policyname from pg_policies p where p.schemaname = current_schema() loop
      execute format('drop policy %I on %I', t.policyname, t.tablename);
    end loop;
    for t in select relname from pg_class where relnamespace = current_schema()::regnamespace and relrowsecurity loop
      execute format('alter table %I disable row level security, no force row level security', t.relname);
    end loop;
    drop schema if exists wall cascade;
  end $$`)
}

/** Read as somebody: said by every statement of a request where the owner itself has to read with a viewer's eyes. */
const walled = `coalesce(current_setting('mitsprache.walled', true), '') = 'on'`

function wallOf({ table, open, inner }: WalledTable, role: boolean): string[] {
  if (open === 'true') return []
  const row = inner ? `${open} or wall.sees_${table}("${table}")` : open
  return [
    ...(inner ? [seeing(table, inner, role)] : []),
    `create policy viewer on "${table}" for select using (${row})`,
    `create policy owner on "${table}" to current_user using (${role ? 'true' : `not (select ${walled})`})`,
    `alter table "${table}" enable row level security, force row level security`,
  ]
}

/**
 * The function that decides on a row not open to everybody. It reads as the owner, so that no policy asks another in a
 * circle; an owner that is walled itself steps out meanwhile.
 */
function seeing(table: string, inner: string, role: boolean): string {
  const body = role
    ? `begin return ${inner}; end`
    : `declare seen boolean; begin
         if not ${walled} then return true; end if;
         perform set_config('mitsprache.walled', '', true);
         seen := ${inner};
         perform set_config('mitsprache.walled', 'on', true);
         return seen;
       end`
  return `create function wall.sees_${table}(checked "${table}") returns boolean language plpgsql stable security definer
    ${role ? 'parallel safe' : ''} set search_path from current as $wall$ ${body} $wall$`
}

function grants(tables: readonly WalledTable[]): string[] {
  const names = [...tables.map(({ table }) => table), ...besides].map((table) => `"${table}"`).join(', ')
  return [
    `do $$ begin execute format('revoke all on all tables in schema %I from ${READER}', current_schema()); end $$`,
    `grant usage on schema ${[...schemas].join(', ')} to ${READER}`,
    `grant select on ${names} to ${READER}`,
  ]
}
