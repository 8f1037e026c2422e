import { computed, shallowRef } from 'vue'
import type { TypedDocumentNode } from '@apollo/client/core'
import type * as v from 'valibot'
import { useCheck } from '@/app/check.js'
import { useChange } from '@/app/data.js'
import type { FieldProblem } from '@/app/problems.js'

/** Runs a verb with a checked input; what is wrong stands at the fields of this form, whose names begin with `prefix`. */
export function useAction<S extends v.GenericSchema>(
  schema: S,
  document: TypedDocumentNode<unknown, { input: never }>,
  prefix: string,
) {
  const check = useCheck()
  const change = useChange(document as unknown as TypedDocumentNode<unknown, Record<string, unknown>>)
  const wrong = shallowRef<readonly FieldProblem[]>([])
  const message = shallowRef('')
  const errors = computed(() =>
    wrong.value.map(({ field, message: said }) => ({ field: `${prefix}${field}`, message: said })),
  )
  /** Whether it was done. */
  async function send(input: v.InferInput<S>): Promise<boolean> {
    message.value = ''
    const checked = check(schema, input)
    wrong.value = checked.ok ? [] : checked.fields
    if (!checked.ok) return false
    const result = await change.run({ input: checked.value })
    if (result.ok) return true
    wrong.value = result.problem.fields
    if (result.problem.fields.length === 0) message.value = result.problem.message
    return false
  }
  const at = (field: string) => wrong.value.find((entry) => entry.field === field)?.message
  return { send, at, errors, message, pending: change.pending, name: (field: string) => `${prefix}${field}` }
}
