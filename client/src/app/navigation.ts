import { nextTick, ref } from 'vue'
import type { Router } from 'vue-router'
import { loadTexts, partOf, textParts, type PageTexts, type TextPart } from '@/texts/index.js'
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

/** Brings the texts of the language that a page did not come with. */
export interface TextLoader {
  /** Once the first page stands: what it may say next. Who only reads is spared the texts of the desks, and who is at another desk those of the committees. */
  rest: () => Promise<void>
  /** Everything: for any other page. */
  all: () => Promise<void>
}

/** Fetches each part of the texts once; a text that is shown and not there brings what belongs to the page, and all of them if it is not among that. */
export function createTextLoader(texts: PageTexts, page: PageState): TextLoader {
  const { locale } = page
  let complete = false
  const once = (part: TextPart) => {
    let loading: Promise<void> | null = null
    return () =>
      (loading ??= loadTexts(locale, [part]).then((some) => texts.global.mergeLocaleMessage(locale, some)))
  }
  const load = textParts.map((part) => ({ part, bring: once(part) }))
  const all = () => Promise.all(load.map(({ bring }) => bring())).then(() => void (complete = true))
  // what belongs to what the page says already; who signed in has desks
  const said = new Set<TextPart>([
    'open',
    ...Object.keys(page.texts).map(partOf),
    ...(page.viewer ? ['inner' as const] : []),
  ])
  const rest = () =>
    Promise.all(load.filter(({ part }) => said.has(part)).map(({ bring }) => bring())).then(() => undefined)
  texts.global.setMissingHandler((_locale, key) => {
    if (!complete) void rest().then(() => (texts.global.te(key) ? undefined : all()))
    // anything but the key would be taken for a text that is still to be compiled, and nothing here compiles
    return key
  })
  return { rest, all }
}

/** What happens around each change of page in the browser. */
export function guideNavigation(
  router: Router,
  page: PageState,
  texts: TextLoader,
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
  router.beforeResolve(() => (first ? undefined : texts.all()))
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
