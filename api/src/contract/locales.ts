/** The languages a person can choose, in the order they are offered; German is the source of every text. */
export const locales = ['de', 'de-x-leicht', 'en', 'tr', 'ar', 'uk'] as const

/** A language Mitsprache speaks completely. */
export type Locale = (typeof locales)[number]

/** The language every text is written in first and that answers when nothing else is known. */
export const defaultLocale: Locale = 'de'

/** Each language by its own name, as people look for it. */
export const localeNames: Readonly<Record<Locale, string>> = {
  de: 'Deutsch',
  'de-x-leicht': 'Leichte Sprache',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
}

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ku-arab'])

/** True when the language is written from right to left. */
export function isRtl(locale: string): boolean {
  const lower = locale.toLowerCase()
  return rightToLeft.has(lower) || rightToLeft.has(lower.split('-')[0] ?? '')
}

/** Narrows any text to a language we speak. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value)
}

/** The language in which somebody writes and speaks who reads in this one: readers of Leichte Sprache use German. */
export function languageOf(locale: string): string {
  return locale === 'de-x-leicht' ? 'de' : locale
}

/** The tag for Intl: deadlines always in the Gregorian calendar, figures as German papers print them. */
export function intlTag(locale: string): string {
  return `${languageOf(locale)}-u-ca-gregory-nu-latn`
}

/** Picks the best language we speak from an Accept-Language header. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((entry) => entry.trim()).find((entry) => entry.startsWith('q='))
      const weight = quality === undefined ? 1 : Number(quality.slice(2))
      return { tag: tag.toLowerCase(), weight: weight >= 0 ? weight : 0, position }
    })
    .filter((wish) => wish.weight > 0)
    .sort((left, right) => right.weight - left.weight || left.position - right.position)
  const spoken = wishes.flatMap(({ tag }) => [tag, tag.split('-')[0]].find(isLocale) ?? [])
  return spoken[0] ?? defaultLocale
}
