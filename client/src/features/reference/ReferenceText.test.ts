import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { maskFragments } from 'gql.tada'
import ReferenceText from './ReferenceText.vue'
import { sectionName } from './sections.js'
import { WordingParts } from './wording.js'

const show = (wording: { language: string; origin: 'AUTHOR' | 'MACHINE' | 'CHECKED'; text: string }) =>
  mount(ReferenceText, {
    props: { wording: maskFragments([WordingParts], wording), original: 'Vollbeschäftigung', tag: 'h2' },
  })

test('a machine translation says so and keeps the German original beside it', () => {
  const shown = show({ language: 'ar', origin: 'MACHINE', text: 'العمالة الكاملة' })
  const words = shown.get('h2')
  expect(words.attributes()).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(shown.text()).toContain('Maschinell übersetzt')
  expect(shown.get('q').text()).toBe('Vollbeschäftigung')
  expect(shown.get('q').attributes()).toMatchObject({ lang: 'de', dir: 'ltr' })
})

test('a checked translation is not called a machine’s', () => {
  const shown = show({ language: 'en', origin: 'CHECKED', text: 'Full employment' })
  expect(shown.text()).toContain('Geprüfte Übersetzung')
  expect(shown.text()).not.toContain('Maschinell')
})

test('the original stands alone in its own language', () => {
  const shown = show({ language: 'de', origin: 'AUTHOR', text: 'Vollbeschäftigung' })
  expect(shown.text()).toBe('Vollbeschäftigung')
  expect(shown.get('h2').attributes('lang')).toBeUndefined()
})

test('sections have readable names; one without its own has that of the part it belongs to', () => {
  const known = new Set(['reference.sections.work', 'reference.sections.composition'])
  const t = (key: string, places?: Record<string, string>) =>
    places ? `${places['field']} / ${places['number']}` : key
  const name = (section: string | null) => sectionName(section, t, (key) => known.has(key))
  expect(name('work/2')).toBe('reference.sections.work / 2')
  expect(name('composition/advisory')).toBe('reference.sections.composition')
  expect(name('nowhere')).toBeNull()
  expect(name(null)).toBeNull()
})
