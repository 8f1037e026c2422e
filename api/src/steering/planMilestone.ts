import { changed, record } from '../audit/index.js'
import { Committee } from '../committees/index.js'
import { milestoneSchema } from '../contract/steering.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Milestone } from './Milestone.js'
import { remindOfMilestone } from './remindOfMilestone.js'
import { Recommendation } from './Recommendation.js'
import { SteeringTask } from './SteeringTask.js'

/**
 * Puts a milestone on the roadmap, or changes one that is ahead, and puts it onto the desk of the Integrationsbuero, which is reminded
 * of its day. Errors: NOT_FOUND, FORBIDDEN, CONFLICT (reached already), INVALID_INPUT (REQUIRED, UNKNOWN_CHOICE).
 */
export async function planMilestone(ctx: Ctx, input: unknown): Promise<string> {
  const { id: known, taskId = null, recommendationId = null, ...said } = check(milestoneSchema, input)
  const given = { ...said, taskId, recommendationId }
  await may(ctx, 'planMilestone', Committee, given.committeeId)
  for (const [field, type, id] of [
    ['taskId', SteeringTask, given.taskId],
    ['recommendationId', Recommendation, given.recommendationId],
  ] as const)
    if (id && !(await ctx.db.findOneBy(type, { id }))) throw invalid(field, 'UNKNOWN_CHOICE')
  const id = known ? await changeOne(ctx, known, given) : await addOne(ctx, given)
  await remindOfMilestone(ctx, { id, ...given })
  await changed(ctx, 'Committee', given.committeeId)
  return id
}

type Given = Pick<Milestone, 'committeeId' | 'taskId' | 'recommendationId' | 'text' | 'responsible' | 'dueOn'>

async function addOne(ctx: Ctx, given: Given): Promise<string> {
  const id = String((await ctx.db.insert(Milestone, given)).identifiers[0]?.id)
  await record(ctx, { action: 'steering.milestone.plan', entity: 'Milestone', entityId: id })
  return id
}

async function changeOne(ctx: Ctx, id: string, given: Given): Promise<string> {
  const [ahead] = await ctx.db.query<{ done: boolean }[]>(
    'select done_on is not null as done from milestone where id = $1 and committee_id = $2 for update',
    [id, given.committeeId],
  )
  if (!ahead) throw new DomainError('NOT_FOUND')
  if (ahead.done) throw new DomainError('CONFLICT')
  await ctx.db.update(Milestone, { id }, given)
  await record(ctx, {
    action: 'steering.milestone.change',
    entity: 'Milestone',
    entityId: id,
    fields: Object.keys(given),
  })
  return id
}
