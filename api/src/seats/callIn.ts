import { changed, record } from '../audit/index.js'
import { Committee } from '../committees/index.js'
import { callInSchema, endCallSchema } from '../contract/seats.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { CalledArea } from './CalledArea.js'

/** The Integrationsbuero notes that a department is called in for a subject, without a vote. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (ENDS_BEFORE_START). */
export async function callIn(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(callInSchema, input)
  await may(ctx, 'callIn', Committee, given.committeeId)
  if (given.validTo && given.validTo < given.validFrom) throw invalid('validTo', 'ENDS_BEFORE_START')
  const id = String((await ctx.db.insert(CalledArea, given)).identifiers[0]?.id)
  await record(ctx, { action: 'seats.area.callIn', entity: 'CalledArea', entityId: id })
  await changed(ctx, 'Committee', given.committeeId)
  return id
}

/** Says which day is the last of a department that was called in. Errors: NOT_FOUND (also when it had ended before), FORBIDDEN, INVALID_INPUT (ENDS_BEFORE_START). */
export async function endCall(ctx: Ctx, input: unknown): Promise<string> {
  const { id, validTo } = check(endCallSchema, input)
  await may(ctx, 'endCall', CalledArea, id)
  const area = await ctx.db.findOneByOrFail(CalledArea, { id })
  if (area.validTo && area.validTo < validTo) throw new DomainError('NOT_FOUND')
  if (validTo < area.validFrom) throw invalid('validTo', 'ENDS_BEFORE_START')
  await ctx.db.update(CalledArea, { id }, { validTo })
  await record(ctx, {
    action: 'seats.area.endCall',
    entity: 'CalledArea',
    entityId: id,
    fields: ['validTo'],
  })
  await changed(ctx, 'Committee', area.committeeId)
  return id
}
