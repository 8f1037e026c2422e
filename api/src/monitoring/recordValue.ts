import { changed, record } from '../audit/index.js'
import { recordValueSchema } from '../contract/monitoring.js'
import { Body } from '../committees/index.js'
import { Indicator, Measure } from '../goals/index.js'
import {
  allowed,
  check,
  clock,
  DomainError,
  invalid,
  may,
  rowOf,
  runSql,
  signedIn,
  sql,
  type Ctx,
  type FieldError,
} from '../platform/index.js'
import { valueEntered } from '../owners/index.js'
import { IndicatorValue } from './IndicatorValue.js'
import { isInRegion, wrongNumbers } from './judgeValue.js'
import { valuesKnown } from './valuesKnown.js'

/**
 * Enters a value of an indicator at one place. Errors: NOT_FOUND, FORBIDDEN; INVALID_INPUT on `indicatorId`, `sourceId`, `measureId`
 * (UNKNOWN_CHOICE), `placeId` (PLACE_OUTSIDE_REGION), `day` (DATE_IN_FUTURE, VALUE_KNOWN), `value`, `reference`, `group`.
 */
export async function recordValue(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(recordValueSchema, input)
  if (!(await isNamedFor(ctx, given.indicatorId)))
    await may(ctx, 'recordValue', Body, given.placeId, { lock: false })
  // who takes the indicator away meanwhile waits, and finds that something was measured
  await ctx.db.query('select 1 from indicator where id = $1 for share', [given.indicatorId])
  const known = await valuesKnown(ctx)
  const indicator = known.indicators.find(({ id }) => id === given.indicatorId)
  const place = known.places.find(({ id }) => id === given.placeId)
  if (!place) throw new DomainError('NOT_FOUND')
  if (!indicator) throw invalid('indicatorId', 'UNKNOWN_CHOICE')
  const problems: FieldError[] = wrongNumbers(indicator.kind, given)
  if (!isInRegion(indicator, place)) problems.push({ field: 'placeId', code: 'PLACE_OUTSIDE_REGION' })
  if (given.day > known.today) problems.push({ field: 'day', code: 'DATE_IN_FUTURE' })
  if (!known.sources.some(({ id }) => id === given.sourceId))
    problems.push({ field: 'sourceId', code: 'UNKNOWN_CHOICE' })
  if (given.measureId && !(await ctx.db.existsBy(Measure, { id: given.measureId })))
    problems.push({ field: 'measureId', code: 'UNKNOWN_CHOICE' })
  if (problems.length > 0) throw new DomainError('INVALID_INPUT', {}, problems)
  const { value, reference, ...rest } = given
  const [made] = await ctx.db.query<{ id: string }[]>(
    `insert into indicator_value (indicator_id, place_id, day, "group", measure_id, amount, base, source_id, note, recorded_by_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
    [
      ...[rest.indicatorId, rest.placeId, rest.day, rest.group, rest.measureId, value, reference],
      ...[rest.sourceId, rest.note, signedIn(ctx), clock.now()],
    ],
  )
  if (!made) throw invalid('day', 'VALUE_KNOWN')
  await noteValue(ctx, 'monitoring.value.record', made.id, rest.indicatorId)
  if (!rest.measureId) await valueEntered(ctx, [rest])
  return made.id
}

/** Whether the viewer was named to see to this indicator's values; then they enter them for every place. */
async function isNamedFor(ctx: Ctx, indicatorId: string): Promise<boolean> {
  const [found] = await runSql<{ ok: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select ${allowed(Indicator, 'recordValue', rowOf(Indicator, 'i'))} as ok from indicator i where i.id = ${indicatorId}::uuid`,
  )
  return found?.ok ?? false
}

/** Keeps who did what to a value, and tells live readers of its indicator. */
export async function noteValue(ctx: Ctx, action: string, id: string, indicatorId: string): Promise<void> {
  await record(ctx, { action, entity: IndicatorValue.name, entityId: id })
  await changed(ctx, 'Indicator', indicatorId)
}
