import { randomUUID } from 'node:crypto'
import express, { type Express, type Request } from 'express'
import type { DataSource } from 'typeorm'
import { csvOf } from '../files/index.js'
import { DomainError, isUuid, refusals, type FaultLog, type Viewer } from '../platform/index.js'
import { refusedRows } from './councilFileRows.js'

/** Mounts GET /api/council-files/:id/refused.csv: the rows that were refused and why, for who may see the file. */
export function mountCouncilFiles(
  app: Express,
  {
    source,
    log,
    viewerOf,
  }: { source: DataSource; log: FaultLog; viewerOf(request: Request): Promise<Viewer> },
): void {
  const router = express.Router()
  router.get('/:id/refused.csv', async (request, response) => {
    const { id } = request.params
    if (!isUuid(id)) throw new DomainError('NOT_FOUND')
    const viewer = await viewerOf(request)
    const { name, lines } = await source.transaction((db) =>
      refusedRows({ viewer, db, requestId: randomUUID() }, id),
    )
    response.attachment(`${name.replace(/\.\w+$/, '')}-refused.csv`)
    response.set({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store' })
    response.send(csvOf(lines))
  })
  router.use(refusals(log))
  app.use('/api/council-files', router)
}
