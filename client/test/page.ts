import { createHead } from '@unhead/vue/client'
import { mount } from '@vue/test-utils'
import type { DocumentNode } from 'graphql'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { readKey, type Variables } from '@/app/data.js'
import { emptySite, providePageState, type PageState } from '@/app/state.js'

/** What the server read for a page: by which operation, with which variables, and what it answered. */
export type Written = readonly [document: DocumentNode, variables: Variables, data: unknown]

/** A page, or a part of one, as it stands in the browser with what the server wrote into it. */
export function showPage(
  page: Component,
  props: Record<string, unknown>,
  written: readonly Written[] = [],
  viewer: PageState['viewer'] = null,
) {
  const reads = Object.fromEntries(
    written.map(([document, variables, data]) => [readKey(document, variables), { data, errors: [] }]),
  )
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: page }],
  })
  const state = {
    install: (app: Parameters<typeof providePageState>[0]) =>
      void providePageState(app, {
        ...{ locale: 'de', theme: 'auto', viewer, site: emptySite, texts: {}, reads, problem: null },
        now: '2026-11-23T10:00:00Z',
      }),
  }
  return mount(page, { props, global: { plugins: [state, router, createHead()] } })
}
