import { randomUUID } from 'node:crypto'
import { record } from '../audit/index.js'
import type { Ctx } from '../platform/index.js'
import { nameKey, type KnownCommittee } from './rowsOfChain.js'

/** The committees of a body by each name they have or had, without regard to case. */
export async function committeesByName(ctx: Ctx, bodyId: string): Promise<Map<string, KnownCommittee>> {
  const rows = await ctx.db.query<{ id: string; kind: string; name: string }[]>(
    `select c.id, c.kind, n.name from committee c
     join institution_name n on n.committee_id = c.id or n.committee_kind = c.kind
     where c.body_id = $1 and c.removed_at is null and n.removed_at is null
     order by n.committee_id nulls first, c.valid_to nulls last`,
    [bodyId],
  )
  return new Map(rows.map(({ id, kind, name }) => [nameKey(name), { id, kind }]))
}

/** Sets up committees of which only the name is known. */
export async function addNamedCommittees(
  ctx: Ctx,
  bodyId: string,
  names: readonly string[],
): Promise<Map<string, KnownCommittee>> {
  const added = names.map((name) => ({ id: randomUUID(), name }))
  if (added.length === 0) return new Map()
  await ctx.db.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, name text)),
     made as (insert into committee (id, body_id, kind, is_statutory) select id, $2, 'OTHER', false from given)
     insert into institution_name (committee_id, name) select id, name from given`,
    [JSON.stringify(added), bodyId],
  )
  await record(
    ctx,
    ...added.map(({ id }) => ({
      action: 'committees.committee.addCommittee',
      entity: 'Committee',
      entityId: id,
    })),
  )
  return new Map(added.map(({ id, name }) => [nameKey(name), { id, kind: 'OTHER' }]))
}
