import type * as v from 'valibot'
import { changed, record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { locales } from '../contract/index.js'
import { composeReportSchema } from '../contract/reports.js'
import { enqueue } from '../jobs/index.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { changesSince } from './changesSince.js'
import { factsOf, type Facts } from './facts.js'
import { Report } from './Report.js'
import { ReportVersion } from './ReportVersion.js'
import type { Snapshot } from './snapshot.js'

type Given = v.InferOutput<typeof composeReportSchema>

/**
 * Composes a report: its facts are read once and frozen, and a worker typesets them. Composed again it gets a further version; those
 * before stay as they are. Errors: INVALID_INPUT with UNKNOWN_CHOICE on what was chosen, DATE_IN_FUTURE on `periodTo`.
 */
export async function composeReport(ctx: Ctx, input: unknown, isDemo = false): Promise<string> {
  const given = check(composeReportSchema, input)
  const kreis = await kreisOf(ctx)
  await may(ctx, 'composeReport', Body, kreis.id, { lock: false })
  const today = dayOf(clock.now())
  if (given.periodFrom > today) throw invalid('periodFrom', 'DATE_IN_FUTURE')
  const report = await reportOf(ctx, given.reportId, kreis.id, isDemo)
  const before = await reportBefore(ctx, report.id)
  const facts = await factsOf(ctx, given, given.periodTo < today ? given.periodTo : today)
  refuseUnknown(given, facts)
  const { reportId: _, ...chosen } = given
  const snapshot: Snapshot = {
    format: 1,
    title: given.title,
    body: kreis.name,
    isDemo: report.isDemo,
    number: report.next,
    periodFrom: given.periodFrom,
    periodTo: given.periodTo,
    composedOn: today,
    ...facts,
    mapIndicatorId: given.mapIndicatorId,
    texts: given.texts,
    comparedWith: before && { title: before.title, composedOn: before.composedOn },
    changes: changesSince(before?.snapshot ?? null, facts.indicators),
  }
  const made = await ctx.db.insert(ReportVersion, {
    ...chosen,
    reportId: report.id,
    bodyId: kreis.id,
    number: report.next,
    // always in German and Leichte Sprache, in others where somebody wrote something
    editions: locales.filter(
      (locale) => locale.startsWith('de') || given.texts.some(({ language }) => language === locale),
    ),
    snapshot: snapshot as never,
    comparedWithId: before?.id ?? null,
    composedById: ctx.viewer.personId,
    composedAt: clock.now(),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'reports.report.compose', entity: 'ReportVersion', entityId: id })
  await enqueue(ctx, 'reports.render', { versionId: id })
  await changed(ctx, 'Report', report.id)
  return id
}

async function kreisOf(ctx: Ctx): Promise<{ id: string; name: string }> {
  const [kreis] = await ctx.db.query<{ id: string; name: string }[]>(
    'select id, short_name as name from body where district_id is null and removed_at is null limit 1',
  )
  if (!kreis) throw new DomainError('NOT_FOUND')
  return kreis
}

interface Numbered {
  id: string
  isDemo: boolean
  next: number
}

/** The report, held until the version is written: two that compose at once get a number each. */
async function reportOf(ctx: Ctx, id: string | null, bodyId: string, isDemo: boolean): Promise<Numbered> {
  if (!id) {
    const made = await ctx.db.insert(Report, { bodyId, isDemo, createdAt: clock.now() })
    return { id: String(made.identifiers[0]?.id), isDemo, next: 1 }
  }
  const report = await ctx.db.findOne(Report, { where: { id }, lock: { mode: 'pessimistic_write' } })
  if (report?.bodyId !== bodyId) throw new DomainError('NOT_FOUND')
  const last = await ctx.db.maximum(ReportVersion, 'number', { reportId: id })
  return { id, isDemo: report.isDemo, next: (last ?? 0) + 1 }
}

interface Before {
  id: string
  title: string
  composedOn: string
  snapshot: Snapshot
}

/** What it is compared with: the last published one of another report, else its own version before. */
async function reportBefore(ctx: Ctx, reportId: string): Promise<Before | null> {
  const [before] = await ctx.db.query<Before[]>(
    `select id, title, snapshot ->> 'composedOn' as "composedOn", snapshot from report_version
      where (report_id <> $1 and published_at is not null) or report_id = $1
      order by report_id = $1, published_at desc nulls last, number desc limit 1`,
    [reportId],
  )
  return before ?? null
}

function refuseUnknown(given: Given, facts: Facts): void {
  const missing = [
    ['fieldIds', given.fieldIds, facts.fields],
    ['indicatorIds', given.indicatorIds, facts.indicators],
    ['measureIds', given.measureIds, facts.measures],
    ['resolutionIds', given.resolutionIds, facts.resolutions],
  ] as const
  for (const [field, wanted, found] of missing)
    if (found.length !== wanted.length) throw invalid(field, 'UNKNOWN_CHOICE')
  const fields = new Set(given.fieldIds)
  if (facts.indicators.some(({ fieldId }) => !fields.has(fieldId)))
    throw invalid('indicatorIds', 'UNKNOWN_CHOICE')
  if (facts.measures.some(({ fieldId }) => !fields.has(fieldId)))
    throw invalid('measureIds', 'UNKNOWN_CHOICE')
  if (given.mapIndicatorId && !given.indicatorIds.includes(given.mapIndicatorId))
    throw invalid('mapIndicatorId', 'UNKNOWN_CHOICE')
}
