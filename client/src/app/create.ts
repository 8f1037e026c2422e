import { createSSRApp, type App as VueApp, type Plugin } from 'vue'
import { createRouter, type Router, type RouterHistory } from 'vue-router'
import { createTexts, pageTimeKey, type PageTexts } from '@/texts/index.js'
import App from './App.vue'
import { createRoutes } from './routes.js'
import { providePageState, type PageState } from './state.js'

/** A page ready to be written by the server or taken over by the browser. */
export interface Page {
  app: VueApp
  router: Router
  texts: PageTexts
  state: PageState
}

/** Puts a page together; server and browser differ in history, head and where the texts come from. */
export function createPage(
  state: PageState,
  history: RouterHistory,
  head: Plugin,
  onText?: (key: string) => void,
): Page {
  const app = createSSRApp(App)
  const router = createRouter({
    history,
    routes: createRoutes(state.site.development),
    scrollBehavior: (to, from, saved) => {
      if (saved) return saved
      if (to.hash) return { el: to.hash, top: 16 }
      return to.path === from.path ? false : { top: 0 }
    },
  })
  const texts = createTexts(state.locale, state.texts, onText)
  app.use(head).use(texts).use(router)
  app.provide(pageTimeKey, new Date(state.now))
  return { app, router, texts, state: providePageState(app, state) }
}
