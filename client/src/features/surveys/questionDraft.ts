import { locales, type Locale } from '@mitsprache/api/contract'
import {
  byLanguage,
  inLanguage,
  otherLocales,
  wordedFrom,
  type Worded,
  type WordsByLanguage,
} from '@/texts/words.js'

/** A question as the form holds it: words by language, answers to choose from one a line. */
export interface QuestionDraft {
  key: number
  kind: 'SCALE' | 'ONE' | 'SEVERAL' | 'TEXT'
  words: WordsByLanguage
  lines: WordsByLanguage
}

type Read = Worded & { kind: QuestionDraft['kind']; options: readonly Worded[] }

const empty = () => byLanguage({ text: '', translations: [] })

/** An empty question. */
export function newQuestion(key: number): QuestionDraft {
  return { key, kind: 'SCALE', words: empty(), lines: empty() }
}

/** A question as it was saved. */
export function draftOf(key: number, question: Read): QuestionDraft {
  const draft = { key, kind: question.kind, words: byLanguage(question), lines: empty() }
  for (const locale of locales) {
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
  const chosen = linesOf(lines.de)
  return {
    kind,
    ...wordedFrom(words),
    options: (kind === 'ONE' || kind === 'SEVERAL' ? chosen : []).map((text, at) => ({
      text,
      translations: otherLocales.flatMap((language) => {
        const line = linesOf(lines[language])[at]
        return line ? [{ language, text: line }] : []
      }),
    })),
  }
}
