import { advance, changed } from '../audit/index.js'
import { followSuspensions, type SuspensionStep } from '../consultations/index.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { askToFollow } from './askToFollow.js'
import { askOffice } from './followResolution.js'
import { Implementation } from './Implementation.js'
import { implementationMachine } from './states.js'

/**
 * A resolution that is suspended leaves the desk of its office; confirmed or changed it comes back to it, now because of what was
 * decided anew; lifted it ends.
 */
async function stopWhileSuspended(ctx: Ctx, step: SuspensionStep): Promise<void> {
  await stopOrGoOn(ctx, step)
  // what no office has yet leaves the clerk's desk, or comes back to it
  for (const id of [step.resolutionId, step.decidedAnewId]) if (id) await askToFollow(ctx, id)
}

async function stopOrGoOn(ctx: Ctx, step: SuspensionStep): Promise<void> {
  const { resolutionId, decidedAnewId, state, reason } = step
  const [one] = await ctx.db.find(Implementation, {
    where: [{ resolutionId }, ...(decidedAnewId ? [{ resolutionId: decidedAnewId }] : [])],
  })
  if (!one) return
  const { id } = one
  if (decidedAnewId && state !== 'LIFTED')
    await ctx.db.update(Implementation, { id }, { resolutionId: decidedAnewId })
  const goesOn = one.state === 'OPEN' || one.state === 'IN_PROGRESS'
  if (!goesOn) return
  if (state === 'CONFIRMED' || state === 'CHANGED') await askOffice(ctx, one)
  else await closeTasks(ctx, { subject: { entity: 'Implementation', id } })
  if (state === 'LIFTED')
    await advance(ctx, implementationMachine, id, 'giveUpImplementation', {
      consequence: true,
      reason,
      set: { endedOn: dayOf(clock.now()) },
    })
  await changed(ctx, 'Implementation', id)
}

followSuspensions(stopWhileSuspended)
