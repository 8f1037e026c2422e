import { changed, record } from '../audit/index.js'
import { Committee } from '../committees/index.js'
import { concludeMilestoneSchema } from '../contract/steering.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Milestone } from './Milestone.js'
import { remindOfMilestone } from './remindOfMilestone.js'

/** Says that a milestone was reached and what came of it; without a day it is ahead again. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (DATE_IN_FUTURE, REQUIRED). */
export async function concludeMilestone(ctx: Ctx, input: unknown): Promise<string> {
  const { id, doneOn = null, outcome = null } = check(concludeMilestoneSchema, input)
  const milestone = await ctx.db.findOneBy(Milestone, { id })
  if (!milestone) throw new DomainError('NOT_FOUND')
  await may(ctx, 'concludeMilestone', Committee, milestone.committeeId)
  if (doneOn && doneOn > dayOf(clock.now())) throw invalid('doneOn', 'DATE_IN_FUTURE')
  if (doneOn && !outcome) throw invalid('outcome', 'REQUIRED')
  await ctx.db.update(Milestone, { id }, { doneOn, outcome: doneOn ? outcome : null })
  await record(ctx, {
    action: doneOn ? 'steering.milestone.conclude' : 'steering.milestone.reopen',
    entity: 'Milestone',
    entityId: id,
  })
  if (doneOn) await closeTasks(ctx, { subject: { entity: 'Milestone', id }, kind: 'steering.milestone' })
  else await remindOfMilestone(ctx, milestone)
  await changed(ctx, 'Committee', milestone.committeeId)
  return id
}
