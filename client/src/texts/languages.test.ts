import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { locales } from '@mitsprache/api/contract'
import { createTexts, loadTexts, useLanguageName } from './index.js'

const Names = defineComponent(() => {
  const nameOf = useLanguageName()
  return () => h('p', ['gsg', 'tr', 'de-x-leicht', '!'].map(nameOf).join(' | '))
})

test('German Sign Language has a name in every language, and a strange tag stays what it is', async () => {
  const names = new Map<string, string[]>()
  for (const locale of locales) {
    const plugins = [createTexts(locale, await loadTexts(locale))]
    names.set(locale, mount(Names, { global: { plugins } }).text().split(' | '))
  }
  expect(names.get('de')).toEqual(['Deutsche Gebärdensprache', 'Türkisch', expect.any(String), '!'])
  expect(names.get('tr')?.[1]).toBe('Türkçe')
  for (const [locale, [sign]] of names) expect(sign, locale).not.toMatch(/gsg|germanSign|^$/)
  expect(new Set([...names.values()].map(([sign]) => sign)).size).toBe(names.size)
})
