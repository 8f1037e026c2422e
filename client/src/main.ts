import 'virtual:kern.css'
import './app/styles/index.css'
import 'virtual:fonts.css'
import { createHead } from '@unhead/vue/client'
import { createWebHistory } from 'vue-router'
import { intlTag } from '@mitsprache/api/contract'
import { forgetDoorUnless } from './app/deviceData.js'
import { createPage, createPageRouter } from './app/create.js'
import { allTaken, breathe } from './app/later.js'
import { createTextLoader, guideNavigation } from './app/navigation.js'
import type { PageState } from './app/state.js'
import { tell } from './ui/toast.js'

// not awaited while this file is read: the parts of a page import from it, and would wait for it as it waits for them
async function takeOver(): Promise<void> {
  await breathe()
  const written = document.getElementById('state')?.textContent ?? '{}'
  const state = JSON.parse(written) as PageState
  const router = createPageRouter(state, createWebHistory())
  await breathe()
  const page = createPage(state, router, createHead())
  const texts = createTextLoader(page.texts, page.state)
  guideNavigation(page.router, page.state, texts, () => tell(page.texts.global.t('shell.offline'), 'note'))
  await page.router.isReady()
  await breathe()
  // the first number or date a browser writes takes as long as all others of a page together
  new Intl.NumberFormat(intlTag(state.locale)).format(0)
  await breathe()
  page.app.mount('#app')
  await allTaken()
  document.documentElement.dataset['ready'] = 'true'
  if (!page.router.currentRoute.value.meta.texts) void texts.rest()
  void forgetDoorUnless(page.state.viewer?.id ?? null)
}

void takeOver()
