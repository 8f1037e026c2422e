import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { addPoolDeputySchema } from '../contract/committees.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { PoolDeputy } from './PoolDeputy.js'
import { tellAppointed } from './tellAppointed.js'
import { whom } from './whom.js'

/**
 * An administrator puts a person last on a list of deputies from a day on: of a Fraktion, or of the committee.
 * Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (UNKNOWN_CHOICE, ALREADY_ON_A_LIST).
 */
export async function addPoolDeputy(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeId, groupId, personId, person, validFrom } = check(addPoolDeputySchema, input)
  // the lock orders who is put on a list of this committee: places and days are counted under it
  await may(ctx, 'addPoolDeputy', Committee, committeeId)
  const { bodyId } = await ctx.db.findOneByOrFail(Committee, { id: committeeId })
  if (groupId && !(await ctx.db.existsBy(ParliamentaryGroup, { id: groupId, bodyId })))
    throw invalid('groupId', 'UNKNOWN_CHOICE')
  const who = await whom(ctx, personId, person)
  const [listed] = await ctx.db.query<unknown[]>(
    `select from pool_deputy where committee_id = $1 and person_id = $2 and (valid_to is null or valid_to >= $3::date) limit 1`,
    [committeeId, who, validFrom],
  )
  if (listed) throw invalid('personId', 'ALREADY_ON_A_LIST')
  const last = (await ctx.db.maximum(PoolDeputy, 'position', { committeeId })) ?? 0
  const row = { committeeId, groupId, personId: who, validFrom, position: last + 1 }
  const id = String((await ctx.db.insert(PoolDeputy, row)).identifiers[0]?.id)
  forgetViewer(who)
  await record(ctx, { action: 'committees.pool.addPoolDeputy', entity: 'PoolDeputy', entityId: id })
  await tellAppointed(ctx, { entity: 'PoolDeputy', id, committeeId, personId: who }, 'POOL', validFrom)
  await changed(ctx, 'Committee', committeeId)
  return id
}
