import { computed, reactive } from 'vue'
import { isChoice, locales, mayDecide, type Locale, type QuestionKind } from '@mitsprache/api/contract'
import type { Question } from './questionView.js'

interface DraftWords {
  text: string
  help: string
  /** By key of the choice. */
  choices: Record<string, string>
}
const newKey = () => `a${Math.random().toString(36).slice(2, 9)}`

/** What stands in the fields at first: what the question says, or nothing yet. */
function valuesFrom(question: Question | null) {
  const keys = question?.choices.length ? [...question.choices] : [newKey(), newKey()]
  const wordsIn = (locale: Locale): DraftWords => {
    const words = question?.words.find((one) => one.locale === locale)
    return {
      text: words?.text ?? '',
      help: words?.help ?? '',
      choices: Object.fromEntries(keys.map((key, at) => [key, words?.choices[at] ?? ''])),
    }
  }
  return {
    kind: (question?.kind ?? 'SHORT_TEXT') as QuestionKind,
    required: question?.required ?? false,
    special: question?.special ?? false,
    keptDays: question?.keptDays ? String(question.keptDays) : '',
    keys,
    onlyIfId: question?.onlyIf?.questionId ?? '',
    onlyIfValues: [...(question?.onlyIf?.values ?? [])],
    actorGroupIds: [...(question?.actorGroupIds ?? [])],
    words: Object.fromEntries(locales.map((locale) => [locale, wordsIn(locale)])) as Record<
      Locale,
      DraftWords
    >,
  }
}

/** A question while it is written: its words in all languages, whom it is asked of. */
export function useQuestionDraft(question: Question | null) {
  const values = reactive(valuesFrom(question))
  const chosen = computed(() => (isChoice(values.kind) ? values.keys : []))

  return {
    values,
    asksChoice: computed(() => isChoice(values.kind)),
    add: () => values.keys.push(newKey()),
    remove: (key: string) => values.keys.splice(values.keys.indexOf(key), 1),
    /** Whether a language has all its words. */
    isWhole: (locale: Locale) => {
      const { text, choices } = values.words[locale]
      return text.trim() !== '' && chosen.value.every((key) => (choices[key] ?? '').trim() !== '')
    },
    /** Earlier questions it may depend on. */
    decides: (before: readonly Question[]) => before.filter(({ kind }) => mayDecide(kind)),
    input: () => ({
      kind: values.kind,
      required: values.required,
      special: values.special,
      keptDays: values.keptDays.trim() === '' ? null : Number(values.keptDays),
      choices: [...chosen.value],
      words: locales.map((locale) => ({
        locale,
        text: values.words[locale].text,
        help: values.words[locale].help,
        choices: chosen.value.map((key) => values.words[locale].choices[key] ?? ''),
      })),
      onlyIf: values.onlyIfId ? { questionId: values.onlyIfId, values: [...values.onlyIfValues] } : null,
      actorGroupIds: [...values.actorGroupIds],
    }),
  }
}
/** A question while it is written. */
export type QuestionDraft = ReturnType<typeof useQuestionDraft>
