import { randomUUID } from 'node:crypto'
import express, { type Express } from 'express'
import type { DataSource } from 'typeorm'
import { isLocale, mailWishPath } from '../contract/index.js'
import { DomainError, publicViewer, refusals, text, type Ctx, type FaultLog } from '../platform/index.js'
import { stopMails } from './steerWish.js'

/** A mail program says by this that the person wants no more of these mails (RFC 8058). */
async function saysSo(body: unknown, type: string): Promise<boolean> {
  if (!Buffer.isBuffer(body)) return false
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  return form?.get('List-Unsubscribe') === 'One-Click'
}

/** What one click in a mail program ends, and how that is answered. */
export interface OneClick {
  /** Address of the page that does the same, without its language; it has a place `:token`. */
  path: string
  end: (ctx: Ctx, token: string) => Promise<unknown>
  said: string
}

/**
 * Mounts the POST of List-Unsubscribe on the address of its page: no cookie is read or set, nothing is asked, nobody is sent on.
 * It comes from any mail program, so no origin is asked for either: the token is the right, and it can do nothing else.
 */
export function mountOneClick(app: Express, source: DataSource, log: FaultLog, click: OneClick): void {
  const router = express.Router()
  router.post(
    `/:locale${click.path}`,
    express.raw({ type: () => true, limit: '4kb' }),
    async (request, response, next) => {
      const { locale, token = '' } = request.params as { locale: string; token?: string }
      if (!isLocale(locale)) return next()
      response.set('cache-control', 'no-store')
      if (!(await saysSo(request.body, request.get('content-type') ?? '')))
        throw new DomainError('INVALID_REQUEST')
      await source.transaction((db) =>
        click.end({ viewer: publicViewer(locale), db, requestId: randomUUID() }, token),
      )
      response.type('text/plain').send(text(locale, click.said))
    },
  )
  router.use(refusals(log))
  app.use(router)
}

/** Mounts what ends invitations and other mails that many get. */
export function mountMailWish(app: Express, source: DataSource, log: FaultLog): void {
  mountOneClick(app, source, log, {
    path: mailWishPath(':token'),
    end: stopMails,
    said: 'invitations.wish.done',
  })
}
