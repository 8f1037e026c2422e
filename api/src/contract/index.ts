export { defaultLocale, intlTag, isLocale, isRtl, localeNames, locales, negotiateLocale } from './locales.js'
export type { Locale } from './locales.js'
export { pluralForms, pluralIndex } from './plurals.js'
export type { ErrorCode } from './errors.js'
