import { createHead } from '@unhead/vue/server'
import { renderSSRHead } from 'unhead/server'
import { print, type DocumentNode } from 'graphql'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { isLocale, negotiateLocale, type Locale } from '@mitsprache/api/contract'
import { createPage, type Page } from './app/create.js'
import { writeDocument } from './app/document.js'
import type { PageMeta } from './app/routes.js'
import { serverReadsKey, type ServerReads } from './app/server-reads.js'
import {
  emptySite,
  type PageState,
  type Problem,
  type ReadAnswer,
  type Site,
  type Theme,
  type Viewer,
} from './app/state.js'
import { loadTexts, type Texts } from './texts/index.js'

/** One request for a page, as the api hands it over. */
export interface RenderRequest {
  /** Path and query as requested. */
  url: string
  /** Language of the URL, if the api has parsed it already; otherwise the URL itself is read. */
  locale?: Locale | null
  acceptLanguage: string | null
  cookies: Readonly<Record<string, string | undefined>>
  viewer: Viewer | null
  /** Runs an operation in process, as this viewer. */
  execute: (
    document: string,
    variables: Record<string, unknown>,
  ) => Promise<{ data?: unknown; errors?: readonly unknown[] | undefined }>
  /** Goes with the Content-Security-Policy of the answer. */
  nonce: string
  site?: Partial<Site>
  now?: Date
}

/** The answer the api sends. */
export interface RenderAnswer {
  status: number
  html: string
  headers: Record<string, string>
}

const htmlHeaders = { 'content-type': 'text/html; charset=utf-8', vary: 'cookie, accept-language' }

const readTheme = (cookie: string | undefined): Theme =>
  cookie === 'light' || cookie === 'dark' ? cookie : 'auto'

function localeOf(request: RenderRequest): { locale: Locale; inUrl: boolean } {
  const first = request.url.split(/[/?#]/)[1]
  if (isLocale(first)) return { locale: first, inUrl: true }
  const cookie = request.cookies['locale']
  const known = request.viewer?.locale ?? (isLocale(cookie) ? cookie : null)
  return { locale: known ?? negotiateLocale(request.acceptLanguage), inUrl: false }
}

function redirect(location: string): RenderAnswer {
  return { status: 302, html: '', headers: { ...htmlHeaders, location, 'cache-control': 'no-store' } }
}

function createState(request: RenderRequest, locale: Locale, texts: Texts): PageState {
  return {
    locale,
    theme: readTheme(request.cookies['theme']),
    viewer: request.viewer,
    site: { ...emptySite, ...request.site },
    texts,
    reads: {},
    problem: null,
    now: (request.now ?? new Date()).toISOString(),
  }
}

function serverReads(request: RenderRequest, onFail: (problem: Problem) => void): ServerReads {
  return {
    fail: onFail,
    read: async (document: DocumentNode, variables): Promise<ReadAnswer> => {
      const answer = await request.execute(print(document), variables)
      return { data: answer.data ?? null, errors: (answer.errors ?? []) as ReadAnswer['errors'] }
    },
  }
}

interface Written {
  page: Page
  html: string
  head: Awaited<ReturnType<typeof renderSSRHead>>
  modules: Set<string>
  shownTexts: Texts
  problem: Problem | null
}

async function writePage(request: RenderRequest, state: PageState): Promise<Written> {
  const head = createHead({ disableDefaults: true })
  const shownTexts: Texts = {}
  let problem: Problem | null = state.problem
  const page = createPage(state, createMemoryHistory(), head, (key) => {
    const text = state.texts[key]
    if (text !== undefined) shownTexts[key] = text
  })
  page.app.provide(
    serverReadsKey,
    serverReads(request, (found) => (problem = found)),
  )
  await page.router.push(request.url)
  await page.router.isReady()
  if (page.router.currentRoute.value.name === 'missing') problem = 404
  const context: { modules?: Set<string> } = {}
  const html = await renderToString(page.app, context)
  return {
    page,
    html,
    head: await renderSSRHead(head),
    modules: context.modules ?? new Set(),
    shownTexts,
    problem,
  }
}

async function writeOrExplain(request: RenderRequest, state: PageState): Promise<Written> {
  let problem: Problem
  try {
    const written = await writePage(request, state)
    if (written.problem === null || written.problem === state.problem) return written
    problem = written.problem
  } catch (error) {
    if (state.problem !== null) throw error
    console.error(error)
    problem = 500
  }
  return writePage(request, { ...state, reads: {}, problem })
}

function namespaces(texts: Texts, wanted: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => wanted.includes(key.split('.')[0] ?? '')))
}

/** What everybody may read and a search engine finds is read by most who come to it, and by many of them to its end: by a guest first. */
const isCalm = ({ viewer }: RenderRequest, meta: PageMeta): boolean =>
  !viewer && !meta.signedIn && !meta.hidden

/** Writes the page for a URL: complete HTML, its status and its headers. */
export async function render(request: RenderRequest): Promise<RenderAnswer> {
  const { locale, inUrl } = localeOf(request)
  if (!inUrl) return redirect(`/${locale}${request.url === '/' ? '' : request.url.replace(/^[/\\]+/, '/')}`)
  const written = await writeOrExplain(request, createState(request, locale, await loadTexts(locale)))
  const route = written.page.router.currentRoute.value
  if (route.meta.signedIn && !request.viewer)
    return redirect(`/${locale}/anmelden?weiter=${encodeURIComponent(route.fullPath)}`)
  const texts = { ...written.shownTexts, ...namespaces(written.page.state.texts, route.meta.texts ?? []) }
  const state: PageState = { ...written.page.state, problem: written.problem, texts }
  return {
    status: written.problem ?? 200,
    html: writeDocument({
      ...written,
      state,
      nonce: request.nonce,
      calm: isCalm(request, route.meta),
      unreachable: written.page.texts.global.t('shell.unreachable'),
    }),
    headers: {
      ...htmlHeaders,
      'content-language': locale,
      'cache-control': request.viewer ? 'private, no-store' : 'private, no-cache',
    },
  }
}
