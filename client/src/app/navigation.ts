import { nextTick, ref } from 'vue'
import type { Router } from 'vue-router'
import { loadTexts, type PageTexts } from '@/texts/index.js'
import type { PageState } from './state.js'

/** True while a page is on its way; the loading bar shows it. */
export const navigating = ref(false)

const headingWaitInMs = 4000

/** Moves the focus to the heading of the page as soon as it is there, so that screen readers say where one is. */
export async function focusHeading(): Promise<void> {
  await nextTick()
  const until = performance.now() + headingWaitInMs
  const attempt = () => {
    const heading = document.querySelector<HTMLElement>('main h1')
    if (heading) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    } else if (performance.now() < until) requestAnimationFrame(attempt)
  }
  attempt()
}

/** Brings all texts of the language once the first page stands; later pages need more than the first one showed. */
export function createTextLoader(texts: PageTexts, locale: string): () => Promise<void> {
  let loading: Promise<void> | null = null
  return () => {
    loading ??= loadTexts(locale).then((all) => texts.global.mergeLocaleMessage(locale, all))
    return loading
  }
}

/** What happens around each change of page in the browser. */
export function guideNavigation(
  router: Router,
  page: PageState,
  allTexts: () => Promise<void>,
  sayOffline: () => void,
): void {
  let first = true
  router.beforeEach((to) => {
    if (!first && to.params['locale'] !== page.locale) {
      window.location.assign(to.fullPath)
      return false
    }
    if (to.meta.signedIn && !page.viewer)
      return { path: `/${page.locale}/anmelden`, query: { weiter: to.fullPath } }
    navigating.value = !first
    return true
  })
  router.beforeResolve(() => (first ? undefined : allTexts()))
  router.afterEach((to, from, failure) => {
    navigating.value = false
    if (failure || first) {
      first = false
      return
    }
    if (to.path === from.path) return
    page.problem = null
    void focusHeading()
  })
  // A part of the next page did not come: the server may have newer ones, so the page is asked for whole. Not the one that
  // was just written whole, which would ask for ever, and not without a connection, which would lose what stands here.
  router.onError((_error, to) => {
    navigating.value = false
    if (!navigator.onLine) sayOffline()
    else if (!first) window.location.assign(to.fullPath)
  })
}
