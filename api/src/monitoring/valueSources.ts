import { record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { addValueSourceSchema, changeValueSourceSchema } from '../contract/monitoring.js'
import { check, clock, may, type Ctx } from '../platform/index.js'
import { ValueSource } from './ValueSource.js'

/** Enters where values come from. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function addValueSource(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(addValueSourceSchema, input)
  await may(ctx, 'addValueSource', Body, given.bodyId, { lock: false })
  const now = clock.now()
  const made = await ctx.db.insert(ValueSource, { ...given, createdAt: now, modifiedAt: now })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'monitoring.source.add', entity: 'ValueSource', entityId: id })
  return id
}

/** Changes what is said of a source, the smallest number and the rounding with it. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function changeValueSource(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...given } = check(changeValueSourceSchema, input)
  await may(ctx, 'changeValueSource', ValueSource, id)
  await ctx.db.update(ValueSource, { id }, { ...given, modifiedAt: clock.now() })
  await record(ctx, {
    action: 'monitoring.source.change',
    entity: 'ValueSource',
    entityId: id,
    fields: Object.keys(given),
  })
  return id
}
