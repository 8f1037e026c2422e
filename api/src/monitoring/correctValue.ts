import { correctValueSchema } from '../contract/monitoring.js'
import { Indicator } from '../goals/index.js'
import { check, clock, DomainError, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { IndicatorValue } from './IndicatorValue.js'
import { wrongNumbers } from './judgeValue.js'
import { noteValue } from './recordValue.js'
import { ValueSource } from './ValueSource.js'

/**
 * Corrects a value: a new one of the same place, day, group and measure takes its place, with a reason; without a number there is none
 * any more. Errors: NOT_FOUND, FORBIDDEN, VALUE_REPLACED; INVALID_INPUT on `value`, `reference`, `reason`, `sourceId`.
 */
export async function correctValue(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(correctValueSchema, input)
  await may(ctx, 'correctValue', IndicatorValue, given.replacesId)
  const old = await ctx.db.findOneByOrFail(IndicatorValue, { id: given.replacesId })
  if (await ctx.db.existsBy(IndicatorValue, { replacesId: old.id })) throw new DomainError('VALUE_REPLACED')
  const { kind } = await ctx.db.findOneByOrFail(Indicator, { id: old.indicatorId })
  const problems = wrongNumbers(kind, { ...given, group: old.group })
  if (problems.length > 0) throw new DomainError('INVALID_INPUT', {}, problems)
  if (!(await ctx.db.existsBy(ValueSource, { id: given.sourceId })))
    throw invalid('sourceId', 'UNKNOWN_CHOICE')
  const { indicatorId, placeId, day, group, measureId } = old
  const made = await ctx.db.insert(IndicatorValue, {
    ...{ indicatorId, placeId, day, group, measureId },
    amount: given.value,
    base: given.value === null ? null : given.reference,
    sourceId: given.sourceId,
    note: given.note,
    replacesId: old.id,
    reason: given.reason,
    recordedById: signedIn(ctx),
    recordedAt: clock.now(),
  })
  const id = String(made.identifiers[0]?.id)
  await noteValue(ctx, 'monitoring.value.correct', id, indicatorId)
  return id
}
