import { advance } from '../audit/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { askToRing } from './askToRing.js'
import { Registration } from './Registration.js'
import { registrationMachine } from './states.js'
import { Summit } from './Summit.js'
import { tellRegistrations, type Registered } from './tellRegistered.js'

/**
 * Offers every place that is free to the first who waits and fits, one after the other: afterwards nobody waits while a
 * fitting place is free. The caller holds the event's lock. Returns how many were offered a place.
 */
export async function offerPlaces(ctx: Ctx, summitId: string): Promise<number> {
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  // an event that has begun seats nobody any more
  if (summit.state !== 'ANNOUNCED' || summit.startsAt <= clock.now()) return 0
  const offered: Registered[] = []
  for (;;) {
    const [next] = await ctx.db.query<{ id: string | null }[]>('select next_waiting($1) as id', [summitId])
    if (!next?.id) break
    offered.push(await offer(ctx, summit, next.id))
  }
  await tellRegistrations(ctx, summit, 'summits.placeOffered', offered)
  await askToRing(ctx, summit, offered)
  return offered.length
}

async function offer(ctx: Ctx, summit: Summit, id: string): Promise<Registered> {
  const now = clock.now().getTime()
  const until = new Date(Math.min(now + summit.offerHours * 3_600_000, summit.startsAt.getTime()))
  await advance(ctx, registrationMachine, id, 'offerPlace', {
    consequence: true,
    set: { offeredUntil: until },
  })
  const { groupId, size, personId } = await ctx.db.findOneByOrFail(Registration, { id })
  await ctx.db.query('select take_places($1, $2, $3)', [summit.id, groupId, size])
  return { id, personId, deadline: { instant: until.toISOString() }, expiresAt: until }
}
