import type { EntityManager } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { setRetentionSchema } from '../contract/followup.js'
import type { RetentionKey } from '../contract/followup.lists.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { RetentionRule } from '../summits/index.js'

/** How long things of an event are kept, by what they are. */
export async function retentionRules(db: EntityManager): Promise<Record<RetentionKey, RetentionRule>> {
  const rules = (await db.find(RetentionRule)).map((rule) => [rule.key, rule])
  return Object.fromEntries(rules) as Record<RetentionKey, RetentionRule>
}

/**
 * Changes how long something is kept and on which basis, from the next night on; what is erased stays erased.
 * Errors: INVALID_INPUT on `days` (NUMBER_TOO_LARGE, longer than `longestDays`).
 */
export async function setRetention(ctx: Ctx, input: unknown): Promise<string> {
  const { key, ...rule } = check(setRetentionSchema, input)
  const found = await ctx.db.findOneBy(RetentionRule, { key })
  if (!found) throw new DomainError('NOT_FOUND')
  await may(ctx, 'setRetention', RetentionRule, found.id)
  await ctx.db.update(RetentionRule, { key }, rule)
  await record(ctx, {
    action: 'followup.retention.set',
    entity: 'RetentionRule',
    entityId: found.id,
    fields: [key, 'days', 'basis'],
  })
  await changed(ctx, 'RetentionRule', found.id)
  return found.id
}
