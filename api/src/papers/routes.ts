import { randomUUID } from 'node:crypto'
import express, { type Express } from 'express'
import type { DataSource } from 'typeorm'
import { isLocale, unsubscribePath } from '../contract/index.js'
import { DomainError, publicViewer, refusals, text, type FaultLog } from '../platform/index.js'
import { unsubscribeByLink } from './unsubscribeByLink.js'

/** A mail program says by this that the person wants no more of these mails (RFC 8058). */
async function saysSo(body: unknown, type: string): Promise<boolean> {
  if (!Buffer.isBuffer(body)) return false
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  return form?.get('List-Unsubscribe') === 'One-Click'
}

/**
 * Mounts the POST of List-Unsubscribe on the address of its page: no cookie is read or set, nothing is asked, nobody is sent on.
 * It comes from any mail program, so no origin is asked for either: the token is the right, and it can do nothing else.
 */
export function mountUnsubscribe(app: Express, source: DataSource, log: FaultLog): void {
  const router = express.Router()
  router.post(
    `/:locale${unsubscribePath(':token')}`,
    express.raw({ type: () => true, limit: '4kb' }),
    async (request, response, next) => {
      const { locale, token = '' } = request.params as { locale: string; token?: string }
      if (!isLocale(locale)) return next()
      response.set('cache-control', 'no-store')
      if (!(await saysSo(request.body, request.get('content-type') ?? '')))
        throw new DomainError('INVALID_REQUEST')
      await source.transaction((db) =>
        unsubscribeByLink({ viewer: publicViewer(locale), db, requestId: randomUUID() }, token),
      )
      response.type('text/plain').send(text(locale, 'proposals.unsubscribe.done'))
    },
  )
  router.use(refusals(log))
  app.use(router)
}
