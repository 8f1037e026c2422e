import { In } from 'typeorm'
import { advance, changed } from '../audit/index.js'
import { turnOf } from '../contract/route.js'
import { DraftResolution, Paper, subjectOf, waitsFor } from '../papers/index.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { consultationMachine } from './states.js'
import { watch } from './watch.js'

/** Where a route stands after a station has ended. */
export type RouteStep = { kind: 'waiting' } | { kind: 'opened'; committeeId: string } | { kind: 'ended' }

/**
 * Opens the stations whose turn it is: all that share the next position. While a parallel station still works nothing is
 * opened; when nothing is planned any more the route has ended.
 */
export async function openNext(ctx: Ctx, paperId: string): Promise<RouteStep> {
  const turn = turnOf(await ctx.db.findBy(Consultation, { paperId }))
  if (turn.kind !== 'opened') return turn
  return { kind: 'opened', committeeId: await openStations(ctx, paperId, turn.ids) }
}

/** Opens these stations; the paper then waits for the first of them, whose committee is given. */
export async function openStations(ctx: Ctx, paperId: string, ids: readonly string[]): Promise<string> {
  const planned = await ctx.db.find(Consultation, { where: { id: In([...ids]) }, order: { id: 'ASC' } })
  const opened: Consultation[] = []
  for (const station of planned) opened.push(await open(ctx, station))
  await waitForCommittees(ctx, paperId, opened)
  return planned[0]?.committeeId ?? ''
}

/** Opens one station: it gets its due day and pins the versions it works on. */
async function open(ctx: Ctx, station: Consultation): Promise<Consultation> {
  const now = clock.now()
  const usual = addDays(dayOf(now), station.dueDays)
  const dueOn = station.resumeOn ?? usual
  const { textId, bodyId } = await ctx.db.findOneByOrFail(Paper, { id: station.paperId })
  const [draft] = await ctx.db.find(DraftResolution, {
    where: { paperId: station.paperId },
    order: { version: 'DESC' },
    take: 1,
  })
  await advance(ctx, consultationMachine, station.id, 'openConsultation', {
    consequence: true,
    set: { openedAt: now, dueOn, textId, draftResolutionId: draft?.id ?? null },
  })
  const subject = { entity: 'Consultation', id: station.id }
  const params = await subjectOf(ctx, station.paperId)
  await openTask(ctx, {
    kind: 'consultations.schedule',
    subject,
    assignee: [`CLERK@${station.committeeId}`, `CLERK@${bodyId}`],
    due: dueOn,
    params,
  })
  await openTask(ctx, {
    kind: 'consultations.decide',
    subject,
    assignee: `CHAIR@${station.committeeId}`,
    due: dueOn,
    params,
  })
  await watch(ctx, { ...station, dueOn } as Consultation)
  return { ...station, dueOn } as Consultation
}

/** The paper now waits for the committee whose turn it is; with several at a time for the first of them. */
async function waitForCommittees(ctx: Ctx, paperId: string, opened: readonly Consultation[]): Promise<void> {
  const [first] = opened
  if (!first) return
  const waiting = waitsFor({ for: 'COMMITTEE', committeeId: first.committeeId, until: first.dueOn })
  await ctx.db.update(Paper, { id: paperId }, waiting)
  await changed(ctx, 'Paper', paperId)
}

/** After one of several parallel stations has ended: the paper waits for one that still works, since when it did. */
export async function waitForTheOthers(ctx: Ctx, paperId: string): Promise<void> {
  const [other] = await ctx.db.find(Consultation, {
    where: { paperId, state: In(['OPEN', 'SCHEDULED']) },
    order: { dueOn: 'ASC', id: 'ASC' },
    take: 1,
  })
  if (!other) return
  const waiting = waitsFor({ for: 'COMMITTEE', committeeId: other.committeeId, until: other.dueOn })
  await ctx.db.update(Paper, { id: paperId }, { ...waiting, waitsSince: other.openedAt })
}
