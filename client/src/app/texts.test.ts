import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { createTexts, loadTexts, useTexts } from '@/texts/index.js'
import { createTextLoader } from './navigation.js'
import { emptySite, type PageState } from './state.js'

const arrived = (texts: PageState['texts']): PageState => ({
  locale: 'de',
  theme: 'auto',
  viewer: null,
  site: emptySite,
  texts,
  reads: {},
  problem: null,
  now: '2026-11-28T08:00:00Z',
})

function shown(page: PageState, key: string) {
  let written = 0
  const texts = createTexts(page.locale, page.texts)
  const loader = createTextLoader(texts, page)
  const Sentence = defineComponent(() => {
    const { t } = useTexts()
    return () => {
      written += 1
      return h('p', t(key))
    }
  })
  return { loader, wrapper: mount(Sentence, { global: { plugins: [texts] } }), times: () => written }
}

test('texts that come once the page stands are there, and nothing is written anew for them', async () => {
  const page = arrived({ 'shell.name': 'Mitsprache' })
  const { loader, wrapper, times } = shown(page, 'shell.name')
  await loader.rest()
  await flushPromises()
  expect(Object.keys(page.texts).length).toBeGreaterThan(500)
  expect(wrapper.text()).toBe('Mitsprache')
  expect(times()).toBe(1)
})

test('a text that is shown and not there brings all of them, and is written then', async () => {
  const { 'tasks.kinds.papers.takeUp': title } = await loadTexts('de', ['inner'])
  expect(title).toEqual(expect.any(String))
  const { wrapper } = shown(arrived({}), 'tasks.kinds.papers.takeUp')
  expect(wrapper.text()).toBe('tasks.kinds.papers.takeUp')
  await expect.poll(() => wrapper.text()).toBe(title)
})
