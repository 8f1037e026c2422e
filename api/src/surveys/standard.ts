import { locales } from '../contract/locales.js'
import type { CheckedQuestions } from '../contract/surveys.js'
import type { SurveyKind } from '../contract/surveys.lists.js'
import { text } from '../platform/index.js'

/** What is asked unless the office asks something else, and how many answers there are to choose from. */
const standard = [
  ['learned', 'SCALE', 0],
  ['heard', 'SCALE', 0],
  ['language', 'SCALE', 0],
  ['again', 'ONE', 3],
  ['wish', 'SEVERAL', 5],
  ['better', 'TEXT', 0],
] as const satisfies readonly (readonly [string, SurveyKind, number])[]

const worded = (key: string) => ({
  text: text('de', key),
  translations: locales.flatMap((language) =>
    language === 'de' ? [] : [{ language, text: text(language, key) }],
  ),
})

/** The six questions a survey starts with, in all languages; the office changes them as it likes. */
export function standardQuestions(): CheckedQuestions {
  return standard.map(([key, kind, options]) => ({
    kind,
    ...worded(`surveys.standard.${key}.text`),
    options: Array.from({ length: options }, (_, at) => worded(`surveys.standard.${key}.option${at + 1}`)),
  }))
}
