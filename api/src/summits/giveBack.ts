import { advance, changed } from '../audit/index.js'
import type { Ctx } from '../platform/index.js'
import { endCalls } from './askToRing.js'
import { lockPlacesOf } from './lockPlaces.js'
import { offerPlaces } from './offerPlaces.js'
import { Registration } from './Registration.js'
import { registrationMachine, type RegistrationVerb } from './states.js'
import { Summit } from './Summit.js'
import { tellRegistered } from './tellRegistered.js'

/** Ends a registration; what it held is offered at once to the first who waits and fits. */
export async function giveBack(
  ctx: Ctx,
  id: string,
  verb: Extract<
    RegistrationVerb,
    'cancelRegistration' | 'cancelOnBehalf' | 'declinePlace' | 'declineOnBehalf' | 'lapsePlace'
  >,
  reason?: string,
): Promise<string> {
  await lockPlacesOf(ctx, id)
  const { from } = await advance(ctx, registrationMachine, id, verb, {
    set: { offeredUntil: null },
    ...(reason ? { reason } : {}),
    consequence: verb === 'lapsePlace',
  })
  const { groupId, size, summitId } = await ctx.db.findOneByOrFail(Registration, { id })
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (from !== 'WAITLISTED') await ctx.db.query('select free_places($1, $2, $3)', [summitId, groupId, size])
  await changed(ctx, 'Summit', summitId)
  if (from === 'OFFERED') await endCalls(ctx, [id])
  // an offer for an event that was called off ends in silence: they were told already that it does not take place
  if (summit.state === 'ANNOUNCED')
    await tellRegistered(
      ctx,
      summit,
      id,
      verb === 'lapsePlace' ? 'summits.placeLapsed' : 'summits.registrationCancelled',
      reason ? { reason } : {},
    )
  await offerPlaces(ctx, summitId)
  return id
}
