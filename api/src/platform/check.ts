import * as v from 'valibot'
import type { ErrorCode } from '../contract/index.js'
import { DomainError } from './errors.js'

/**
 * Checks an input against a schema of the contract (the same one the form uses) and returns the cleaned value.
 * Throws INVALID_INPUT naming every wrong field; a schema's message is the error code, its requirement the parameter.
 */
export function check<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, storable(input))
  if (result.success) return result.output
  throw new DomainError(
    'INVALID_INPUT',
    {},
    result.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      code: issue.message as ErrorCode,
      ...(typeof issue.requirement === 'number' && { params: { limit: issue.requirement } }),
    })),
  )
}

/** The same input with texts the database can keep: half a character becomes the sign for an unknown one, a NUL is left out. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd')
  if (Array.isArray(value)) return value.map(storable)
  if (value === null || typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value))
    return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storable(one)]))
}
