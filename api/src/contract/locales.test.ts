import { expect, test } from 'vitest'
import { intlTag, languageOf, locales, negotiateLocale } from './locales.js'
import { pluralForms } from './plurals.js'

test('a browser gets the language it asks for, Leichte Sprache only by its own name', () => {
  expect(negotiateLocale('de')).toBe('de')
  expect(negotiateLocale('de-DE,de;q=0.9')).toBe('de')
  expect(negotiateLocale('de-x-leicht,de;q=0.9')).toBe('de-x-leicht')
  expect(negotiateLocale('DE-X-Leicht')).toBe('de-x-leicht')
  expect(negotiateLocale('uk-UA,en;q=0.8')).toBe('uk')
  expect(negotiateLocale('fr,en-GB;q=0.5,ar;q=0.7')).toBe('ar')
  expect(negotiateLocale('fr;q=1,tr;q=0')).toBe('de')
  expect(negotiateLocale(null)).toBe('de')
})

test('every language writes dates and figures in the Gregorian calendar with Latin figures', () => {
  const formats = locales.map((locale) =>
    new Intl.DateTimeFormat(intlTag(locale), { timeZone: 'UTC' }).resolvedOptions(),
  )
  expect(new Set(formats.map(({ calendar }) => calendar))).toEqual(new Set(['gregory']))
  expect(new Set(formats.map(({ numberingSystem }) => numberingSystem))).toEqual(new Set(['latn']))
  expect(formats.map(({ locale }) => locale.split('-')[0])).toEqual(locales.map(languageOf))
})

test('Leichte Sprache counts, dates and writes as German does', () => {
  expect(languageOf('de-x-leicht')).toBe('de')
  expect(pluralForms('de-x-leicht')).toEqual(pluralForms('de'))
  expect(
    new Intl.DateTimeFormat(intlTag('de-x-leicht'), { dateStyle: 'long', timeZone: 'UTC' }).format(0),
  ).toBe('1. Januar 1970')
})
