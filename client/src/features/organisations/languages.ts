import { intlTag } from '@mitsprache/api/contract'
import { useLanguageName, useTexts } from '@/texts/index.js'
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

/** Languages by their names in the page's language. */
export function useLanguageNames() {
  const { locale } = useTexts()
  const nameOf = useLanguageName()
  const choices: Choice[] = tags
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, intlTag(locale.value)))
  return { nameOf, choices }
}
