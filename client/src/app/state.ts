import { inject, reactive, type InjectionKey } from 'vue'
import type { Locale } from '@mitsprache/api/contract'
import type { Texts } from '@/texts/index.js'

/** Light, dark, or as the device has it. */
export type Theme = 'light' | 'dark' | 'auto'

/** Who is signed in, as far as every page may know. */
export interface Viewer {
  id: string
  name: string
  locale: Locale | null
  roles: readonly string[]
}

/** What the operator configures and a page may show. */
export interface Site {
  publicUrl: string
  development: boolean
  signLanguageUrl: string | null
  operator: { name: string; address: readonly string[]; email: string; phone: string } | null
}

/** Why a page cannot be shown; the number is the HTTP status of the answer. */
export type Problem = 403 | 404 | 500

/** One answer of the API as the page carries it. */
export interface ReadAnswer {
  data: unknown
  errors: readonly ReadError[]
}

/** An error of the API: a code to act on, a sentence to show, the fields it is about. */
export interface ReadError {
  message: string
  extensions?: { code?: string; fields?: readonly unknown[] } & Record<string, unknown>
}

/** All that server and browser share about one page; it travels inside the HTML. */
export interface PageState {
  locale: Locale
  theme: Theme
  viewer: Viewer | null
  site: Site
  texts: Texts
  reads: Record<string, ReadAnswer>
  problem: Problem | null
  now: string
}

const pageStateKey: InjectionKey<PageState> = Symbol('pageState')

/** Hands the page's state to all components. */
export function providePageState(
  app: { provide: (key: symbol, value: unknown) => unknown },
  state: PageState,
) {
  const shared = reactive(state)
  app.provide(pageStateKey as symbol, shared)
  return shared as PageState
}

/** The state the page was written with. */
export function usePageState(): PageState {
  const state = inject(pageStateKey)
  if (!state) throw new Error('the page state is provided by createPage')
  return state
}

/** Site settings when the server names none: nothing configured, nothing shown. */
export const emptySite: Site = { publicUrl: '', development: false, signLanguageUrl: null, operator: null }
