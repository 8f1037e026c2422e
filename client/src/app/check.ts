import * as v from 'valibot'
import { useTexts } from '@/texts/index.js'
import type { FieldProblem } from './problems.js'

/** A form's input: what the schema made of it, or what is wrong at which field. */
export type Checked<Output> = { ok: true; value: Output } | { ok: false; fields: readonly FieldProblem[] }

/** Checks a form by the schema the API checks it with, and says what is wrong in the same words. */
export function useCheck() {
  const { t } = useTexts()
  return <S extends v.GenericSchema>(schema: S, input: unknown): Checked<v.InferOutput<S>> => {
    const result = v.safeParse(schema, input)
    if (result.success) return { ok: true, value: result.output }
    const fields = result.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      message: t(
        `errors.${issue.message}`,
        typeof issue.requirement === 'number' ? { limit: issue.requirement } : {},
      ),
    }))
    return { ok: false, fields }
  }
}
