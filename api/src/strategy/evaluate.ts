import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { evaluateMeasureSchema } from '../contract/strategy.js'
import { FieldOfAction, Measure } from '../goals/index.js'
import { check, clock, dayOf, DomainError, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { MeasureEvaluation } from './MeasureEvaluation.js'
import { StrategyCycle } from './StrategyCycle.js'

/** Says what is to become of a measure and what that rests on. A second word in the same cycle takes the place of the first, which stays on record. */
export async function evaluateMeasure(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(evaluateMeasureSchema, input)
  const measure = await ctx.db.findOneBy(Measure, { id: given.measureId })
  if (!measure) throw new DomainError('NOT_FOUND')
  await may(ctx, 'evaluateMeasure', FieldOfAction, measure.fieldId)
  if (measure.removedAt) throw invalid('measureId', 'UNKNOWN_CHOICE')
  const made = await ctx.db.insert(MeasureEvaluation, {
    ...given,
    writtenById: signedIn(ctx),
    writtenAt: clock.now(),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'strategy.measure.evaluate', entity: 'MeasureEvaluation', entityId: id })
  await changed(ctx, 'Measure', measure.id)
  return id
}

/**
 * Closes the turn of a field: only when each of its measures was evaluated in it. Errors: CYCLE_EMPTY; INVALID_INPUT with
 * EVALUATION_MISSING on `measures.<id>` for every one that is open.
 */
export async function closeCycle(ctx: Ctx, input: unknown): Promise<string> {
  const fieldId = check(idField, input)
  await may(ctx, 'closeCycle', FieldOfAction, fieldId)
  // two who close it at once: the second waits and finds every measure open again
  await ctx.db.query('select from field_of_action where id = $1 for update', [fieldId])
  const measures = await ctx.db.query<{ id: string; text: string; open: boolean }[]>(
    `select m.id, m.text, not exists (select 1 from measure_evaluation e where e.measure_id = m.id and e.cycle_id is null) as open
      from measure m where m.field_id = $1 and m.removed_at is null order by m.position, m.id`,
    [fieldId],
  )
  if (measures.length === 0) throw new DomainError('CYCLE_EMPTY')
  const open = measures.filter((measure) => measure.open)
  if (open.length > 0)
    throw new DomainError(
      'INVALID_INPUT',
      {},
      open.map(({ id, text }) => ({
        field: `measures.${id}`,
        code: 'EVALUATION_MISSING',
        params: { measure: text },
      })),
    )
  const number = (await ctx.db.countBy(StrategyCycle, { fieldId })) + 1
  const cycle = { fieldId, number, measures: measures.length, closedOn: dayOf(clock.now()) }
  const made = await ctx.db.insert(StrategyCycle, cycle)
  const id = String(made.identifiers[0]?.id)
  await ctx.db.query(
    `update measure_evaluation e set cycle_id = $2 from measure m where m.id = e.measure_id and m.field_id = $1 and e.cycle_id is null`,
    [fieldId, id],
  )
  await record(ctx, { action: 'strategy.cycle.close', entity: 'StrategyCycle', entityId: id })
  await changed(ctx, 'FieldOfAction', fieldId)
  return id
}
