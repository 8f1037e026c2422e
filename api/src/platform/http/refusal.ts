import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { isLocale, negotiateLocale, type ErrorCode, type Locale } from '../../contract/index.js'
import { DomainError } from '../errors.js'
import { formatError, isFault, refusalOf, statusOf } from '../formatError.js'
import type { FaultLog } from '../read/plugin.js'
import { headerOf } from './request.js'

/** The language a request outside GraphQL is answered in: the page's, else the browser's. */
export function localeOf(request: IncomingMessage): Locale {
  const asked = headerOf(request, 'x-locale')
  return isLocale(asked) ? asked : negotiateLocale(request.headers['accept-language'])
}

/** Says whether a request may come from one of our own pages: another site's form or script never may. */
export function ownPages(publicUrl: string): (request: IncomingMessage) => boolean {
  const { host: own, origin: ownOrigin } = new URL(publicUrl)
  return (request) => {
    const { origin } = request.headers
    if (origin === ownOrigin) return true
    if (origin === undefined) return headerOf(request, 'sec-fetch-site') !== 'cross-site'
    const host = URL.canParse(origin) ? new URL(origin).host : origin
    return host === own || host === request.headers.host
  }
}

/** A state is changed by our own pages only: anybody else is refused before anything is read. */
export function ownPagesOnly(publicUrl: string): RequestHandler {
  const isOwn = ownPages(publicUrl)
  return (request, _response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwn(request))
      throw new DomainError('FORBIDDEN')
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

/**
 * Answers with a refusal in the shape of GraphQL's errors; a fault of ours is written down and says nothing of the inside. The
 * status is the one that was set, else the error's own.
 */
export function refuse(
  log: FaultLog,
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const shown = requestFault(error) ?? error
  const requestId = headerOf(request, 'x-request-id')?.slice(0, 64) ?? randomUUID()
  if (isFault(shown)) log.error({ err: error, requestId }, 'A request failed')
  if (response.headersSent) return void response.destroy()
  const refusal = refusalOf(shown)
  const codes = [refusal.code, ...refusal.fields.map((field) => field.code)]
  const own = codes.map((code) => statuses[code]).find((found) => found !== undefined) ?? statusOf(shown)
  const text = JSON.stringify({ errors: [formatError(shown, { locale: localeOf(request), requestId })] })
  response.statusCode = response.statusCode === 200 ? own : response.statusCode
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.setHeader('content-length', Buffer.byteLength(text))
  response.end(text)
}

/** Ends a router: what was thrown in it is refused. */
export function refusals(log: FaultLog): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    refuse(log, error, request, response)
  }
}
