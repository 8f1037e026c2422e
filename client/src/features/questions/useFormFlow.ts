import { computed, nextTick, onMounted, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useRouter } from 'vue-router'
import { mostWishes, registrationFormSchema, wishesField } from '@mitsprache/api/contract'
import { useCheck } from '@/app/check.js'
import type { FieldProblem } from '@/app/problems.js'
import { useTexts } from '@/texts/index.js'
import { useNeedsDraft } from '../needs/needsDraft.js'
import { keptForm, stepOfField, type FlowStep, type Refused, type SentForm, type Told } from './flow.js'
import type { Question } from './questionView.js'
import { useAnswers } from './useAnswers.js'

/** What a form is about and where it stands. */
export interface FlowOptions {
  questions: MaybeRefOrGetter<readonly Question[]>
  workshops: MaybeRefOrGetter<readonly { id: string }[]>
  actorGroupId: MaybeRefOrGetter<string | null>
  size: MaybeRefOrGetter<number>
  told: Told
  /** The step the address names. */
  step: MaybeRefOrGetter<string>
  pathOf: (step: FlowStep) => string
  /** There is something to say about who comes; gives what is wrong with it. */
  party: (() => readonly FieldProblem[]) | null
  /** Name of the place in this tab where the form waits. */
  keep: string
  send: (form: SentForm) => Promise<Refused | null>
}

const plain = ({ special }: Question) => !special
const special = (question: Question) => question.special

/** A form that is filled in step by step: what is asked on which step, what is wrong there, and sending all of it at once. */
export function useFormFlow(options: FlowOptions) {
  const { t } = useTexts()
  const router = useRouter()
  const check = useCheck()
  const { told } = options
  const answers = useAnswers(options.questions, options.actorGroupId, told.answers)
  const needs = useNeedsDraft([], options.size)
  const consent = ref(false)
  const keepSpecial = ref(told.specialTold)
  const wishes = ref<string[]>(Array.from({ length: mostWishes }, (_, at) => told.itemIds[at] ?? ''))
  const problems = ref<readonly FieldProblem[]>([])
  const refusal = ref('')
  const pending = ref(false)
  const store = keptForm(options.keep)
  const itemIds = computed(() => wishes.value.filter(Boolean))

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
  const before = computed(() => steps.value[index.value - 1])
  const following = computed(() => steps.value[index.value + 1])

  function form(): SentForm {
    const kept = keepSpecial.value
    return {
      answers: toValue(options.questions).length > 0 ? answers.sent() : null,
      consent: consent.value,
      keepSpecial: kept,
      needs:
        kept || needs.needs.value.length === 0 ? (kept || !told.specialTold ? null : []) : needs.needs.value,
      itemIds: toValue(options.workshops).length > 0 ? itemIds.value : null,
    }
  }
  /** What is wrong with what the person needs and with what is special. */
  function needsProblems(): FieldProblem[] {
    if (keepSpecial.value) return []
    const wrong = answers.problems(special)
    const checked = check(registrationFormSchema, { ...form(), answers: null })
    if (!checked.ok) wrong.push(...checked.fields.filter(({ field }) => /^(needs|consent)/.test(field)))
    const agrees = consent.value || wrong.some(({ field }) => field === 'consent')
    if (answers.isGiven(special) && !agrees)
      wrong.push({ field: 'consent', message: t('errors.CONSENT_NEEDED') })
    return wrong
  }
  function workshopProblems(): FieldProblem[] {
    const checked = check(wishesField, itemIds.value)
    return checked.ok ? [] : checked.fields.map(({ message }) => ({ field: 'itemIds.0', message }))
  }
  const wrongAt: Record<FlowStep, () => readonly FieldProblem[]> = {
    wer: () => options.party?.() ?? [],
    fragen: () => answers.problems(plain),
    bedarf: needsProblems,
    workshop: workshopProblems,
    pruefen: () => [],
  }

  /** Shows what is wrong on its step. */
  async function show(step: FlowStep, wrong: readonly FieldProblem[]): Promise<void> {
    if (step !== current.value) await router.push(options.pathOf(step))
    await nextTick()
    answers.errors.value = wrong
    problems.value = wrong
  }
  async function next(): Promise<void> {
    const wrong = wrongAt[current.value]()
    await show(current.value, wrong)
    if (wrong.length > 0) return
    if (following.value) await router.push(options.pathOf(following.value))
  }
  async function finish(): Promise<boolean> {
    refusal.value = ''
    for (const step of steps.value) {
      const wrong = wrongAt[step]()
      if (wrong.length === 0) continue
      await show(step, wrong)
      return false
    }
    pending.value = true
    const refused = await options.send(form())
    pending.value = false
    if (!refused) {
      store.clear()
      return true
    }
    const [first] = refused.fields
    if (!first) refusal.value = refused.message
    else {
      const isSpecial = (id: string) => toValue(options.questions).some((one) => one.id === id && one.special)
      const step = stepOfField(first.field, isSpecial)
      // what is to be put right has to be seen
      if (step === 'bedarf') keepSpecial.value = false
      await show(steps.value.includes(step) ? step : 'pruefen', refused.fields)
    }
    return false
  }

  watch(current, () => {
    problems.value = []
    refusal.value = ''
  })
  onMounted(() => {
    const kept = store.read()
    if (!kept) return
    Object.assign(answers.values, kept.answers)
    wishes.value = wishes.value.map((_, at) => kept.itemIds[at] ?? '')
  })
  watch([answers.values, wishes], () => {
    const asked = toValue(options.questions).filter(plain)
    store.write({
      answers: Object.fromEntries(asked.map(({ id }) => [id, answers.values[id] ?? []])),
      itemIds: wishes.value,
    })
  })

  return {
    ...{ answers, needs, consent, keepSpecial, wishes, itemIds, refusal, pending },
    ...{ steps, current, index, before, following, next, finish },
    problems: computed(() => problems.value.map(answers.named)),
    errorAt: (field: string) => problems.value.find((entry) => entry.field === field)?.message,
  }
}
/** A form that is filled in step by step. */
export type FormFlow = ReturnType<typeof useFormFlow>
