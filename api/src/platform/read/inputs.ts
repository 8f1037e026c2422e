import { Kind, type GraphQLError } from 'graphql'
import { DomainError, type FieldError } from '../errors.js'

/** Which variables do not fit: their names and the places inside them, never what was sent. */
export function inputProblems(errors: readonly GraphQLError[] = []): DomainError {
  const fields = errors.flatMap((error): FieldError[] => {
    const node = error.nodes?.[0]
    if (node?.kind !== Kind.VARIABLE_DEFINITION) return []
    const name = node.variable.name.value
    const place =
      /^Variable "\$\w+" got invalid value .* at "([\w.[\]]{1,200})"[;,]/s.exec(error.message)?.[1] ?? name
    return [{ field: place, code: 'INVALID_VALUE' }]
  })
  return new DomainError('INVALID_INPUT', {}, fields)
}
