import { locales, type Locale } from '@mitsprache/api/contract'

/** A question as the form holds it: words by language, answers to choose from one a line. */
export interface QuestionDraft {
  key: number
  kind: 'SCALE' | 'ONE' | 'SEVERAL' | 'TEXT'
  words: Record<Locale, string>
  lines: Record<Locale, string>
}

interface Worded {
  text: string
  translations: readonly { language: string; text: string }[]
}
type Read = Worded & { kind: QuestionDraft['kind']; options: readonly Worded[] }

const empty = () => Object.fromEntries(locales.map((locale) => [locale, ''])) as Record<Locale, string>
const inLanguage = ({ text, translations }: Worded, locale: Locale) =>
  locale === 'de' ? text : (translations.find(({ language }) => language === locale)?.text ?? '')

/** An empty question. */
export function newQuestion(key: number): QuestionDraft {
  return { key, kind: 'SCALE', words: empty(), lines: empty() }
}

/** A question as it was saved. */
export function draftOf(key: number, question: Read): QuestionDraft {
  const draft = { key, kind: question.kind, words: empty(), lines: empty() }
  for (const locale of locales) {
    draft.words[locale] = inLanguage(question, locale)
    const lines = question.options.map((option) => inLanguage(option, locale))
    if (question.kind !== 'SCALE' && lines.some(Boolean)) draft.lines[locale] = lines.join('\n')
  }
  return draft
}

/** The lines of a field, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Languages whose answers are not as many as the German ones. */
export const uneven = ({ kind, lines }: QuestionDraft): Locale[] =>
  kind === 'SCALE' || kind === 'TEXT'
    ? []
    : locales.filter(
        (locale) =>
          linesOf(lines[locale]).length > 0 && linesOf(lines[locale]).length !== linesOf(lines.de).length,
      )

/** What is sent. */
export function inputOf({ kind, words, lines }: QuestionDraft) {
  const others = locales.filter((locale) => locale !== 'de')
  const chosen = linesOf(lines.de)
  return {
    kind,
    text: words.de,
    translations: others.flatMap((language) =>
      words[language].trim() ? [{ language, text: words[language] }] : [],
    ),
    options: (kind === 'ONE' || kind === 'SEVERAL' ? chosen : []).map((text, at) => ({
      text,
      translations: others.flatMap((language) => {
        const line = linesOf(lines[language])[at]
        return line ? [{ language, text: line }] : []
      }),
    })),
  }
}
