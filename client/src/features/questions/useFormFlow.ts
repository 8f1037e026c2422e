import { computed, nextTick, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useRouter } from 'vue-router'
import type { FieldProblem } from '@/app/problems.js'
import { stepOfField, type FlowStep, type Refused, type SentForm } from './flow.js'
import {
  plain,
  useFormParts,
  useKeptParts,
  usePartProblems,
  type FormParts,
  type PartsOptions,
} from './formParts.js'

/** What a form is about and where it stands. */
export interface FlowOptions extends PartsOptions {
  /** The step the address names. */
  step: MaybeRefOrGetter<string>
  pathOf: (step: FlowStep) => string
  /** There is something to say about who comes; gives what is wrong with it. */
  party: (() => readonly FieldProblem[]) | null
  send: (form: SentForm) => Promise<Refused | null>
}

/** The steps of a form, and which of them the address names. */
function useSteps(options: FlowOptions, { answers }: FormParts) {
  const steps = computed<FlowStep[]>(() => [
    ...(options.party ? (['wer'] as const) : []),
    ...(answers.asked.value.some(plain) ? (['fragen'] as const) : []),
    'bedarf',
    ...(toValue(options.workshops).length > 0 ? (['workshop'] as const) : []),
    'pruefen',
  ])
  const current = computed<FlowStep>(
    () => steps.value.find((name) => name === toValue(options.step)) ?? steps.value[0] ?? 'pruefen',
  )
  const index = computed(() => steps.value.indexOf(current.value))
  return {
    ...{ steps, current, index },
    before: computed(() => steps.value[index.value - 1]),
    following: computed(() => steps.value[index.value + 1]),
  }
}

/** What is wrong on the step that is shown. */
function useShownProblems(
  { pathOf }: FlowOptions,
  { answers, keepSpecial }: FormParts,
  current: { value: FlowStep },
) {
  const router = useRouter()
  const problems = ref<readonly FieldProblem[]>([])
  return {
    problems,
    async show(step: FlowStep, wrong: readonly FieldProblem[]): Promise<void> {
      // what is to be put right has to be seen
      if (step === 'bedarf' && wrong.length > 0) keepSpecial.value = false
      if (step !== current.value) await router.push(pathOf(step))
      await nextTick()
      answers.errors.value = wrong
      problems.value = wrong
    },
  }
}

/** A form that is filled in step by step: what is asked on which step, what is wrong there, and sending all of it at once. */
export function useFormFlow(options: FlowOptions) {
  const router = useRouter()
  const parts = useFormParts(options)
  const wrongIn = usePartProblems(parts)
  const wrongAt = { ...wrongIn, wer: () => options.party?.() ?? [], pruefen: () => [] }
  const forget = useKeptParts(options, parts)
  const steps = useSteps(options, parts)
  const { problems, show } = useShownProblems(options, parts, steps.current)
  const refusal = ref('')
  const pending = ref(false)
  const isSpecial = (id: string) => toValue(options.questions).some((one) => one.id === id && one.special)

  async function next(): Promise<void> {
    const wrong = wrongAt[steps.current.value]()
    await show(steps.current.value, wrong)
    if (wrong.length === 0 && steps.following.value) await router.push(options.pathOf(steps.following.value))
  }
  async function refused({ fields, message }: Refused): Promise<void> {
    const [first] = fields
    if (!first) return void (refusal.value = message)
    const step = stepOfField(first.field, isSpecial)
    await show(steps.steps.value.includes(step) ? step : 'pruefen', fields)
  }
  async function finish(): Promise<boolean> {
    refusal.value = ''
    const wrong = steps.steps.value.find((step) => wrongAt[step]().length > 0)
    if (wrong) {
      await show(wrong, wrongAt[wrong]())
      return false
    }
    pending.value = true
    const answer = await options.send(parts.form())
    pending.value = false
    if (answer) await refused(answer)
    else forget()
    return answer === null
  }

  watch(steps.current, () => {
    problems.value = []
    refusal.value = ''
  })
  return {
    ...parts,
    ...steps,
    ...{ refusal, pending, next, finish },
    problems: computed(() => problems.value.map(parts.answers.named)),
    errorAt: (field: string) => problems.value.find((entry) => entry.field === field)?.message,
  }
}
/** A form that is filled in step by step. */
export type FormFlow = ReturnType<typeof useFormFlow>
