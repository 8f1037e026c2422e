import type { InferOutput } from 'valibot'
import { changed, record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { defineIndicatorSchema } from '../contract/goals.js'
import { indicatorNeeds, indicatorParameters, type IndicatorParent } from '../contract/goals.lists.js'
import {
  check,
  clock,
  DomainError,
  invalid,
  isUuid,
  may,
  type Ctx,
  type FieldError,
} from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { FieldOfAction } from './FieldOfAction.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Indicator } from './Indicator.js'

type Place = Pick<Indicator, 'fieldId' | 'guidingGoalId' | 'annualGoalId'>

/**
 * Says by what a goal or a field is measured: gives it an indicator behind those it has. `groupItemId` is what a group wrote it down as.
 * Errors: NOT_FOUND, FORBIDDEN; INVALID_INPUT on `parentId` (UNKNOWN_CHOICE: removed or closed), on what its kind needs (REQUIRED) or
 * does not have (NOT_FOR_THIS_KIND), `percent` (NUMBER_TOO_LARGE: a share has 100), `regionId` (UNKNOWN_CHOICE).
 */
export async function defineIndicator(
  ctx: Ctx,
  input: unknown,
  groupItemId: string | null = null,
): Promise<string> {
  const { parent, parentId, ...given } = check(defineIndicatorSchema, input)
  const place = await placeOf(ctx, parent, parentId)
  await may(ctx, 'defineIndicator', FieldOfAction, place.fieldId)
  const problems = wrongParameters(given, parent)
  if (given.regionId && !(await ctx.db.existsBy(Body, { id: given.regionId })))
    problems.push({ field: 'regionId', code: 'UNKNOWN_CHOICE' })
  if (problems.length > 0) throw new DomainError('INVALID_INPUT', {}, problems)
  const [last] = await ctx.db.query<{ position: number }[]>(
    'select coalesce(max(position), 0) as position from indicator where field_id = $1',
    [place.fieldId],
  )
  const made = await ctx.db.insert(Indicator, {
    ...{ ...given, ...place, groupItemId, position: (last?.position ?? 0) + 1 },
    duePrecision: given.dueOn ? 'DAY' : null,
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'goals.indicator.define', entity: 'Indicator', entityId: id })
  await changed(ctx, 'FieldOfAction', place.fieldId)
  return id
}

/**
 * Takes away an indicator that was defined by mistake, as long as nothing was measured by it; from the group's page it can be taken up
 * again. Errors: NOT_FOUND, FORBIDDEN (it stands in the workshop's documentation, or has values or a target).
 */
export async function removeIndicator(ctx: Ctx, id: string): Promise<string> {
  // first the row, then what was measured by it: a value that is entered at this moment counts
  if (isUuid(id)) await ctx.db.query('select 1 from indicator where id = $1 for update', [id])
  await may(ctx, 'removeIndicator', Indicator, id)
  await ctx.db.update(Indicator, { id }, { removedAt: clock.now(), groupItemId: null })
  await record(ctx, { action: 'goals.indicator.remove', entity: 'Indicator', entityId: id })
  await changed(ctx, 'Indicator', id)
  return id
}

/** Where it hangs; the field of a goal is that of the goal. */
async function placeOf(ctx: Ctx, parent: IndicatorParent, id: string): Promise<Place> {
  const place = { fieldId: id, guidingGoalId: null, annualGoalId: null }
  if (parent === 'FIELD') return place
  const goal =
    parent === 'GUIDING_GOAL'
      ? await ctx.db.findOneBy(GuidingGoal, { id })
      : await ctx.db.findOneBy(AnnualGoal, { id })
  if (!goal) throw new DomainError('NOT_FOUND')
  if (goal.removedAt || goal.state === 'CLOSED') throw invalid('parentId', 'UNKNOWN_CHOICE')
  const { fieldId } = goal
  return parent === 'GUIDING_GOAL'
    ? { ...place, fieldId, guidingGoalId: id }
    : { ...place, fieldId, annualGoalId: id }
}

type Given = Omit<InferOutput<typeof defineIndicatorSchema>, 'parent' | 'parentId'>

function wrongParameters(said: Given, parent: IndicatorParent): FieldError[] {
  const needs = indicatorNeeds[said.kind]
  const problems: FieldError[] = []
  // parity is a lower bound of a guiding goal, beside its indicators
  if (said.kind === 'PARITY' && parent !== 'GUIDING_GOAL')
    problems.push({ field: 'kind', code: 'PARITY_OF_GUIDING_GOAL' })
  for (const field of indicatorParameters) {
    if (said[field] === null && needs[field] === 'must') problems.push({ field, code: 'REQUIRED' })
    if (said[field] !== null && !needs[field]) problems.push({ field, code: 'NOT_FOR_THIS_KIND' })
  }
  if (said.percent !== null && said.percent > 100 && said.kind !== 'PERCENT_CHANGE' && needs.percent)
    problems.push({ field: 'percent', code: 'NUMBER_TOO_LARGE', params: { limit: 100 } })
  return problems
}
