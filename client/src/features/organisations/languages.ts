import { intlTag, isLocale, languageOf, localeNames } from '@mitsprache/api/contract'
import { useTexts } from '@/texts/index.js'
import type { Choice } from '@/ui/choices.js'

/** Languages people here speak with each other; others can be written by their tag in the data. */
const tags = [
  ...[
    'ar',
    'am',
    'bg',
    'bs',
    'de',
    'el',
    'en',
    'es',
    'fa',
    'fr',
    'hi',
    'hr',
    'it',
    'ku',
    'nl',
    'pl',
    'ps',
    'pt',
  ],
  ...['ro', 'ru', 'so', 'sq', 'sr', 'ta', 'ti', 'tr', 'uk', 'ur', 'vi', 'zh'],
]

/** Languages by their names in the page's language; Leichte Sprache, which Intl takes for German, by its own. */
export function useLanguageNames() {
  const { locale } = useTexts()
  const names = new Intl.DisplayNames(intlTag(locale.value), { type: 'language' })
  const nameOf = (tag: string): string => {
    if (isLocale(tag) && languageOf(tag) !== tag) return localeNames[tag]
    try {
      return names.of(tag) ?? tag
    } catch {
      return tag
    }
  }
  const choices: Choice[] = tags
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, intlTag(locale.value)))
  return { nameOf, choices }
}
