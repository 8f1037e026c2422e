import { computed } from 'vue'
import { useLanguageName } from '@/texts/index.js'

/** Languages people in the Kreis write in; a proposal may be written in any of them. */
const written = [
  'de',
  'tr',
  'ar',
  'en',
  'uk',
  'ru',
  'pl',
  'ro',
  'bg',
  'it',
  'el',
  'es',
  'pt',
  'fr',
  'sq',
  'sr',
  'hr',
  'bs',
  'ku',
  'fa',
  'ps',
  'ti',
  'am',
  'so',
  'ta',
  'ur',
  'vi',
  'zh',
]

const nameIn = (tag: string, language: string) =>
  new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(language) ?? language

/** Languages to choose from: each by its own name first, then in the reader's language. */
export function useLanguages() {
  const nameOf = useLanguageName()
  return computed(() =>
    written.map((value) => {
      const own = nameIn(value, value)
      const here = nameOf(value)
      return { value, label: own === here || own === value ? here : `${own} – ${here}` }
    }),
  )
}
