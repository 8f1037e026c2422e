import type { Express, Request } from 'express'
import type { DataSource } from 'typeorm'
import { isLocale } from '../contract/index.js'
import {
  isUuid,
  readAsViewer,
  refusals,
  rowOf,
  DomainError,
  sql,
  tableOf,
  visibleSql,
  type FaultLog,
  type Viewer,
} from '../platform/index.js'
import { reportHtml } from './reportHtml.js'
import { ReportVersion } from './ReportVersion.js'
import type { Snapshot } from './snapshot.js'

/** Mounts GET /api/reports/:versionId/:locale: the page of an edition, to be read on the spot. It runs nothing and loads nothing. */
export function mountReports(
  app: Express,
  {
    source,
    log,
    viewerOf,
  }: { source: DataSource; log: FaultLog; viewerOf(request: Request): Promise<Viewer> },
): void {
  app.get('/api/reports/:id/:locale', async (request, response) => {
    const { id, locale } = request.params
    if (!isUuid(id) || !isLocale(locale)) throw new DomainError('NOT_FOUND')
    const r = rowOf(ReportVersion, 'r')
    const [found] = await readAsViewer<{ snapshot: Snapshot; isPublic: boolean }>(
      source,
      await viewerOf(request),
      sql`select r.snapshot, r.published_at is not null as "isPublic" from ${tableOf(ReportVersion)} r
          where r.id = ${id}::uuid and ${locale} = any(r.editions) and ${visibleSql(ReportVersion, r)}`,
    )
    if (!found) throw new DomainError('NOT_FOUND')
    response.set({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'cache-control': found.isPublic ? 'public, no-cache' : 'private, no-cache',
      vary: 'cookie',
    })
    response.send(reportHtml(found.snapshot, locale))
  })
  app.use('/api/reports', refusals(log))
}
