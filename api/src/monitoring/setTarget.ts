import { changed, record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { setTargetSchema } from '../contract/monitoring.js'
import { valueShapes } from '../contract/monitoring.lists.js'
import type { Indicator } from '../goals/index.js'
import {
  check,
  clock,
  DomainError,
  invalid,
  may,
  signedIn,
  type Ctx,
  type FieldError,
} from '../platform/index.js'
import { IndicatorTarget } from './IndicatorTarget.js'
import { isInRegion } from './judgeValue.js'
import { valuesKnown } from './valuesKnown.js'

/**
 * Sets what an indicator is to reach at one place; what was set before stays on record. Errors: NOT_FOUND, FORBIDDEN; INVALID_INPUT on
 * `indicatorId` (UNKNOWN_CHOICE), `placeId` (PLACE_OUTSIDE_REGION), `target` (NOT_FOR_THIS_KIND, NOT_A_NUMBER, NUMBER_TOO_SMALL,
 * NUMBER_TOO_LARGE), `baselineOn` (BASELINE_NEEDED, BASELINE_WITHOUT_VALUE, BASELINE_ZERO, NOT_FOR_THIS_KIND), `dueOn`
 * (RANGE_REVERSED).
 */
export async function setTarget(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(setTargetSchema, input)
  await may(ctx, 'setTarget', Body, given.placeId, { lock: false })
  // versions of one indicator are numbered one after the other
  await ctx.db.query('select 1 from indicator where id = $1 for no key update', [given.indicatorId])
  const known = await valuesKnown(ctx)
  const indicator = known.indicators.find(({ id }) => id === given.indicatorId)
  const place = known.places.find(({ id }) => id === given.placeId)
  if (!indicator) throw invalid('indicatorId', 'UNKNOWN_CHOICE')
  if (!place || !isInRegion(indicator, place)) throw invalid('placeId', 'PLACE_OUTSIDE_REGION')
  const problems = [...wrongTarget(indicator, given), ...(await wrongBaseline(ctx, indicator, given))]
  if (problems.length > 0) throw new DomainError('INVALID_INPUT', {}, problems)
  const { indicatorId, placeId } = given
  const version = (await ctx.db.countBy(IndicatorTarget, { indicatorId, placeId })) + 1
  const made = await ctx.db.insert(IndicatorTarget, {
    ...given,
    version,
    setById: signedIn(ctx),
    setAt: clock.now(),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'monitoring.target.set', entity: 'IndicatorTarget', entityId: id })
  await changed(ctx, 'Indicator', indicatorId)
  return id
}

interface Aim {
  indicatorId: string
  placeId: string
  target: number | null
  baselineOn: string | null
  dueOn: string | null
}

function wrongTarget({ kind }: Pick<Indicator, 'kind'>, { target, baselineOn, dueOn }: Aim): FieldError[] {
  const shape = valueShapes[kind]
  const problems: FieldError[] = []
  if (target !== null) {
    if (!shape.target) problems.push({ field: 'target', code: 'NOT_FOR_THIS_KIND' })
    else if (target === 0) problems.push({ field: 'target', code: 'NUMBER_TOO_SMALL', params: { limit: 1 } })
    else if (shape.target === 'COUNT' && !Number.isInteger(target))
      problems.push({ field: 'target', code: 'NOT_A_NUMBER' })
    else if (shape.reference === 'TOTAL' && target > 100)
      problems.push({ field: 'target', code: 'NUMBER_TOO_LARGE', params: { limit: 100 } })
  }
  if (baselineOn && dueOn && dueOn <= baselineOn) problems.push({ field: 'dueOn', code: 'RANGE_REVERSED' })
  return problems
}

/** Kinds that compare need the value they compare with; the others have none. */
async function wrongBaseline(
  ctx: Ctx,
  { kind }: Pick<Indicator, 'kind'>,
  { indicatorId, placeId, baselineOn }: Aim,
): Promise<FieldError[]> {
  const field = 'baselineOn'
  if (!valueShapes[kind].baseline) return baselineOn ? [{ field, code: 'NOT_FOR_THIS_KIND' }] : []
  if (!baselineOn) return [{ field, code: 'BASELINE_NEEDED' }]
  const [value] = await ctx.db.query<{ amount: number }[]>(
    `select v.amount from indicator_value v where v.indicator_id = $1 and v.place_id = $2 and v.day = $3 and v.measure_id is null
       and v.amount is not null and not exists (select 1 from indicator_value n where n.replaces_id = v.id)`,
    [indicatorId, placeId, baselineOn],
  )
  if (!value) return [{ field, code: 'BASELINE_WITHOUT_VALUE' }]
  return kind === 'PERCENT_CHANGE' && value.amount === 0 ? [{ field, code: 'BASELINE_ZERO' }] : []
}
