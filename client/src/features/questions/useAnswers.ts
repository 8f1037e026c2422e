import { computed, reactive, ref, toValue, type MaybeRefOrGetter } from 'vue'
import { askedOf, readAnswers, type AnswerProblem } from '@mitsprache/api/contract'
import type { FieldProblem } from '@/app/problems.js'
import { useTexts } from '@/texts/index.js'
import { useQuestionWords, type Question } from './questionView.js'

/** Answers while they are given: which questions are asked now, and what is wrong, by the rules the API checks with. */
export function useAnswers(
  questions: MaybeRefOrGetter<readonly Question[]>,
  actorGroupId: MaybeRefOrGetter<string | null>,
  given: Readonly<Record<string, readonly string[]>> = {},
) {
  const { t } = useTexts()
  const { read } = useQuestionWords()
  const values = reactive<Record<string, readonly string[]>>({ ...given })
  const asked = computed(() => askedOf(toValue(questions), values, toValue(actorGroupId)))
  const errors = ref<readonly FieldProblem[]>([])
  const nameOf = (id: string) => `answers.${id}`

  function told({ questionId, code, params }: AnswerProblem): FieldProblem {
    return { field: nameOf(questionId), message: t(`errors.${code}`, params ?? {}) }
  }
  /** What is wrong with the questions that are looked at. */
  function problems(of: (question: Question) => boolean): FieldProblem[] {
    const ids = new Set(asked.value.filter(of).map(({ id }) => id))
    return readAnswers(asked.value, values, toValue(actorGroupId))
      .problems.filter(({ questionId }) => ids.has(questionId))
      .map(told)
  }
  /** Names the question in the list on top of a form; at the field itself it stands already. */
  function named(problem: FieldProblem): FieldProblem {
    const question = toValue(questions).find(({ id }) => nameOf(id) === problem.field)
    return question ? { ...problem, message: `${read(question).text} – ${problem.message}` } : problem
  }

  return {
    values,
    asked,
    errors,
    problems,
    named,
    answer: (id: string, given: readonly string[]) => void (values[id] = given),
    isGiven: (of: (question: Question) => boolean) =>
      asked.value.some(
        (question) => of(question) && (values[question.id] ?? []).some((value) => value.trim()),
      ),
    errorAt: (id: string) => errors.value.find(({ field }) => field === nameOf(id))?.message,
    /** As they are sent. */
    sent: () => asked.value.map(({ id }) => ({ questionId: id, values: [...(values[id] ?? [])] })),
  }
}
/** Answers while they are given. */
export type AnswersDraft = ReturnType<typeof useAnswers>
