import { In } from 'typeorm'
import { advance, record } from '../audit/index.js'
import { committeeOfKind } from '../committees/index.js'
import { startRouteSchema } from '../contract/consultations.js'
import { committeeName, inform, type Paper, paperMachine, Statement } from '../papers/index.js'
import { check, clock, dayOf, dayText, DomainError, invalid, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { lockPaper } from './lockPaper.js'
import { openNext } from './openNext.js'
import { Route } from './Route.js'
import { RouteTemplate, TemplateStation } from './RouteTemplate.js'

/**
 * Starts the way through the committees: the template's stations are copied, their kinds resolved to the committees the body
 * has today; a kind it lacks stays visible as a dropped station. Needs the statement, or its passed due day and a reason.
 */
export async function startRoute(ctx: Ctx, input: unknown): Promise<string> {
  const { id, templateId, reason } = check(startRouteSchema, input)
  const before = await lockPaper(ctx, id)
  const overdue = before.state === 'AWAITING_STATEMENT'
  await advance(ctx, paperMachine, id, 'startRoute', { reason })
  if (overdue) await refuseEarly(ctx, id, reason)
  const template = await templateFor(ctx, before, templateId)
  await copyStations(ctx, before, template)
  await ctx.db.insert(Route, {
    paperId: id,
    templateId,
    forwardsToDistrict: template.forwardsToDistrict,
    reason: overdue ? reason : null,
  })
  await closeTasks(ctx, { subject: { entity: 'Paper', id }, kind: 'papers.startRoute' })
  const step = await openNext(ctx, id)
  if (step.kind !== 'opened') throw new DomainError('NO_STATION')
  const committee = await committeeName(ctx, step.committeeId)
  await inform(ctx, id, 'consultations.routeStarted', {
    key: `consultations.routeStarted/${id}`,
    reason,
    values: { committee },
  })
  return id
}

/** Without the statement a route starts only after its due day, and with a reason. */
async function refuseEarly(ctx: Ctx, paperId: string, reason: string | null): Promise<void> {
  const statement = await ctx.db.findOneByOrFail(Statement, {
    paperId,
    state: In(['REQUESTED', 'CO_SIGNING']),
  })
  if (statement.dueOn >= dayOf(clock.now()))
    throw new DomainError('STATEMENT_AWAITED', { day: dayText(ctx.viewer.locale, statement.dueOn) })
  if (!reason) throw invalid('reason', 'REASON_NEEDED')
}

async function templateFor(ctx: Ctx, paper: Paper, templateId: string): Promise<RouteTemplate> {
  const template = await ctx.db.findOneBy(RouteTemplate, { id: templateId })
  if (!template || template.retiredAt) throw invalid('templateId', 'UNKNOWN_CHOICE')
  const [body] = await ctx.db.query<{ district: boolean }[]>(
    'select district_id is null as district from body where id = $1',
    [paper.bodyId],
  )
  const fits =
    (template.bodyId === null || template.bodyId === paper.bodyId) &&
    (template.paperKind === null || template.paperKind === paper.kind) &&
    template.forDistrict === body?.district
  if (!fits) throw invalid('templateId', 'TEMPLATE_MISMATCH')
  return template
}

async function copyStations(ctx: Ctx, paper: Paper, template: RouteTemplate): Promise<void> {
  const stations = await ctx.db.find(TemplateStation, {
    where: { templateId: template.id },
    order: { position: 'ASC', id: 'ASC' },
  })
  const now = clock.now()
  for (const station of stations) {
    const { committeeKind, position, dueDays, isPublic, maySpeak } = station
    const committeeId = await committeeOfKind(ctx.db, paper.bodyId, committeeKind, dayOf(now))
    const made = await ctx.db.insert(Consultation, {
      paperId: paper.id,
      committeeId,
      committeeKind,
      position,
      dueDays,
      isPublic,
      maySpeak,
      role: roleFor(paper, station),
      source: 'TEMPLATE',
      ...(committeeId
        ? { state: 'PLANNED' as const }
        : { state: 'DROPPED' as const, dropReason: 'NO_COMMITTEE' as const, concludedAt: now }),
    })
    await record(ctx, {
      action: 'consultations.consultation.plan',
      entity: 'Consultation',
      entityId: String(made.identifiers[0]?.id),
    })
  }
}

/** The integration body that took a proposal up deals with its own motion: its no ends the paper. */
function roleFor(paper: Paper, station: TemplateStation): Consultation['role'] {
  const own =
    station.committeeKind === 'INTEGRATION_BODY' && paper.movedAt !== null && paper.offeredToId !== null
  return own ? 'OWN_MOTION' : station.role
}
