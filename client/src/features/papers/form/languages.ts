import { computed } from 'vue'
import { useLanguageName } from '@/texts/index.js'

/**
 * Languages people in the Kreis write in, by their own names; a proposal may be written in any of them. The names stand here
 * because browsers know only those of the languages they are translated into.
 */
const written = {
  de: 'Deutsch',
  tr: 'Türkçe',
  ar: 'العربية',
  en: 'English',
  uk: 'українська',
  ru: 'русский',
  pl: 'polski',
  ro: 'română',
  bg: 'български',
  it: 'italiano',
  el: 'Ελληνικά',
  es: 'español',
  pt: 'português',
  fr: 'français',
  sq: 'shqip',
  sr: 'српски',
  hr: 'hrvatski',
  bs: 'bosanski',
  ku: 'kurdî',
  fa: 'فارسی',
  ps: 'پښتو',
  ti: 'ትግርኛ',
  am: 'አማርኛ',
  so: 'Soomaali',
  ta: 'தமிழ்',
  ur: 'اردو',
  vi: 'Tiếng Việt',
  zh: '中文',
}

/** Languages to choose from: each by its own name first, then in the reader's language. */
export function useLanguages() {
  const nameOf = useLanguageName()
  return computed(() =>
    Object.entries(written).map(([value, own]) => {
      const here = nameOf(value)
      return { value, label: own === here ? here : `${own} – ${here}` }
    }),
  )
}
