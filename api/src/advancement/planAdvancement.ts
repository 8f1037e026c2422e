import { changed, record } from '../audit/index.js'
import { Body, Office } from '../committees/index.js'
import { planAdvancementSchema } from '../contract/advancement.js'
import { advancementKeepYears } from '../contract/advancement.lists.js'
import { idField } from '../contract/fields.js'
import { addDays, check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { AdvancementOffice } from './AdvancementOffice.js'
import { AdvancementPlan } from './AdvancementPlan.js'

/** Prepares a plan for offices of one administration. Returns the plan. Errors: INVALID_INPUT on `offices.N.officeId` and `keepUntil`. */
export async function planAdvancement(ctx: Ctx, input: unknown): Promise<string> {
  const { offices, ...plan } = check(planAdvancementSchema, input)
  await may(ctx, 'planAdvancement', Body, plan.bodyId, { lock: false })
  const today = dayOf(clock.now())
  if (plan.keepUntil <= today) throw invalid('keepUntil', 'DATE_IN_PAST')
  if (plan.keepUntil > addDays(today, advancementKeepYears * 366))
    throw invalid('keepUntil', 'KEPT_TOO_LONG', { years: advancementKeepYears })
  const known = new Set((await ctx.db.findBy(Office, { bodyId: plan.bodyId })).map(({ id }) => id))
  const wrong = offices.findIndex(({ officeId }) => !known.has(officeId))
  if (wrong >= 0) throw invalid(`offices.${wrong}.officeId`, 'UNKNOWN_CHOICE')
  const made = await ctx.db.insert(AdvancementPlan, { ...plan, createdAt: clock.now() })
  const id = String(made.identifiers[0]?.id)
  await ctx.db.insert(
    AdvancementOffice,
    offices.map((office) => ({ ...office, planId: id })),
  )
  await record(ctx, { action: 'advancement.plan.begin', entity: 'AdvancementPlan', entityId: id })
  await changed(ctx, 'AdvancementPlan', id)
  return id
}

/** Gives up a plan nobody was asked for. Returns its id. */
export async function discardAdvancement(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await may(ctx, 'discardAdvancement', AdvancementPlan, id)
  await ctx.db.delete(AdvancementPlan, { id })
  await record(ctx, { action: 'advancement.plan.discard', entity: 'AdvancementPlan', entityId: id })
  await changed(ctx, 'AdvancementPlan', id)
  return id
}
