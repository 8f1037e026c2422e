import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { endMembershipSchema } from '../contract/committees.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Membership } from './Membership.js'

/**
 * An administrator says which day is the last of a membership; it stays as history.
 * Errors: NOT_FOUND (also when it had ended before that day), FORBIDDEN, INVALID_INPUT.
 */
export async function endMembership(ctx: Ctx, input: unknown): Promise<string> {
  const { id, validTo } = check(endMembershipSchema, input)
  await may(ctx, 'endMembership', Membership, id)
  const membership = await ctx.db.findOneByOrFail(Membership, { id })
  // a later last day could overlap whoever came next
  if (membership.validTo && membership.validTo < validTo) throw new DomainError('NOT_FOUND')
  if (validTo < membership.validFrom) throw invalid('validTo', 'RANGE_REVERSED')
  await ctx.db.update(Membership, { id }, { validTo })
  forgetViewer(membership.personId)
  await record(ctx, {
    action: 'committees.membership.endMembership',
    entity: 'Membership',
    entityId: id,
    fields: ['validTo'],
  })
  await changed(ctx, 'Committee', membership.committeeId)
  return id
}
