import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { endMembershipSchema } from '../contract/committees.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { MinutesKeeper } from './MinutesKeeper.js'

/**
 * An administrator or the committee's clerk says which day is somebody's last as keeper of the minutes; the row stays as history.
 * Errors: NOT_FOUND (also when it had ended before that day), FORBIDDEN, INVALID_INPUT (RANGE_REVERSED).
 */
export async function endKeeper(ctx: Ctx, input: unknown): Promise<string> {
  const { id, validTo } = check(endMembershipSchema, input)
  await may(ctx, 'endKeeper', MinutesKeeper, id)
  const keeper = await ctx.db.findOneByOrFail(MinutesKeeper, { id })
  // a later last day could overlap a later time as keeper
  if (keeper.validTo && keeper.validTo < validTo) throw new DomainError('NOT_FOUND')
  if (validTo < keeper.validFrom) throw invalid('validTo', 'RANGE_REVERSED')
  await ctx.db.update(MinutesKeeper, { id }, { validTo })
  forgetViewer(keeper.personId)
  await record(ctx, {
    action: 'committees.keeper.endKeeper',
    entity: 'MinutesKeeper',
    entityId: id,
    fields: ['validTo'],
  })
  await changed(ctx, 'Committee', keeper.committeeId)
  return id
}
