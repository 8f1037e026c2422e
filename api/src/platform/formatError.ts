import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql'
import type { ErrorCode, Locale } from '../contract/index.js'
import { DomainError } from './errors.js'
import { inputProblems } from './read/inputs.js'
import { text } from './texts.js'

/** Who is told, and under which number a fault of ours can be found in the log. */
export interface Told {
  locale: Locale
  requestId: string
}

/** What a client is told of any error: a code, its translated text, the fields concerned. Nothing internal, nothing of what was sent. */
export function formatError(error: unknown, told: Told): GraphQLFormattedError {
  const refusal = refusalOf(error)
  const params = refusal.code === 'INTERNAL' ? { requestId: told.requestId } : refusal.params
  const fields = refusal.fields.map((f) => ({
    ...f,
    message: text(told.locale, `errors.${f.code}`, f.params),
  }))
  const path = error instanceof GraphQLError ? error.path : undefined
  return {
    message: text(told.locale, `errors.${refusal.code}`, params),
    ...(path ? { path } : {}),
    extensions: { code: refusal.code, params, fields },
  }
}

/** Whether the error is a fault of ours, which belongs into the log. */
export function isFault(error: unknown): boolean {
  return refusalOf(error).code === 'INTERNAL'
}

/** The HTTP status when nothing was executed because of this error. */
export function statusOf(error: unknown): number {
  const statuses: Partial<Record<ErrorCode, number>> = {
    INTERNAL: 500,
    SIGN_IN_NEEDED: 401,
    FORBIDDEN: 403,
    NOT_FOUND: 404,
    CONFLICT: 409,
    REQUEST_TOO_LARGE: 413,
    TIMEOUT: 503,
  }
  return statuses[refusalOf(error).code] ?? 400
}

const refusal = (code: ErrorCode) => new DomainError(code)

const isLimit = (code: unknown) => code === 'QUERY_TOO_LARGE' || code === 'ONE_MUTATION'

/** Deadlock, serialisation failure, lock or statement timeout: asking again may help. */
const passing = new Set(['40001', '40P01', '55P03', '57014'])

const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTROSPECTION_DISABLED',
])

/** Any error as one a person can be told. */
export function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof GraphQLError) {
    if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return inputProblems([error])
    const cause: unknown = error.originalError
    for (const known of [error, cause])
      if (known instanceof GraphQLError && isLimit(known.extensions.code))
        return refusal(known.extensions.code)
    const { code } = error.extensions
    if (typeof code === 'string' && requestFaults.has(code)) return refusal('INVALID_REQUEST')
    if (cause) return refusalOf(cause)
    // graphql-js itself, before anything ran: no path
    if (!error.path && error.locations && code === undefined) return refusal('INVALID_REQUEST')
    return refusal('INTERNAL')
  }
  const state = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code
  return refusal(typeof state === 'string' && passing.has(state) ? 'TIMEOUT' : 'INTERNAL')
}
