import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { lockPlacesOf } from './lockPlaces.js'
import { Registration } from './Registration.js'
import { registrationMachine } from './states.js'
import { Summit } from './Summit.js'
import { tellRegistered } from './tellRegistered.js'

/**
 * They take the place that is offered. Under the event's lock an offer that lapses in the same second has one end: what came
 * first holds. Errors: OFFER_OVER when its hours have passed, CONFLICT when something else happened to it.
 */
export async function acceptPlace(ctx: Ctx, id: unknown): Promise<string> {
  const registrationId = check(idField, id)
  await lockPlacesOf(ctx, registrationId)
  const before = await ctx.db.findOneBy(Registration, { id: registrationId })
  await advance(ctx, registrationMachine, registrationId, 'acceptPlace', { set: { offeredUntil: null } })
  if (!before?.offeredUntil || before.offeredUntil <= clock.now()) throw new DomainError('OFFER_OVER')
  const summit = await ctx.db.findOneByOrFail(Summit, { id: before.summitId })
  await changed(ctx, 'Summit', summit.id)
  await tellRegistered(ctx, summit, registrationId, 'summits.confirmed')
  return registrationId
}
