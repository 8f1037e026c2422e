import { createSSRApp, defineComponent, h, nextTick, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { afterEach, expect, test, vi } from 'vitest'
import { keepTyped } from './typed.js'

const name = ref('')
const agreed = ref(false)
const language = ref('de')
const Form = defineComponent(() => () => [
  h('input', {
    id: 'name',
    value: name.value,
    onInput: (event: Event) => (name.value = (event.target as HTMLInputElement).value),
  }),
  h('input', {
    id: 'agreed',
    type: 'checkbox',
    checked: agreed.value,
    onChange: (event: Event) => (agreed.value = (event.target as HTMLInputElement).checked),
  }),
  h(
    'select',
    {
      id: 'language',
      onChange: (event: Event) => (language.value = (event.target as HTMLSelectElement).value),
    },
    ['de', 'tr'].map((value) => h('option', { value, selected: value === language.value }, value)),
  ),
])

/** The page as the server wrote it, and somebody who does not wait until it answers. */
async function typedEarly(): Promise<void> {
  ;[name.value, agreed.value, language.value] = ['', false, 'de']
  document.body.innerHTML = `<div id="app">${await renderToString(createSSRApp(Form))}</div>`
  document.querySelector<HTMLInputElement>('#name')!.value = 'Deniz'
  document.querySelector<HTMLInputElement>('#agreed')!.checked = true
  document.querySelector<HTMLSelectElement>('#language')!.value = 'tr'
}
const openedBy = (type: string) =>
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as unknown as PerformanceEntry])
const takeOver = () => createSSRApp(Form).mount('#app')
const shown = () => document.querySelector<HTMLInputElement>('#name')?.value
afterEach(() => vi.restoreAllMocks())

test('what was typed before the page answers stays, and the page knows of it', async () => {
  await typedEarly()
  openedBy('navigate')
  const putBack = keepTyped()
  takeOver()
  putBack()
  await nextTick()
  expect([name.value, agreed.value, language.value, shown()]).toEqual(['Deniz', true, 'tr', 'Deniz'])
})

test('without that it is lost', async () => {
  await typedEarly()
  takeOver()
  await nextTick()
  expect([name.value, agreed.value, language.value]).toEqual(['', false, 'de'])
})

test('what the browser itself ticked or chose after the back button acts on nothing', async () => {
  await typedEarly()
  openedBy('back_forward')
  const putBack = keepTyped()
  takeOver()
  putBack()
  await nextTick()
  expect([name.value, agreed.value, language.value]).toEqual(['Deniz', false, 'de'])
})
