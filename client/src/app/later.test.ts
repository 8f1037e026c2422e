import { afterEach, expect, test, vi } from 'vitest'
import { createCommentVNode, createSSRApp, defineComponent, h, nextTick, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { allTaken, breathe, InTurns, Later } from './later.js'

afterEach(() => vi.restoreAllMocks())

const Counter = defineComponent(() => {
  const count = ref(0)
  return () => h('button', { onClick: () => (count.value += 1) }, `${count.value}`)
})

/** The browser with the page as the server wrote it, taken over. */
async function opened(page: () => unknown): Promise<HTMLElement> {
  const root = document.createElement('div')
  root.innerHTML = await renderToString(createSSRApp({ render: page }))
  createSSRApp({ render: page }).mount(root)
  return root
}

const press = async (button: Element | undefined) => {
  ;(button as HTMLButtonElement).click()
  await nextTick()
  return button?.textContent
}

test('what stands in it is there at once, and is taken over in a turn of its own', async () => {
  const complaints = vi.spyOn(console, 'warn')
  const root = await opened(() => [h(Counter), h(Later, () => [h(Counter), h(Later, () => h(Counter))])])
  const buttons = [...root.querySelectorAll('button')]
  expect(buttons).toHaveLength(3)
  expect(await press(buttons[0])).toBe('1')
  expect(await press(buttons[1])).toBe('0')
  await allTaken()
  expect(await press(buttons[1])).toBe('1')
  expect(await press(buttons[2])).toBe('1')
  expect([...root.querySelectorAll('button')]).toEqual(buttons)
  expect(complaints).not.toHaveBeenCalled()
})

test('a page that was just opened is taken over whole before that is said', async () => {
  const page = (wrapped: typeof Later) => () =>
    h(
      'main',
      h(wrapped, () => h(Counter)),
    )
  const root = document.createElement('div')
  root.innerHTML = await renderToString(createSSRApp({ render: page(Later) }))
  // the server's side has made its parts already; a browser reads the program anew
  vi.resetModules()
  const browser = await import('./later.js')
  createSSRApp({ render: page(browser.Later) }).mount(root)
  await browser.allTaken()
  expect(await press(root.querySelector('button') ?? undefined)).toBe('1')
})

test('a part that fails does not hold up the others', async () => {
  let inBrowser = false
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const Broken = defineComponent(() => {
    if (inBrowser) throw new Error('broken part')
    return () => h('p', 'whole')
  })
  const page = () => [h(Later, () => h(Broken)), h(Later, () => h(Counter))]
  const root = document.createElement('div')
  root.innerHTML = await renderToString(createSSRApp({ render: page }))
  inBrowser = true
  const app = createSSRApp({ render: page })
  app.config.errorHandler = (error) => console.error(error)
  app.mount(root)
  await breathe()
  await allTaken()
  expect(told).toHaveBeenCalled()
  expect(await press(root.querySelector('button') ?? undefined)).toBe('1')
})

test('each part has its own turn, and they come, go and change with what they show', async () => {
  const complaints = vi.spyOn(console, 'warn')
  const more = ref(false)
  const root = await opened(() =>
    h(InTurns, () => [
      h('p', more.value ? 'more' : 'less'),
      more.value ? h(Counter, { key: 0 }) : createCommentVNode('v-if', true),
      h(Counter),
    ]),
  )
  const [last] = root.querySelectorAll('button')
  expect(await press(last)).toBe('0')
  await allTaken()
  expect(await press(last)).toBe('1')
  more.value = true
  await nextTick()
  expect(root.textContent).toBe('more01')
  more.value = false
  await nextTick()
  expect(root.textContent).toBe('less1')
  expect(complaints).not.toHaveBeenCalled()
})
