import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { lockPlaces } from './lockPlaces.js'
import { summitMachine } from './states.js'
import { Summit } from './Summit.js'

/** The event took place. It can be said once it has begun. */
export async function closeSummit(ctx: Ctx, id: unknown): Promise<string> {
  const summitId = check(idField, id)
  await lockPlaces(ctx, summitId)
  await advance(ctx, summitMachine, summitId, 'closeSummit')
  const { startsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (startsAt > clock.now()) throw new DomainError('SUMMIT_NOT_BEGUN')
  return summitId
}
