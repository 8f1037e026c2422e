import { AR } from './ar.js'
import { EN } from './en.js'
import { TR } from './tr.js'
import { UK } from './uk.js'

/** Machine translations of the reference texts, by stable key; they carry the origin `machine` until someone checks them. */
export const TRANSLATIONS: Readonly<Record<'en' | 'tr' | 'ar' | 'uk', Readonly<Record<string, string>>>> = {
  en: EN,
  tr: TR,
  ar: AR,
  uk: UK,
}
