import { changed, record } from '../audit/index.js'
import { nameCommitteeSchema } from '../contract/committees.js'
import { addDays, check, clock, may, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { InstitutionName } from './InstitutionName.js'

/**
 * An administrator says what a committee is called from a day on: the name before ends the day before, a later name
 * stays. Papers of earlier days keep the earlier name. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT.
 */
export async function nameCommittee(ctx: Ctx, input: unknown): Promise<string> {
  const { id, name, validFrom } = check(nameCommitteeSchema, input)
  await may(ctx, 'nameCommittee', Committee, id)
  const [next] = await ctx.db.query<{ day: string }[]>(
    `select min(valid_from)::text as day from institution_name
      where committee_id = $1 and removed_at is null and valid_from > $2::date`,
    [id, validFrom],
  )
  // a name of the same day is corrected: the wrong one leaves a tombstone
  await ctx.db.query(
    `update institution_name set removed_at = $3, modified_at = now()
      where committee_id = $1 and removed_at is null and valid_from = $2::date`,
    [id, validFrom, clock.now()],
  )
  await ctx.db.query(
    `update institution_name set valid_to = $2::date - 1, modified_at = now()
      where committee_id = $1 and removed_at is null and coalesce(valid_from, '-infinity') < $2::date
        and coalesce(valid_to, 'infinity') >= $2::date`,
    [id, validFrom],
  )
  const validTo = next?.day ? addDays(next.day, -1) : null
  await ctx.db.insert(InstitutionName, { committeeId: id, name, validFrom, validTo })
  await record(ctx, {
    action: 'committees.committee.nameCommittee',
    entity: 'Committee',
    entityId: id,
    fields: ['name'],
  })
  await changed(ctx, 'Committee', id)
  return id
}
