import { advance, changed } from '../audit/index.js'
import type { Ctx } from '../platform/index.js'
import { endCalls } from './askToRing.js'
import { lockPlacesOf } from './lockPlaces.js'
import { offerPlaces } from './offerPlaces.js'
import { Registration } from './Registration.js'
import { registrationMachine, type RegistrationVerb } from './states.js'
import { tellRegistrations } from './tellRegistered.js'

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
  const { groupId, size, personId, summit } = await ctx.db.findOneOrFail(Registration, {
    where: { id },
    relations: { summit: true },
  })
  const summitId = summit.id
  // who only waited gives nothing back that another could have
  const frees = from !== 'WAITLISTED'
  if (frees) await ctx.db.query('select free_places($1, $2, $3)', [summitId, groupId, size])
  await changed(ctx, 'Summit', summitId)
  if (from === 'OFFERED') await endCalls(ctx, [id])
  // an offer for an event that was called off ends in silence: they were told already that it does not take place
  if (summit.state === 'ANNOUNCED')
    await tellRegistrations(
      ctx,
      summit,
      verb === 'lapsePlace' ? 'summits.placeLapsed' : 'summits.registrationCancelled',
      [{ id, personId, ...(reason && { reason }) }],
    )
  if (frees) await offerPlaces(ctx, summitId)
  return id
}
