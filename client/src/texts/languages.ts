import { computed } from 'vue'
import { intlTag, isLocale, languageOf, localeNames } from '@mitsprache/api/contract'
import { useTexts } from './i18n.js'

/** A language's name for the reader. Intl knows neither German Sign Language nor Leichte Sprache: they are named by us. */
export function useLanguageName(): (tag: string) => string {
  const { t, locale } = useTexts()
  const names = computed(() => new Intl.DisplayNames(intlTag(locale.value), { type: 'language' }))
  return (tag) => {
    if (tag === 'gsg') return t('ui.germanSignLanguage')
    if (isLocale(tag) && languageOf(tag) !== tag) return localeNames[tag]
    try {
      return names.value.of(tag) ?? tag
    } catch {
      return tag
    }
  }
}
