import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm'
import { defaultRulesOf, type RulesOfProcedure } from '../contract/procedure.lists.js'
import { DomainError, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { ProcedureRules } from './ProcedureRules.js'

/**
 * The rules of procedure a committee has on a day (YYYY-MM-DD), as plain data; where it entered none, the defaults of its kind,
 * unconfirmed. Errors: NOT_FOUND for no such committee.
 */
export async function rulesOn(ctx: Ctx, committeeId: string, day: string): Promise<RulesOfProcedure> {
  const on = { committeeId, removedAt: IsNull(), validFrom: LessThanOrEqual(day) }
  const own = await ctx.db.findOneBy(ProcedureRules, [
    { ...on, validTo: IsNull() },
    { ...on, validTo: MoreThanOrEqual(day) },
  ])
  if (own) return own
  const committee = await ctx.db.findOneBy(Committee, { id: committeeId })
  if (!committee) throw new DomainError('NOT_FOUND')
  return defaultRulesOf(committee.kind)
}
