import { locales, type Locale } from '@mitsprache/api/contract'

/** German words with what they are in other languages, as the API gives them. */
export interface Worded {
  text: string
  translations: readonly { language: string; text: string }[]
}
/** The same as a form holds it: a text for each language, empty where there is none. */
export type WordsByLanguage = Record<Locale, string>

/** The languages beside German. */
export const otherLocales = locales.filter((locale) => locale !== 'de')

/** What words are in a language; empty where they are not translated. */
export const inLanguage = ({ text, translations }: Worded, locale: Locale): string =>
  locale === 'de' ? text : (translations.find(({ language }) => language === locale)?.text ?? '')

/** Words for a form. */
export const byLanguage = (worded: Worded): WordsByLanguage =>
  Object.fromEntries(locales.map((locale) => [locale, inLanguage(worded, locale)])) as WordsByLanguage

/** Words as they are sent: German, and the languages in which something was typed. */
export const wordedFrom = (
  words: WordsByLanguage,
): { text: string; translations: { language: Locale; text: string }[] } => ({
  text: words.de,
  translations: otherLocales.flatMap((language) =>
    words[language].trim() ? [{ language, text: words[language] }] : [],
  ),
})

/** Drops translations that are what they were while the German words have changed: they would say something else. */
export const stillMeant = (words: WordsByLanguage, before: WordsByLanguage): WordsByLanguage =>
  words.de === before.de
    ? words
    : (Object.fromEntries(
        locales.map((locale) => [
          locale,
          locale !== 'de' && words[locale] === before[locale] ? '' : words[locale],
        ]),
      ) as WordsByLanguage)
