import { clock, dayOf, raw, runSql, sql, type Ctx } from '../platform/index.js'
import { heldSql } from './loadViewer.js'

/**
 * The people behind assignees: `PERSON@id`, `DESK@id` (who stands in is meant too), `SEAT@id` or a role such as `CLERK@<committee>`. Where nobody holds a role for its
 * scope, those who hold it for the whole installation.
 */
export async function holdersOf(ctx: Ctx, assignees: readonly string[]): Promise<string[]> {
  const wide = assignees.map((assignee) => `${assignee.split('@')[0]}@*`)
  const found = await runSql<{ id: string; narrow: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select p.id, bool_or(key = any(${[...assignees]})) as narrow
        from person p cross join lateral (
          select unnest(array[held.role || '@' || coalesce(held.scope::text, '*'), 'SEAT@' || held.seat]) as key
          from (${heldSql({ person: raw('p.id'), now: sql`${clock.now()}`, today: sql`${dayOf(clock.now())}::date` })})
            held(role, scope, seat, lender)
          union all select unnest(array['PERSON@' || p.id, 'DESK@' || p.id])
        ) keys
        where p.erased_at is null and key = any(${[...assignees, ...wide]})
        group by p.id`,
  )
  const narrow = found.filter((person) => person.narrow)
  return (narrow.length > 0 ? narrow : found).map((person) => person.id)
}
