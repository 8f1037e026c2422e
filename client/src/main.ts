import 'virtual:kern.css'
import './app/styles/index.css'
import 'virtual:fonts.css'
import { createHead } from '@unhead/vue/client'
import { createWebHistory } from 'vue-router'
import { forgetDoorUnless } from './app/deviceData.js'
import { createPage } from './app/create.js'
import { createTextLoader, guideNavigation } from './app/navigation.js'
import type { PageState } from './app/state.js'
import { keepTyped } from './app/typed.js'
import { tell } from './ui/toast.js'

/** Lets the browser answer a touch or paint before it goes on: on a slow phone each step takes a tenth of a second. */
const breathe = () => new Promise<void>((done) => setTimeout(done))

// not awaited while this file is read: the parts of a page import from it, and would wait for it as it waits for them
async function takeOver(): Promise<void> {
  await breathe()
  const written = document.getElementById('state')?.textContent ?? '{}'
  const page = createPage(JSON.parse(written) as PageState, createWebHistory(), createHead())
  const texts = createTextLoader(page.texts, page.state)
  guideNavigation(page.router, page.state, texts, () => tell(page.texts.global.t('shell.offline'), 'note'))
  await page.router.isReady()
  await breathe()
  const putBack = keepTyped()
  page.app.mount('#app')
  putBack()
  document.documentElement.dataset['ready'] = 'true'
  // what was pressed before is pressed again (`document.ts`)
  dispatchEvent(new Event('answers'))
  if (!page.router.currentRoute.value.meta.texts) void texts.rest()
  void forgetDoorUnless(page.state.viewer?.id ?? null)
}

/** Where a part of the page cannot be fetched, who pressed is told so, and the next press begins again (`document.ts`). */
function begin(): void {
  takeOver().catch((error: unknown) => {
    console.error(error)
    addEventListener('again', begin, { once: true })
    dispatchEvent(new Event('unreachable'))
  })
}

begin()
