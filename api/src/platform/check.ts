import * as v from 'valibot'
import type { ErrorCode } from '../contract/index.js'
import { DomainError } from './errors.js'

/**
 * Checks an input against a schema of the contract (the same one the form uses) and returns the cleaned value.
 * Throws INVALID_INPUT naming every wrong field; a schema's message is the error code, its requirement the parameter.
 */
export function check<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input)
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
