import express, { type Express } from 'express'
import type { DataSource } from 'typeorm'
import { refusals, type FaultLog } from '../platform/index.js'
import { AuditKey, SignedHead } from './AuditEntry.js'

/** Heads shown at once; older ones by `?before=` the oldest day shown. */
const MOST = 400

/**
 * Mounts GET /api/audit/heads (the signed ends of the audit chain, newest first) and /api/audit/key.pem. Whoever keeps them can prove
 * later that nothing before them was changed; they tell of nobody.
 */
export function mountAudit(app: Express, source: DataSource, log: FaultLog): void {
  const router = express.Router()
  router.get('/heads', async (request, response) => {
    const { before } = request.query
    const day = typeof before === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(before) ? before : null
    const heads = await source.manager
      .createQueryBuilder(SignedHead, 'head')
      .where('(cast(:day as text) is null or head.day::text < :day)', { day })
      .orderBy('head.day', 'DESC')
      .limit(MOST)
      .getMany()
    response.set('cache-control', 'public, max-age=300')
    response.json({ heads: heads.map((head) => ({ ...head, position: Number(head.position) })) })
  })
  router.get('/key.pem', async (_request, response) => {
    const keys = await source.manager.find(AuditKey, { order: { createdAt: 'ASC' } })
    response.set('cache-control', 'public, max-age=300')
    response.type('application/x-pem-file').send(keys.map(({ publicKey }) => publicKey).join(''))
  })
  router.use(refusals(log))
  app.use('/api/audit', router)
}
