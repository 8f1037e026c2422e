// @vitest-environment node
import { parse } from 'graphql'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { expect, test } from 'vitest'
import { readKey, useRead } from './data.js'
import { serverReadsKey } from './server-reads.js'
import { emptySite, providePageState, type PageState, type ReadAnswer } from './state.js'

const document = parse('query Paper($id: ID!) { paper(id: $id) { title } }')
const emptyState = (): PageState => ({
  locale: 'de',
  theme: 'auto',
  viewer: null,
  site: emptySite,
  texts: {},
  reads: {},
  problem: null,
  now: '2026-11-23T10:00:00Z',
})

async function write(answer: ReadAnswer) {
  const failed: number[] = []
  const state = emptyState()
  const app = createSSRApp({
    setup() {
      const { data } = useRead<{ paper: { title: string } | null }, { id: string }>(
        document,
        { id: '1' },
        { required: (d) => d.paper, tells: ['SEARCH_TOO_WIDE'] },
      )
      return () => h('h1', data.value?.paper?.title ?? '–')
    },
  })
  providePageState(app, state)
  app.provide(serverReadsKey, { read: async () => answer, fail: (problem) => failed.push(problem) })
  return { html: await renderToString(app), failed, reads: state.reads }
}

test('the server waits for the answer, writes it into the page and the state', async () => {
  const { html, failed, reads } = await write({ data: { paper: { title: 'Sprachkurs' } }, errors: [] })
  expect(html).toBe('<h1>Sprachkurs</h1>')
  expect(failed).toEqual([])
  expect(reads[readKey(document, { id: '1' })]?.data).toEqual({ paper: { title: 'Sprachkurs' } })
})

test('without the object the page is about it answers 404, without data 500', async () => {
  expect((await write({ data: { paper: null }, errors: [] })).failed).toEqual([404])
  expect((await write({ data: null, errors: [{ message: 'kaputt' }] })).failed).toEqual([500])
})

test('a refusal the page tells itself is no failure of the page', async () => {
  const refused = { message: 'Bitte suchen Sie genauer.', extensions: { code: 'SEARCH_TOO_WIDE' } }
  expect((await write({ data: null, errors: [refused] })).failed).toEqual([])
})

test('the key does not depend on the order of variables or on empty ones', () => {
  expect(readKey(document, { b: 1, a: 2, c: undefined })).toBe(readKey(document, { a: 2, b: 1 }))
})
