import type { DataSource } from 'typeorm'

const own = (oid: string) =>
  `not exists (select 1 from pg_depend d where d.objid = ${oid} and d.deptype = 'e')`
const inOurs = (column: string) => `${column} in (current_schema(), 'wall', 'auth')`

/** Everything a database is made of besides its rows, one line each: what TypeORM compares, and what guards and the wall add. */
const questions = [
  `select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
     from information_schema.columns where ${inOurs('table_schema')} and table_name not like 'migration%'`,
  `select 'index ' || indexdef from pg_indexes where ${inOurs('schemaname')}`,
  `select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
     from pg_constraint where conrelid <> 0 and ${inOurs('connamespace::regnamespace::text')}`,
  `select 'trigger ' || pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal`,
  `select 'function ' || pg_get_functiondef(p.oid) from pg_proc p
     where ${inOurs('p.pronamespace::regnamespace::text')} and p.prokind = 'f' and ${own('p.oid')}`,
  `select 'view ' || viewname || ' ' || definition from pg_views where ${inOurs('schemaname')}`,
  `select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
     from pg_policies where ${inOurs('schemaname')}`,
  `select 'row security ' || relname || ' ' || relforcerowsecurity from pg_class where relrowsecurity`,
  `select 'granted ' || table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type
     from information_schema.role_table_grants where ${inOurs('table_schema')} and grantee <> current_user`,
  `select 'search configuration ' || c.cfgname || ' ' || m.maptokentype || ' ' || m.mapseqno || ' ' || d.dictname
     from pg_ts_config c join pg_ts_config_map m on m.mapcfg = c.oid join pg_ts_dict d on d.oid = m.mapdict
     where ${inOurs('c.cfgnamespace::regnamespace::text')}`,
]

/** The shape of a database, to be compared with another's. */
export async function snapshot(source: DataSource): Promise<string[]> {
  const lines: string[] = []
  for (const question of questions) {
    const rows = await source.query<Record<string, string>[]>(question)
    lines.push(...rows.map((row) => Object.values(row)[0] ?? ''))
  }
  return lines.sort()
}

/** What only one of two shapes has, each line with a sign. */
export function comparison(before: readonly string[], after: readonly string[]): string[] {
  const missing = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`)
  return [...missing, ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)]
}
