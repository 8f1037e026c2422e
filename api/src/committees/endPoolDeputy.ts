import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { endMembershipSchema } from '../contract/committees.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { PoolDeputy } from './PoolDeputy.js'

/**
 * An administrator says which day is somebody's last on a list of deputies; the row stays as history.
 * Errors: NOT_FOUND (also when it had ended before that day), FORBIDDEN, INVALID_INPUT (RANGE_REVERSED).
 */
export async function endPoolDeputy(ctx: Ctx, input: unknown): Promise<string> {
  const { id, validTo } = check(endMembershipSchema, input)
  await may(ctx, 'endPoolDeputy', PoolDeputy, id)
  const listed = await ctx.db.findOneByOrFail(PoolDeputy, { id })
  // a later last day could overlap a later time on a list
  if (listed.validTo && listed.validTo < validTo) throw new DomainError('NOT_FOUND')
  if (validTo < listed.validFrom) throw invalid('validTo', 'RANGE_REVERSED')
  await ctx.db.update(PoolDeputy, { id }, { validTo })
  forgetViewer(listed.personId)
  await record(ctx, {
    action: 'committees.pool.endPoolDeputy',
    entity: 'PoolDeputy',
    entityId: id,
    fields: ['validTo'],
  })
  await changed(ctx, 'Committee', listed.committeeId)
  return id
}
