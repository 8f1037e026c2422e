import { advance } from '../audit/index.js'
import { closeSummitSchema } from '../contract/summits.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { lockPlaces } from './lockPlaces.js'
import { countedIn } from './setIndicator.js'
import { summitMachine } from './states.js'
import { Summit } from './Summit.js'

/** The event took place, with so many people if somebody counted. It can be said once it has begun. What follows it up stays to be done. */
export async function closeSummit(ctx: Ctx, input: unknown): Promise<string> {
  const { id, attendance } = check(closeSummitSchema, input)
  await lockPlaces(ctx, id)
  await advance(ctx, summitMachine, id, 'closeSummit', { set: { attendance } })
  const { startsAt } = await ctx.db.findOneByOrFail(Summit, { id })
  if (startsAt > clock.now()) throw new DomainError('SUMMIT_NOT_BEGUN')
  await countedIn(ctx, id)
  return id
}
