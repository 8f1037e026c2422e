import type { TypedDocumentNode } from '@apollo/client/core'
import type { GenericSchema, InferOutput } from 'valibot'
import { computed, inject, reactive, ref, shallowRef, useId, type InjectionKey } from 'vue'
import { useCheck } from '@/app/check.js'
import { useChange, type Variables } from '@/app/data.js'
import type { FieldProblem } from '@/app/problems.js'

/** What the desk does when one of its forms has come to an end. */
export interface DeskEvents {
  /** A change is on its way, or has come back. */
  sending?: (isOnItsWay: boolean) => void
  /** It is done: said aloud, and the new state shown; the form of this action has no more to keep. */
  done: (said: string, action?: string) => void
  /** Somebody else was faster: what happened, and the new state. */
  overtaken: (said: string, action?: string) => void
}
/** The desk a form lies on. */
export const deskKey: InjectionKey<DeskEvents> = Symbol('desk')
/** The action a form is for, by its key on the desk. */
export const formKey: InjectionKey<string> = Symbol('form')

/** What a form on the desk does. */
export interface ActionOptions<Data, Vars, S extends GenericSchema> {
  document: TypedDocumentNode<Data, Vars>
  /** The schema of the contract the API checks with. */
  schema: S
  variables: (value: InferOutput<S>) => Vars
  /** What is said when it is done. */
  done: () => string
  /** Asks once more first, because it cannot be undone. */
  asks?: boolean
  /** What the schema alone cannot see. */
  further?: () => FieldProblem[]
  /** Fields that are shown as part of another one. */
  within?: Readonly<Record<string, string>>
}

/** Codes that mean the page shows a state that has passed. */
const overtakenCodes = ['CONFLICT', 'ORDER_ENFORCED', 'STATEMENT_NOT_READY']

/**
 * A form on the desk: checks by the contract's schema, asks once more where nothing can be undone, runs the change and tells
 * the desk. Names of fields carry the form's own prefix, because several forms share a page.
 */
export function useAction<Data, Vars extends Variables, S extends GenericSchema>(
  options: ActionOptions<Data, Vars, S>,
) {
  const prefix = useId()
  const desk = inject(deskKey)
  const form = inject(formKey, undefined)
  const check = useCheck()
  const { run, pending } = useChange(options.document)
  const problems = shallowRef<readonly FieldProblem[]>([])
  const refusal = ref('')
  const asking = ref(false)
  let checked: InferOutput<S> | undefined
  const name = (field: string) => `${prefix}-${field}`
  const placed = (found: readonly FieldProblem[]) =>
    found.map((entry) => ({ ...entry, field: options.within?.[entry.field] ?? entry.field }))

  async function confirmed(): Promise<void> {
    asking.value = false
    desk?.sending?.(true)
    const answer = await run(options.variables(checked as InferOutput<S>))
    if (answer.ok) return desk?.done(options.done(), form)
    const { code, message, fields, happened } = answer.problem
    if (overtakenCodes.includes(code)) return desk?.overtaken(happened ?? message, form)
    desk?.sending?.(false)
    problems.value = placed(fields)
    refusal.value = fields.length > 0 ? '' : message
  }
  async function send(input: unknown): Promise<void> {
    refusal.value = ''
    const result = check(options.schema, input)
    problems.value = placed([...(result.ok ? [] : result.fields), ...(options.further?.() ?? [])])
    if (!result.ok || problems.value.length > 0) return
    checked = result.value
    if (options.asks) asking.value = true
    else await confirmed()
  }
  return reactive({
    name,
    error: (field: string) => problems.value.find((entry) => entry.field === field)?.message,
    problems: computed(() => problems.value.map((entry) => ({ ...entry, field: name(entry.field) }))),
    refusal,
    pending,
    asking,
    dismiss: () => (asking.value = false),
    confirmed,
    send,
  })
}
/** A form on the desk. */
export type Action = Pick<
  ReturnType<typeof useAction>,
  'problems' | 'refusal' | 'pending' | 'asking' | 'dismiss' | 'confirmed'
>
