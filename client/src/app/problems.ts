import type { ReadError } from './state.js'

/** Something wrong at one field of a form. */
export interface FieldProblem {
  field: string
  message: string
}

/** Why the API refused: a code to act on, a sentence to show, the fields it is about. */
export interface ChangeProblem {
  code: string
  message: string
  fields: readonly FieldProblem[]
  /** What somebody else did meanwhile, as a sentence of its own: for pages that show the new state themselves. */
  happened?: string | undefined
}

function fieldOf(entry: unknown, message: string): FieldProblem | null {
  if (typeof entry === 'string') return { field: entry, message }
  if (typeof entry !== 'object' || entry === null) return null
  const { field, path, message: own } = entry as { field?: unknown; path?: unknown; message?: unknown }
  const name = typeof field === 'string' ? field : Array.isArray(path) ? path.join('.') : null
  return name === null ? null : { field: name, message: typeof own === 'string' ? own : message }
}

/** Reads the first error of an answer the way forms and pages show it. */
export function problemOf(errors: readonly ReadError[]): ChangeProblem {
  const all = errors.flatMap((error) =>
    (error.extensions?.fields ?? []).map((entry) => fieldOf(entry, error.message)),
  )
  const { code = 'UNKNOWN', params } = errors[0]?.extensions ?? {}
  const { what } = (params ?? {}) as { what?: unknown }
  return {
    code,
    message: errors[0]?.message ?? '',
    fields: all.filter((entry) => entry !== null),
    ...(code === 'CONFLICT' && typeof what === 'string' ? { happened: what } : {}),
  }
}

/** The sentence to show at a field, if there is one. */
export function fieldMessage(problem: ChangeProblem | null, field: string): string | undefined {
  return problem?.fields.find((entry) => entry.field === field)?.message
}

/** Gives a change that failed without words the sentence that fits: no connection, so nothing is saved, or a fault of ours. */
export function explained(problem: ChangeProblem, t: (key: string) => string): ChangeProblem {
  if (problem.message !== '') return problem
  return { ...problem, message: t(problem.code === 'OFFLINE' ? 'shell.notSaved' : 'shell.failed.text') }
}

/** The same for a read: it is tried again when the connection is back. */
export function explainedRead(problem: ChangeProblem, t: (key: string) => string): ChangeProblem {
  return problem.code === 'OFFLINE' && problem.message === ''
    ? { ...problem, message: t('shell.offline') }
    : explained(problem, t)
}
