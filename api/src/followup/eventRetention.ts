import { retentionKeys } from '../contract/followup.lists.js'
import { addDays, dayOf, type Ctx } from '../platform/index.js'
import { RetentionRule, Summit } from '../summits/index.js'
import { allowedTo } from './allowedTo.js'
import type { RetentionEntry } from './EventFigures.view.js'
import { Erasure } from './KeptFigure.js'
import { retentionRules } from './retention.js'

/** What of an event is erased when, and what is already; null for who does not plan it. */
export async function eventRetention(ctx: Ctx, summitId: string): Promise<RetentionEntry[] | null> {
  if (!(await allowedTo(ctx, 'exportFigures', summitId))) return null
  const { endsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const done = new Map(
    (await ctx.db.findBy(Erasure, { summitId })).map(({ key, erasedOn }) => [key, erasedOn]),
  )
  const rules = await retentionRules(ctx.db)
  const mayChange = (await allowedTo(ctx, 'setRetention', rules.needs.id, RetentionRule)) === true
  return retentionKeys.map((key) => ({
    key,
    days: rules[key].days,
    basis: rules[key].basis,
    mayChange,
    dueOn: addDays(dayOf(endsAt), rules[key].days + 1),
    erasedOn: done.get(key) ?? null,
  }))
}
