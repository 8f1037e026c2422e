import { createI18n, useI18n, type PathValue } from 'vue-i18n'
import { isRtl, pluralIndex } from '@mitsprache/api/contract'
import { inject, type InjectionKey } from 'vue'
import { texts } from 'virtual:texts'
import { textParts, type TextPart } from './parts.js'

/** The texts of one language by `<namespace>.<path>`; those with places to fill are compiled already. */
export type Texts = Record<string, string | object>

/** What reads and extends the texts of a running page. */
export type PageTexts = ReturnType<typeof createTexts>

/** Loads texts of a language, all unless told otherwise; the page itself arrives with the few it shows. */
export async function loadTexts(locale: string, parts: readonly TextPart[] = textParts): Promise<Texts> {
  const loaded = await Promise.all(parts.map((part) => texts[locale]?.[part]()))
  return Object.assign({}, ...loaded.map((part) => part?.default)) as Texts
}

/** A text without places to fill, in the form of the compiled ones: a resource holding one fixed message. */
const asCompiled = (text: string) => ({ t: 0, b: { t: 2, i: [], s: text } })

/** Makes the texts of one language available to the components; `onUse` hears of every text that is shown. */
export function createTexts(locale: string, messages: Texts, onUse?: (key: string) => void) {
  return createI18n({
    legacy: false,
    locale,
    fallbackWarn: false,
    missingWarn: false,
    messages: { [locale]: messages as Record<string, string> },
    pluralRules: { [locale]: (count: number, listed: number) => pluralIndex(locale, count, listed) },
    messageResolver: (catalogue, key) => {
      onUse?.(key)
      const text = (catalogue as Texts)[key]
      return (typeof text === 'string' ? asCompiled(text) : (text ?? null)) as PathValue
    },
  })
}

/** Names in Latin letters keep their own direction inside a sentence that runs from right to left. */
function isolated(places: unknown): unknown {
  if (typeof places !== 'object' || places === null) return places
  return Object.fromEntries(
    Object.entries(places).map(([name, value]) => [
      name,
      typeof value === 'string' && /\p{Script=Latin}/u.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
}

/** Texts and language for a component: `const { t, locale } = useTexts()`. */
export function useTexts() {
  const { t: written, te, locale } = useI18n({ useScope: 'global' })
  const inOrder = (key: string, ...rest: unknown[]) =>
    (written as (key: string, ...rest: unknown[]) => string)(key, ...rest.map(isolated))
  const t = isRtl(locale.value) ? (inOrder as typeof written) : written
  return { t, te, locale }
}

/** The moment the page was written, so that server and browser count the same days. */
export const pageTimeKey: InjectionKey<Date> = Symbol('pageTime')

/** The moment the page was written. */
export function usePageTime(): Date {
  return inject(pageTimeKey, () => new Date(), true)
}
