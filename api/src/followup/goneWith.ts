import type { Ctx } from '../platform/index.js'

/** Tables whose rows alone do not make a person known for more than events. */
const ofEvents = ['invitation', 'registration', 'door_scan']

/**
 * SQL over a person `p`: nothing but events knows them. No account, and no row of any other table that names them; what a later
 * version adds keeps people, too, until somebody decides otherwise.
 */
export async function goneWith(ctx: Ctx): Promise<string> {
  const pointing = await ctx.db.query<{ table: string; column: string }[]>(
    `select c.conrelid::regclass::text as "table", quote_ident(a.attname) as "column" from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'person'::regclass and not c.conrelid::regclass::text = any($1) order by 1, 2`,
    [ofEvents],
  )
  return [
    `not exists (select 1 from auth."user" u where u."personId"::text = p.id::text)`,
    ...pointing.map(
      ({ table, column }) => `not exists (select 1 from ${table} named where named.${column} = p.id)`,
    ),
  ].join(' and ')
}
