import { computed, ref } from 'vue'
import type * as v from 'valibot'
import { useCheck } from './check.js'
import type { ChangeResult } from './data.js'
import type { FieldProblem } from './problems.js'

/** A form: checked by the schema the API checks it with, sent, and what is wrong told at each field. */
export function useForm<S extends v.GenericSchema, Data>(
  schema: S,
  send: (value: v.InferOutput<S>) => Promise<ChangeResult<Data>>,
  /** Sets the fields of several forms on one page apart. */
  name = '',
) {
  const check = useCheck()
  const problems = ref<readonly FieldProblem[]>([])
  const refusal = ref('')
  const pending = ref(false)
  const nameOf = (field: string) => (name ? `${name}-${field}` : field)

  /** The answer; null when something has to be put right first. */
  async function submit(input: unknown): Promise<Data | null> {
    refusal.value = ''
    const checked = check(schema, input)
    problems.value = checked.ok ? [] : checked.fields
    if (!checked.ok) return null
    pending.value = true
    const answer = await send(checked.value)
    pending.value = false
    if (answer.ok) return answer.data
    problems.value = answer.problem.fields
    if (problems.value.length === 0) refusal.value = answer.problem.message
    return null
  }

  return {
    submit,
    pending,
    refusal,
    nameOf,
    fields: computed(() => problems.value.map(({ field, message }) => ({ field: nameOf(field), message }))),
    errorAt: (field: string) => problems.value.find((entry) => entry.field === field)?.message,
  }
}
