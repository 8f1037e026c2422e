import { IsNull } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { Office } from '../committees/index.js'
import { idField } from '../contract/fields.js'
import { proposalLimits } from '../contract/papers.js'
import { paperVerbs, Proposal } from '../papers/index.js'
import { check, clock, dayText, DomainError, may, text, type Ctx } from '../platform/index.js'
import { Report } from './Report.js'
import { ReportVersion } from './ReportVersion.js'
import { tellPublished } from './tellPublished.js'

// a paper is written in the language of the council
const say = (key: string, values: Record<string, string | number>) =>
  text('de', `reports.paper.${key}`, values)

/**
 * Publishes a version of a report. The first one makes a paper for notice of committee and Kreistag, handed in for the Integrationsbuero;
 * those after it, and one who publishes at the same moment, find it. Whom it concerns is told, once a version. Errors: NOT_FOUND, FORBIDDEN, REPORT_NOT_MADE, NO_INTEGRATION_OFFICE.
 */
export async function publishReport(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const { reportId } = await found(ctx, id)
  // the report's row: of two versions published at the same moment the second finds the paper of the first
  const report = await ctx.db.findOneOrFail(Report, {
    where: { id: reportId },
    lock: { mode: 'pessimistic_write' },
  })
  if ((await found(ctx, id)).publishedAt) return id
  await may(ctx, 'publishReport', ReportVersion, id)
  const version = await found(ctx, id)
  if (version.done < version.editions.length) throw new DomainError('REPORT_NOT_MADE')
  const now = clock.now()
  await ctx.db.update(ReportVersion, { id }, { publishedAt: now })
  await ctx.db.update(
    Report,
    { id: report.id },
    {
      publishedAt: report.publishedAt ?? now,
      proposalId: await paperOf(ctx, report, version),
    },
  )
  await record(ctx, { action: 'reports.report.publish', entity: 'ReportVersion', entityId: id })
  await changed(ctx, 'Report', report.id)
  await tellPublished(ctx, version)
  return id
}

async function found(ctx: Ctx, id: string): Promise<ReportVersion> {
  const version = await ctx.db.findOneBy(ReportVersion, { id })
  if (!version) throw new DomainError('NOT_FOUND')
  return version
}

/** Its paper: once, unless it was taken back. */
async function paperOf(ctx: Ctx, report: Report, version: ReportVersion): Promise<string> {
  if (report.proposalId) {
    const known = await ctx.db.findOneByOrFail(Proposal, { id: report.proposalId })
    if (known.state !== 'WITHDRAWN') return known.id
  }
  const [office] = await ctx.db.find(Office, {
    where: { bodyId: report.bodyId, isIntegrationOffice: true, removedAt: IsNull() },
    order: { createdAt: 'ASC' },
    take: 1,
  })
  if (!office) throw new DomainError('NO_INTEGRATION_OFFICE')
  const id = await paperVerbs.startDraft(ctx, { language: 'de', officeId: office.id })
  const { revision } = await ctx.db.findOneByOrFail(Proposal, { id })
  const { title, periodFrom, periodTo, snapshot, fieldIds } = version
  const about = {
    title,
    from: dayText('de', periodFrom),
    to: dayText('de', periodTo),
    indicators: snapshot.indicators.length,
    measures: snapshot.measures.length,
    path: `/berichte/${report.id}`,
  }
  await paperVerbs.saveDraft(ctx, {
    id,
    revision,
    fields: {
      title: say('title', about).slice(0, proposalLimits.title),
      what: say('what', about),
      why: say('why', about),
      forWhom: say('forWhom', about),
      bodyIds: [report.bodyId],
      goals: fieldIds.slice(0, 20).map((fieldId) => ({ fieldId })),
    },
  })
  return paperVerbs.submitProposal(ctx, id, 'REPORT')
}
