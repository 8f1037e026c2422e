import type { EntityManager } from 'typeorm'
import type { CommitteeKind } from './kinds.js'

/** Finds the committee of a kind a Body has on a day: templates name kinds, the day decides. Null when it lacks one. */
export async function committeeOfKind(
  db: EntityManager,
  bodyId: string,
  kind: CommitteeKind,
  day: string,
): Promise<string | null> {
  const [found] = await db.query<{ id: string }[]>(
    `select id from committee
      where body_id = $1 and kind = $2 and removed_at is null
        and (valid_from is null or valid_from <= $3::date) and (valid_to is null or valid_to >= $3::date)
      order by valid_from desc nulls last, id limit 1`,
    [bodyId, kind, day],
  )
  return found?.id ?? null
}
