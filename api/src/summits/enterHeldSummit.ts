import { record } from '../audit/index.js'
import { enterHeldSummitSchema } from '../contract/summits.js'
import { check, clock, invalid, type Ctx } from '../platform/index.js'
import { checkBonds } from './checkBonds.js'
import { mayPlan } from './planSummit.js'
import { SummitPlaces } from './places.js'
import { checkIndicator, countedIn } from './setIndicator.js'
import { Summit } from './Summit.js'

/** Enters an event that took place, with how many were there: nobody registered for it here, nothing is left to be done. */
export async function enterHeldSummit(ctx: Ctx, input: unknown): Promise<string> {
  const facts = check(enterHeldSummitSchema, input)
  mayPlan(ctx, facts.bodyId)
  if (facts.startsAt > clock.now()) throw invalid('startsAt', 'DATE_IN_FUTURE')
  await checkBonds(ctx, facts)
  await checkIndicator(ctx, facts.indicatorId)
  const made = await ctx.db.insert(Summit, { ...facts, state: 'HELD', withRegistration: false })
  const id = String(made.identifiers[0]?.id)
  await ctx.db.insert(SummitPlaces, { summitId: id, capacity: null, ceiling: null })
  await countedIn(ctx, id)
  await record(ctx, {
    action: 'summits.summit.enterHeld',
    entity: 'Summit',
    entityId: id,
    fields: Object.keys(facts),
  })
  return id
}
