import type { ErrorCode } from '../contract/index.js'

/** One wrong field of an input: path inside the input, code of a text under `errors`, values for its placeholders. */
export interface FieldError {
  field: string
  code: ErrorCode
  params?: Record<string, string | number>
}

/** A refusal a person can understand: a code with a text in every language. Anything else that is thrown is a fault of ours and is masked. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, string | number> = {},
    readonly fields: FieldError[] = [],
  ) {
    super(code)
    this.name = 'DomainError'
  }
}

/** Refuses an input and names the field. */
export function invalid(
  field: string,
  code: ErrorCode,
  params: Record<string, string | number> = {},
): DomainError {
  return new DomainError('INVALID_INPUT', {}, [{ field, code, params }])
}
