import { IsNull } from 'typeorm'
import { record } from '../audit/index.js'
import { saveRouteTemplateSchema } from '../contract/consultations.js'
import { actsAs, check, clock, DomainError, holds, signedIn, type Ctx } from '../platform/index.js'
import { RouteTemplate, TemplateStation } from './RouteTemplate.js'

/** Writes a new version of a template; the old one retires, papers under way keep the copy they took. */
export async function saveRouteTemplate(ctx: Ctx, input: unknown): Promise<string> {
  const { stations, ...given } = check(saveRouteTemplateSchema, input)
  const former = await ctx.db.findOne(RouteTemplate, {
    where: { key: given.key, retiredAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  })
  mayChange(ctx, given.bodyId)
  if (former) mayChange(ctx, former.bodyId)
  if (former) await ctx.db.update(RouteTemplate, { id: former.id }, { retiredAt: clock.now() })
  const made = await ctx.db.insert(RouteTemplate, { ...given, version: (former?.version ?? 0) + 1 })
  const id = String(made.identifiers[0]?.id)
  await ctx.db.insert(
    TemplateStation,
    stations.map((station) => ({ ...station, templateId: id })),
  )
  await record(ctx, { action: 'consultations.routeTemplate.save', entity: 'RouteTemplate', entityId: id })
  return id
}

/** A template of one body is its clerk's; one for all bodies is the administrator's. */
function mayChange(ctx: Ctx, bodyId: string | null): void {
  const own = bodyId !== null && actsAs(ctx, 'CLERK', bodyId)
  signedIn(ctx)
  if (!own && !holds(ctx.viewer, 'ADMINISTRATOR')) throw new DomainError('FORBIDDEN')
}
