import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { endCalls } from './askToRing.js'
import { lockPlacesOf } from './lockPlaces.js'
import { Registration } from './Registration.js'
import { registrationMachine } from './states.js'
import { Summit } from './Summit.js'
import { tellRegistered } from './tellRegistered.js'

/**
 * They take the place that is offered. Under the event's lock an offer that lapses in the same second has one end: what came
 * first holds. Errors: OFFER_OVER when its hours have passed, CONFLICT when something else happened to it.
 */
export function acceptPlace(ctx: Ctx, id: unknown): Promise<string> {
  return accept(ctx, check(idField, id), 'acceptPlace')
}

/** They told the Integrationsbuero that they take the place that is offered. Errors: those of `acceptPlace`. */
export function acceptOnBehalf(ctx: Ctx, id: unknown): Promise<string> {
  return accept(ctx, check(idField, id), 'acceptOnBehalf')
}

async function accept(ctx: Ctx, id: string, verb: 'acceptPlace' | 'acceptOnBehalf'): Promise<string> {
  await lockPlacesOf(ctx, id)
  const before = await ctx.db.findOneBy(Registration, { id })
  await advance(ctx, registrationMachine, id, verb, { set: { offeredUntil: null } })
  if (!before?.offeredUntil || before.offeredUntil <= clock.now()) throw new DomainError('OFFER_OVER')
  const summit = await ctx.db.findOneByOrFail(Summit, { id: before.summitId })
  await changed(ctx, 'Summit', summit.id)
  await endCalls(ctx, [id])
  await tellRegistered(ctx, summit, id, 'summits.confirmed')
  return id
}
