import { randomUUID } from 'node:crypto'
import express, { type Express } from 'express'
import type { DataSource } from 'typeorm'
import { publicViewer, refusals, type FaultLog } from '../platform/index.js'
import { certificateFile } from './ownCertificate.js'

/** Mounts GET /api/certificates/:code: the certificate of who holds this ticket, once it is made. */
export function mountCertificates(app: Express, source: DataSource, log: FaultLog): void {
  const router = express.Router()
  router.get('/:code', async (request, response) => {
    const { name, bytes } = await certificateFile(
      { viewer: publicViewer('de'), db: source.manager, requestId: randomUUID() },
      request.params.code,
    )
    response.attachment(name)
    response.set({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' })
    response.send(bytes)
  })
  router.use(refusals(log))
  app.use('/api/certificates', router)
}
