import { advance } from '../audit/index.js'
import { callOffSummitSchema } from '../contract/summits.js'
import { check, type Ctx } from '../platform/index.js'
import { endCallsOf } from './askToRing.js'
import { closeChecklist } from './checklistTasks.js'
import { lockPlaces } from './lockPlaces.js'
import { summitMachine } from './states.js'
import { Summit } from './Summit.js'
import { tellOthers } from './toldAlso.js'
import { tellGuests } from './tellGuests.js'
import { sharedDates } from './tellRegistered.js'

/** The event does not take place: everybody who wanted to come is told why, and their calendar entry is taken back. */
export async function callOffSummit(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(callOffSummitSchema, input)
  await lockPlaces(ctx, id)
  await advance(ctx, summitMachine, id, 'callOffSummit', { reason })
  await ctx.db.increment(Summit, { id }, 'sequence', 1)
  await closeChecklist(ctx, id)
  await endCallsOf(ctx, id)
  const summit = await ctx.db.findOneByOrFail(Summit, { id })
  // its dates go with it; one mail takes all of them back
  const dates = await sharedDates(ctx, id)
  for (const date of dates) await ctx.db.increment(Summit, { id: date.id }, 'sequence', 1)
  await tellGuests(ctx, summit, 'summits.calledOff', { reason })
  for (const date of dates) {
    await advance(ctx, summitMachine, date.id, 'callOffSummit', { reason, consequence: true })
    await closeChecklist(ctx, date.id)
  }
  await tellOthers(ctx, summit, { kind: 'calledOff', reason })
  return id
}
