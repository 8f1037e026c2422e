import { Committee } from '../committees/index.js'
import { steeringRoadmapPath } from '../contract/paths.js'
import type { Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import type { Milestone } from './Milestone.js'

/** Puts a milestone that is ahead onto the desk of the Integrationsbuero, with its day; again, it is brought up to date. */
export async function remindOfMilestone(
  ctx: Ctx,
  { id, committeeId, text, dueOn }: Pick<Milestone, 'id' | 'committeeId' | 'text' | 'dueOn'>,
): Promise<void> {
  const { bodyId } = await ctx.db.findOneByOrFail(Committee, { id: committeeId })
  await openTask(ctx, {
    kind: 'steering.milestone',
    subject: { entity: 'Milestone', id },
    assignee: `INTEGRATION_OFFICE@${bodyId}`,
    due: dueOn,
    params: { title: text, path: steeringRoadmapPath },
  })
}
