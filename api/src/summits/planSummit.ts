import { record } from '../audit/index.js'
import { planSummitSchema } from '../contract/summits.js'
import { actsAs, check, DomainError, isUuid, type Ctx } from '../platform/index.js'
import { checkBonds } from './checkBonds.js'
import { layChecklist } from './checklistTasks.js'
import { SummitGroup, SummitPlaces } from './places.js'
import { Summit } from './Summit.js'

/** The Integrationsbuero begins to plan an event. Nobody else sees it until it is announced. */
export async function planSummit(ctx: Ctx, input: unknown): Promise<string> {
  const { groups, capacity, ...facts } = check(planSummitSchema, input)
  mayPlan(ctx, facts.bodyId)
  await checkBonds(ctx, facts)
  const made = await ctx.db.insert(Summit, facts)
  const id = String(made.identifiers[0]?.id)
  await ctx.db.insert(SummitPlaces, { summitId: id, capacity, ceiling: capacity })
  if (groups.length > 0)
    await ctx.db.insert(
      SummitGroup,
      groups.map((group) => ({ ...group, summitId: id, ceiling: group.capacity })),
    )
  await layChecklist(ctx, id)
  await record(ctx, { action: 'summits.summit.plan', entity: 'Summit', entityId: id })
  return id
}

/** Refuses whoever does not organise the events of a body; for verbs that have no event yet. */
export function mayPlan(ctx: Ctx, bodyId: string): void {
  if (!isUuid(bodyId) || !actsAs(ctx, 'INTEGRATION_OFFICE', bodyId))
    throw new DomainError(ctx.viewer.personId ? 'FORBIDDEN' : 'SIGN_IN_NEEDED')
}
