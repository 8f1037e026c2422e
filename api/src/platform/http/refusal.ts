import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { isLocale, negotiateLocale, type ErrorCode, type Locale } from '../../contract/index.js'
import { DomainError } from '../errors.js'
import { formatError, isFault, refusalOf, statusOf } from '../formatError.js'
import type { FaultLog } from '../read/plugin.js'

/** The language a request outside GraphQL is answered in: the page's, else the browser's. */
export function localeOf(request: Request): Locale {
  const asked = request.get('x-locale')
  return isLocale(asked) ? asked : negotiateLocale(request.get('accept-language'))
}

/** A state is changed by our own pages only: another site's form or script is refused before anything is read. */
export function ownPagesOnly(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const origin = request.get('origin')
    if (origin === undefined && request.get('sec-fetch-site') === 'cross-site')
      throw new DomainError('FORBIDDEN')
    const host = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : origin
    if (host !== undefined && host !== own && host !== request.get('host')) throw new DomainError('FORBIDDEN')
    next()
  }
}

const statuses: Partial<Record<ErrorCode, number>> = {
  TOO_MANY_ATTEMPTS: 429,
  FILE_TOO_LARGE: 413,
  LINK_INVALID: 410,
}

/** What a body parser or a router found wrong with the request itself. */
function requestFault(error: unknown): DomainError | undefined {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown }
  const ofClient = typeof status === 'number' && status >= 400 && status < 500
  return ofClient && (typeof type === 'string' || error instanceof URIError)
    ? new DomainError('INVALID_REQUEST')
    : undefined
}

/** Ends a router: refusals answer in the shape of GraphQL's errors, a fault of ours says nothing of the inside. */
export function refusals(log: FaultLog): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const shown = requestFault(error) ?? error
    const requestId = request.get('x-request-id')?.slice(0, 64) ?? randomUUID()
    if (isFault(shown)) log.error({ err: error, requestId }, 'A request failed')
    const refusal = refusalOf(shown)
    const codes = [refusal.code, ...refusal.fields.map((field) => field.code)]
    const status = codes.map((code) => statuses[code]).find((found) => found !== undefined) ?? statusOf(shown)
    response.status(status).json({ errors: [formatError(shown, { locale: localeOf(request), requestId })] })
  }
}
