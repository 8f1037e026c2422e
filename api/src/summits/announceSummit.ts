import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, clock, invalid, type Ctx } from '../platform/index.js'
import { summitMachine } from './states.js'
import { Summit } from './Summit.js'
import { tellGuests } from './tellGuests.js'

/** Everybody sees the event from now on and can register; who is expected at a date of their event is told. */
export async function announceSummit(ctx: Ctx, id: unknown): Promise<string> {
  const summitId = check(idField, id)
  await advance(ctx, summitMachine, summitId, 'announceSummit')
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (summit.startsAt <= clock.now()) throw invalid('startsAt', 'DATE_IN_PAST')
  if (summit.sharesGuests) await tellGuests(ctx, summit, 'summits.dateAdded')
  return summitId
}
