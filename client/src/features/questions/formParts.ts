import { computed, onMounted, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { mostWishes, registrationFormSchema, wishesField } from '@mitsprache/api/contract'
import { useCheck } from '@/app/check.js'
import type { FieldProblem } from '@/app/problems.js'
import { useTexts } from '@/texts/index.js'
import { useNeedsDraft } from '../needs/needsDraft.js'
import { keptForm, type SentForm, type Told } from './flow.js'
import type { Question } from './questionView.js'
import { useAnswers } from './useAnswers.js'

/** What the parts of a form are about. */
export interface PartsOptions {
  questions: MaybeRefOrGetter<readonly Question[]>
  workshops: MaybeRefOrGetter<readonly { id: string }[]>
  actorGroupId: MaybeRefOrGetter<string | null>
  size: MaybeRefOrGetter<number>
  told: Told
  /** Name of the place in this tab where the form waits. */
  keep: string
}

/** Whether a question asks for nothing special. */
export const plain = ({ special }: Question): boolean => !special
const special = (question: Question) => question.special

/** The parts of a form beside who comes: answers, what is needed, workshops; how they are sent. */
export function useFormParts(options: PartsOptions) {
  const { told } = options
  const answers = useAnswers(options.questions, options.actorGroupId, told.answers)
  const needs = useNeedsDraft([], options.size)
  const consent = ref(false)
  const keepSpecial = ref(told.specialTold)
  const wishes = ref<string[]>(Array.from({ length: mostWishes }, (_, at) => told.itemIds[at] ?? ''))
  const itemIds = computed(() => wishes.value.filter(Boolean))

  /** Needs stay as they were told where they are not shown; nothing told in their place takes them back. */
  function sentNeeds(): SentForm['needs'] {
    if (keepSpecial.value) return null
    return needs.needs.value.length > 0 || told.specialTold ? needs.needs.value : null
  }
  return {
    ...{ answers, needs, consent, keepSpecial, wishes, itemIds },
    form: (): SentForm => ({
      answers: toValue(options.questions).length > 0 ? answers.sent() : null,
      consent: consent.value,
      keepSpecial: keepSpecial.value,
      needs: sentNeeds(),
      itemIds: toValue(options.workshops).length > 0 ? itemIds.value : null,
    }),
  }
}
/** The parts of a form. */
export type FormParts = ReturnType<typeof useFormParts>

/** What is wrong with the parts, by the rules the API checks with. */
export function usePartProblems({ answers, consent, keepSpecial, itemIds, form }: FormParts) {
  const { t } = useTexts()
  const check = useCheck()
  return {
    fragen: (): FieldProblem[] => answers.problems(plain),
    bedarf: (): FieldProblem[] => {
      if (keepSpecial.value) return []
      const wrong = answers.problems(special)
      const checked = check(registrationFormSchema, { ...form(), answers: null })
      if (!checked.ok) wrong.push(...checked.fields.filter(({ field }) => /^(needs|consent)/.test(field)))
      const agrees = consent.value || wrong.some(({ field }) => field === 'consent')
      if (answers.isGiven(special) && !agrees)
        wrong.push({ field: 'consent', message: t('errors.CONSENT_NEEDED') })
      return wrong
    },
    workshop: (): FieldProblem[] => {
      const checked = check(wishesField, itemIds.value)
      return checked.ok ? [] : checked.fields.map(({ message }) => ({ field: 'itemIds.0', message }))
    },
  }
}

/** Keeps what is not special in this tab while the form is filled in; gives what forgets it. */
export function useKeptParts({ questions, keep }: PartsOptions, { answers, wishes }: FormParts): () => void {
  const store = keptForm(keep)
  onMounted(() => {
    const kept = store.read()
    if (!kept) return
    for (const [id, values] of Object.entries(kept.answers)) answers.answer(id, values)
    wishes.value = wishes.value.map((_, at) => kept.itemIds[at] ?? '')
  })
  watch(
    [answers.values, wishes],
    () => {
      const asked = toValue(questions).filter(plain)
      store.write({
        answers: Object.fromEntries(asked.map(({ id }) => [id, answers.values[id] ?? []])),
        itemIds: wishes.value,
      })
    },
    { deep: true },
  )
  return () => store.clear()
}
