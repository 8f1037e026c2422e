import { goesWith, retentionKeys } from '../contract/followup.lists.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { RetentionRule, Summit } from '../summits/index.js'
import { allowedTo } from './allowedTo.js'
import type { RetentionEntry } from './EventFigures.view.js'
import { Erasure } from './KeptFigure.js'
import { retentionRules } from './retention.js'

/** What of an event is erased when, and what is already; null for who does not plan it. */
export async function eventRetention(ctx: Ctx, summitId: string): Promise<RetentionEntry[] | null> {
  if (!(await allowedTo(ctx, 'exportFigures', summitId))) return null
  const { endsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const begun = new Map((await ctx.db.findBy(Erasure, { summitId })).map((one) => [one.key, one]))
  const rules = await retentionRules(ctx.db)
  const mayChange = (await allowedTo(ctx, 'setRetention', rules.needs.id, RetentionRule)) === true
  const today = dayOf(clock.now())
  return retentionKeys.map((key) => {
    const { days, basis } = rules[key]
    const { people = null, peopleDone = null, erasedOn = null } = begun.get(key) ?? {}
    const keptDays = Math.min(days, ...(goesWith[key] ?? []).map((name) => rules[name].days))
    const dueOn = addDays(dayOf(endsAt), keptDays + 1)
    return {
      key,
      days,
      keptDays,
      basis,
      mayChange,
      dueOn,
      erasedOn,
      isDue: !erasedOn && dueOn <= today,
      people,
      peopleDone,
    }
  })
}
