import type { Locale } from '../../../src/contract/index.js'
import { AR } from './ar.js'
import { DE_X_LEICHT } from './de-x-leicht.js'
import { EN } from './en.js'
import { TR } from './tr.js'
import { UK } from './uk.js'

/** Every language but German, in which the reference texts are written. */
export type TranslationLocale = Exclude<Locale, 'de'>

/** Machine translations of the reference texts, by stable key; they carry the origin `machine` until someone checks them. */
export const TRANSLATIONS: Readonly<Record<TranslationLocale, Readonly<Record<string, string>>>> = {
  'de-x-leicht': DE_X_LEICHT,
  en: EN,
  tr: TR,
  ar: AR,
  uk: UK,
}
