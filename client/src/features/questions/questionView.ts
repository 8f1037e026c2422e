import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { questionFor, yesOrNo, type Asked, type Locale, type QuestionWords } from '@mitsprache/api/contract'
import { useFormats, useTexts } from '@/texts/index.js'

/** A question as the API tells it. */
export interface Question extends Asked {
  special: boolean
  /** Days after the event its answers are kept at most; null = as the rule for all says. */
  keptDays: number | null
  words: readonly QuestionWords[]
}

/** How a question and what is answered to it are called on this page. */
export function useQuestionWords() {
  const { t, locale } = useTexts()
  const formats = useFormats()
  const read = (question: Pick<Question, 'choices' | 'words'>) =>
    questionFor(question, locale.value as Locale)
  const choicesOf = (question: Pick<Question, 'kind' | 'choices' | 'words'>) =>
    question.kind === 'YES_NO'
      ? yesOrNo.map((value) => ({ value, label: t(`questions.${value}`) }))
      : read(question).choices
  const answerOf = (question: Pick<Question, 'kind' | 'choices' | 'words'>, values: readonly string[]) =>
    question.kind === 'NUMBER'
      ? values.map((value) => formats.number(Number(value))).join('')
      : formats.list(
          values.map((value) => choicesOf(question).find((one) => one.value === value)?.label ?? value),
        )
  return { read, choicesOf, answerOf, locale }
}

/** One question for its field: its words here, and the language they are in when it is not the page's. */
export function useQuestion(question: MaybeRefOrGetter<Question>) {
  const { read, choicesOf, locale } = useQuestionWords()
  const words = computed(() => read(toValue(question)))
  return {
    words,
    choices: computed(() => choicesOf(toValue(question))),
    /** Shown in German because a translation is missing. */
    german: computed(() => words.value.locale !== locale.value),
  }
}
