import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request } from 'express'
import { isLocale, negotiateLocale, type ErrorCode, type Locale } from '../../contract/index.js'
import { DomainError } from '../errors.js'
import { text } from '../texts.js'

/** HTTP status of a refusal outside GraphQL; 400 unless listed. */
const statuses: Partial<Record<ErrorCode, number>> = {
  SIGN_IN_NEEDED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  TOO_MANY_ATTEMPTS: 429,
  TOO_OFTEN: 429,
  INTERNAL: 500,
}

/** The language a request outside GraphQL is answered in: the page's, else the browser's. */
export function localeOf(request: Request): Locale {
  const asked = request.get('x-locale')
  return isLocale(asked) ? asked : negotiateLocale(request.get('accept-language'))
}

/** What a refusal says: codes with their texts, the shape GraphQL errors carry too. */
export function refusalBody(error: DomainError, locale: Locale): object {
  const say = (code: ErrorCode, params: Record<string, string | number> = {}) =>
    text(locale, `errors.${code}`, params)
  return {
    error: {
      code: error.code,
      message: say(error.code, error.params),
      params: error.params,
      fields: error.fields.map((field) => ({ ...field, message: say(field.code, field.params) })),
    },
  }
}

const statusOfBody: Record<string, ErrorCode> = {
  'entity.too.large': 'INVALID_REQUEST',
  'entity.parse.failed': 'INVALID_REQUEST',
}

/** Ends a router: refusals become codes with texts, everything else is a fault of ours and says nothing of the inside. */
export function refusals(log: (error: unknown, requestId: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const bodyFault = statusOfBody[(error as { type?: string } | undefined)?.type ?? '']
    const requestId = randomUUID()
    let refusal = error instanceof DomainError ? error : bodyFault ? new DomainError(bodyFault) : undefined
    if (!refusal) {
      log(error, requestId)
      refusal = new DomainError('INTERNAL', { requestId })
    }
    const wrongFile = refusal.fields.some((field) => field.code === 'FILE_TOO_LARGE')
    const status = wrongFile ? 413 : (statuses[refusal.code] ?? 400)
    response.status(status).json(refusalBody(refusal, localeOf(request)))
  }
}
